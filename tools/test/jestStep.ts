import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../root'
import { type Counts, type TestStep, TestsFailed } from './steps'

export interface JestOrder {
  readonly name: string
  readonly projects: readonly string[]
  /** How many files at once; jest's own choice unless set. */
  readonly workers?: number
  readonly environment?: Readonly<Record<string, string>>
  /** Ends although something in the background has not. */
  readonly forceExit?: boolean
}

/** Runs some of jest's projects, with jest's own output on the terminal. */
export function jestStep(order: JestOrder): TestStep {
  return { name: order.name, run: () => runJest(order) }
}

async function runJest({ projects, workers, environment, forceExit }: JestOrder): Promise<Counts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'call-tests-'))
  const report = path.join(folder, 'report.json')
  try {
    const args = ['--selectProjects', ...projects, '--json', '--outputFile', report]
    if (workers !== undefined) args.push('--maxWorkers', String(workers))
    if (forceExit) args.push('--forceExit')
    const code = await spawnJest(args, environment)
    const counts = await countsIn(report)
    if (code !== 0)
      throw new TestsFailed(`jest: ${counts.failed} of ${counts.passed + counts.failed} tests failed`, counts)
    return counts
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function spawnJest(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')
    const child = spawn(process.execPath, [jest, ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      // With --json jest writes the report to its standard output too, where nobody wants to read it.
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

async function countsIn(report: string): Promise<Counts> {
  const parsed: unknown = JSON.parse(await readFile(report, 'utf8'))
  // Jest's documented report.
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = parsed as Record<
    string,
    number | undefined
  >
  return { passed: numPassedTests ?? 0, failed: (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0) }
}
