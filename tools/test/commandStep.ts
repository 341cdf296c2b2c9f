import { capture } from '../process/capture'
import type { TestStep } from './steps'

/** A program that checks something and says by its exit code whether all is well. */
export interface Command {
  readonly name: string
  /** A script of an installed package, and what it is given. */
  readonly args: readonly string[]
}

/** Runs a program of the installed packages with Node; what it says is shown if it fails. */
export function commandStep({ name, args }: Command): TestStep {
  return {
    name,
    async run() {
      const { code, output } = await capture(process.execPath, args)
      if (code !== 0) throw new Error(output.trimEnd())
    },
  }
}
