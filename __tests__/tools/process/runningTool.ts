import { execa } from 'execa'
import { root } from '../../../tools/root'

/** A tool in a process of its own, as npm starts it. */
export class RunningTool {
  private static readonly running = new Set<RunningTool>()
  private output = ''
  private readonly child
  private wake: () => void = () => undefined
  readonly ended: Promise<{ readonly code: number | undefined; readonly output: string }>

  /** @param script its text; `options` and `onStop` are the modules it is made of */
  constructor(script: string, args: readonly string[] = []) {
    const modules = `const { runTool, UsageError } = require('./tools/process/options.ts')
      const { onStop } = require('./tools/process/onStop.ts')\n`
    this.child = execa(process.execPath, ['--import', 'tsx', '-e', modules + script, '--', 'tool', ...args], {
      cwd: root,
      stdin: 'ignore',
      all: true,
      reject: false,
    })
    this.child.all.on('data', (chunk: Buffer) => {
      this.output += chunk.toString()
      this.wake()
    })
    RunningTool.running.add(this)
    this.ended = this.child.then(({ exitCode, all }) => {
      RunningTool.running.delete(this)
      return { code: exitCode, output: all.trim() }
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
