import { Listr, type ListrLogger, type ListrLogLevels, type ListrTask } from 'listr2'
import { shownAs } from '../process/shownAs'

/** A part of the tests that passes or fails as a whole. */
export interface TestStep {
  readonly name: string
  /**
   * Throws if it fails; the message says what to look at. Resolves with tests passed, where it counts any.
   * @param show - shows a line of what it is doing while it does it
   */
  run(show: (line: string) => void): Promise<Counts | void>
}

/** Steps in an order of their own, while other lanes have theirs. */
export type Lane = readonly TestStep[]

/** How many tests a step has run, by how they went. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

interface Done {
  readonly name: string
  readonly seconds: number
  readonly counts: Counts | null
}

interface Failure extends Done {
  readonly error: unknown
}

/** How it went, for people and for whoever reads the last line. */
export interface Outcome {
  readonly done: readonly Done[]
  /** The steps that failed, and why; empty if all passed. */
  readonly failures: readonly Failure[]
}

/** Tests that did not pass; carries how many. */
export class TestsFailed extends Error {
  constructor(
    message: string,
    readonly counts: Counts,
  ) {
    super(message)
  }
}

const BEAT_MS = 15_000

/**
 * Runs stages one after the other, and the lanes of a stage side by side. Once a step has failed none begins; what runs
 * then in another lane runs to its end. A terminal shows all steps at once; elsewhere each thing that happens is a line,
 * and from time to time what is under way.
 * @param logger - gets those lines, also on a terminal; they go to standard output unless set
 */
export async function runStages(
  stages: readonly (readonly Lane[])[],
  logger?: ListrLogger<ListrLogLevels>,
): Promise<Outcome> {
  const done: Done[] = []
  const failures: Failure[] = []
  const nobodyFailed = () => failures.length === 0

  const stepTask = ({ name, run }: TestStep): ListrTask => ({
    title: name,
    // Asked when its turn comes, and not shown where it says no.
    enabled: nobodyFailed,
    async task(_, task) {
      const began = Date.now()
      const seconds = () => (Date.now() - began) / 1000
      const show = (line: string) => (task.output = line)
      const beat = setInterval(() => show(`${name}, ${told(seconds())} …`), BEAT_MS)
      try {
        const counts = (await run(show)) ?? null
        done.push({ name, seconds: seconds(), counts })
      } catch (error) {
        const counts = error instanceof TestsFailed ? error.counts : null
        failures.push({ name, seconds: seconds(), counts, error })
        // The reason can be long, and is for the end.
        throw new Error(name)
      } finally {
        clearInterval(beat)
      }
    },
  })
  const laneTask = (lane: Lane): ListrTask => ({
    task: (_, task) => task.newListr(lane.map(stepTask), { concurrent: false }),
  })
  const stageTask = (lanes: readonly Lane[]): ListrTask => ({
    task: (_, task) => task.newListr(lanes.map(laneTask), { concurrent: true }),
  })

  await new Listr(stages.map(stageTask), {
    concurrent: false,
    // Listr would not wait for the other lanes.
    exitOnError: false,
    // See onStop.
    registerSignalListeners: false,
    ...shownAs(logger),
  }).run()
  return { done, failures }
}

function told(seconds: number): string {
  return `${seconds.toFixed(1)} s`
}

/** Why steps failed, a table of all that ran, and as the last line how many tests passed and failed. */
export function summaryOf({ done, failures }: Outcome): string {
  const reasons = failures.map(
    ({ name, error }) => `${name}: ${error instanceof Error ? error.message : String(error)}\n`,
  )
  const ran = [...done, ...failures]
  const table = ran.map(({ name, seconds, counts }, place) => {
    const how = place < done.length ? (counts === null ? '' : `${counts.passed} tests`) : 'FAILED'
    return `  ${name.padEnd(34)} ${told(seconds).padStart(9)}   ${how}`.trimEnd()
  })
  const passed = ran.reduce((sum, { counts }) => sum + (counts?.passed ?? 0), 0)
  // A step that fails without a test of its own, as a type error does, counts as one.
  const failed = failures.reduce((sum, { counts }) => sum + (counts?.failed || 1), 0)
  return [...reasons, ...table, '', `${passed} passed, ${failed} failed`].join('\n')
}
