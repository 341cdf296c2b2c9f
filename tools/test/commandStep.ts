import { capture } from '../process/capture'
import { withProgress } from '../process/withProgress'
import type { TestStep } from './steps'

export interface CommandOrder {
  readonly name: string
  /** Run at the same time. */
  readonly commands: readonly { readonly what: string; readonly args: readonly string[] }[]
}

/** Runs programs of the installed packages with Node; what they say is shown if they fail. */
export function commandStep({ name, commands }: CommandOrder): TestStep {
  return {
    name,
    run: () =>
      withProgress(name, async () => {
        const results = await Promise.all(
          commands.map(async ({ what, args }) => ({ what, ...(await capture(process.execPath, args)) })),
        )
        const failed = results.filter(({ code }) => code !== 0)
        if (failed.length === 0) return
        throw new Error(failed.map(({ what, output }) => `${what}:\n${output.trimEnd()}`).join('\n\n'))
      }),
  }
}
