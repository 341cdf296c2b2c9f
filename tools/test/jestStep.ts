import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { capture } from '../process/capture'
import { root } from '../root'
import { type Counts, type TestStep, TestsFailed } from './steps'

/** Which tests to run, and how. */
export interface JestOrder {
  readonly name: string
  readonly after?: readonly string[]
  /** One of the kinds in jest.config.js. */
  readonly project: string
  /** What the paths of the files match; all of the project's unless set. */
  readonly files?: RegExp
  readonly environment?: Readonly<Record<string, string>>
  /**
   * How many of their files run at once. One unless set: what else there is to do runs beside this step. More where tests
   * wait, so that others go on meanwhile.
   */
  readonly workers?: number
  /** Ends although something in the background has not. */
  readonly forceExit?: boolean
  /** Shows jest's own output also while it comes, and not only where tests fail. */
  readonly shown?: boolean
}

/** Runs tests of one of jest's projects. */
export function jestStep(order: JestOrder): TestStep {
  const { name, after } = order
  return { name, after, run: (show) => runJest(order, order.shown ? show : undefined) }
}

async function runJest(
  { project, files, environment, workers = 1, forceExit }: JestOrder,
  onLine?: (line: string) => void,
): Promise<Counts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'call-tests-'))
  const report = path.join(folder, 'report.json')
  try {
    const jest = createRequire(path.join(root, 'package.json')).resolve('jest/bin/jest')
    const args = [...(files === undefined ? [] : [files.source]), '--selectProjects', project]
    args.push(workers === 1 ? '--runInBand' : `--maxWorkers=${workers}`)
    args.push('--reporters', 'default', '--reporters', path.join(__dirname, 'jestReport.cjs'))
    if (forceExit) args.push('--forceExit')
    const { code, output } = await capture(process.execPath, [jest, ...args], {
      environment: { ...environment, CALL_JEST_REPORT: report },
      onLine,
    })
    const counts = await countsIn(report)
    if (code === 0 && counts !== null) return counts
    const said = output.trimEnd()
    if (counts === null) throw new Error(`jest ended (${code}) before it had run the tests.\n${said}`)
    throw new TestsFailed(
      `jest: ${counts.failed} of ${counts.passed + counts.failed} tests failed\n${said}`,
      counts,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What jestReport.cjs wrote; null if jest did not get so far. */
async function countsIn(report: string): Promise<Counts | null> {
  try {
    const counts: unknown = JSON.parse(await readFile(report, 'utf8'))
    // It is what our own reporter writes.
    return counts as Counts
  } catch {
    return null
  }
}
