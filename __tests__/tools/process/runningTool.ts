import { type ChildProcess, spawn } from 'node:child_process'
import { root } from '../../../tools/root'

/** A tool in a process of its own, as npm starts it. */
export class RunningTool {
  private static readonly running = new Set<RunningTool>()
  private output = ''
  private readonly child: ChildProcess
  private wake: () => void = () => undefined
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>

  /** @param script its text; `options` and `onStop` are the modules it is made of */
  constructor(script: string, args: readonly string[] = []) {
    const modules = `const { runTool, UsageError } = require('./tools/process/options.ts')
      const { onStop } = require('./tools/process/onStop.ts')\n`
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '-e', modules + script, '--', 'tool', ...args],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    this.child = child
    const keep = (chunk: string) => {
      this.output += chunk
      this.wake()
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    RunningTool.running.add(this)
    this.ended = new Promise((resolve) => {
      child.on('close', (code) => {
        RunningTool.running.delete(this)
        resolve({ code, output: this.output.trim() })
      })
    })
  }

  async says(text: string): Promise<void> {
    while (!this.output.includes(text)) await new Promise<void>((wake) => (this.wake = wake))
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name)
  }

  /** Ends those that did not end by themselves, so that a test that fails does not go on. */
  static async endAll(): Promise<void> {
    const tools = [...RunningTool.running]
    tools.forEach((tool) => tool.signal('SIGKILL'))
    await Promise.all(tools.map(({ ended }) => ended))
  }
}
