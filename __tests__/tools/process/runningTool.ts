import path from 'node:path'
import { buildSync } from 'esbuild'
import { execa } from 'execa'
import { root } from '../../../tools/root'

/** What tools are made of, compiled once: anew for each of them it takes longer than all that they do. Git ignores it. */
const MODULES = path.join(root, '.cache', 'runningTool.cjs')

buildSync({
  stdin: {
    contents: ['options', 'onStop', 'capture'].map((name) => `export * from './${name}'`).join('\n'),
    resolveDir: path.join(root, 'tools', 'process'),
  },
  bundle: true,
  platform: 'node',
  define: { __dirname: JSON.stringify(path.join(root, 'tools')) },
  outfile: MODULES,
})

/** A tool in a process of its own. */
export class RunningTool {
  private static readonly running = new Set<RunningTool>()
  private output = ''
  private readonly child
  private wake: () => void = () => undefined
  readonly ended: Promise<{ readonly code: number | undefined; readonly output: string }>

  /** @param script its text; what `options`, `onStop` and `capture` export is there */
  constructor(script: string, args: readonly string[] = []) {
    const modules = `const { runTool, UsageError, onStop, capture, endCaptured } = require(${JSON.stringify(MODULES)})\n`
    this.child = execa(process.execPath, ['-e', modules + script, '--', 'tool', ...args], {
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
