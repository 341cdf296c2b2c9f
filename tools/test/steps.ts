import { Listr, type ListrLogger, type ListrLogLevels, type ListrTask } from 'listr2'
import { shownAs } from '../process/shownAs'

/** A part of the tests that passes or fails as a whole. */
export interface TestStep {
  readonly name: string
  /** Steps that have to be through before this one begins; they stand before it. */
  readonly after?: readonly string[]
  /**
   * Throws if it fails; the message says what to look at. Resolves with tests passed, where it counts any.
   * @param show - shows a line of what it is doing while it does it
   */
  run(show: (line: string) => void): Promise<Counts | void>
}

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

/** How steps are run. */
export interface Run {
  /** How many at once. */
  readonly atOnce: number
  /** A failure keeps no other step from being run: hours are lost where each run tells of one thing. */
  readonly goOn?: boolean
  /** Gets the lines, also on a terminal; they go to standard output unless set. */
  readonly logger?: ListrLogger<ListrLogLevels>
}

/**
 * Runs steps in their order, so many at once, so that nothing stands idle before the last one has begun. Once a step has
 * failed none begins, unless it is to go on; what runs beside it runs to its end. A terminal shows all steps at once; elsewhere each thing that
 * happens is a line, and from time to time what is under way.
 * @throws an error if a step comes before one that it needs
 */
export async function runSteps(
  steps: readonly TestStep[],
  { atOnce, goOn = false, logger }: Run,
): Promise<Outcome> {
  expectInOrder(steps)
  const done: Done[] = []
  const failures: Failure[] = []
  const mayBegin = () => goOn || failures.length === 0
  const ended = new Map(steps.map(({ name }) => [name, gate()]))

  const taskOf = (step: TestStep): ListrTask => ({
    title: step.name,
    // Asked when its turn comes, and not shown where it says no.
    enabled: mayBegin,
    async task(_, task) {
      const { name, after = [] } = step
      // One that was not chosen is taken for done before.
      await Promise.all(after.map((other) => ended.get(other)?.opened))
      if (!mayBegin()) {
        ended.get(name)?.open()
        return task.skip()
      }
      const began = Date.now()
      const seconds = () => (Date.now() - began) / 1000
      const show = (line: string) => (task.output = line)
      const beat = setInterval(() => show(`${name}, ${told(seconds())} …`), BEAT_MS)
      try {
        const counts = (await step.run(show)) ?? null
        done.push({ name, seconds: seconds(), counts })
      } catch (error) {
        const counts = error instanceof TestsFailed ? error.counts : null
        failures.push({ name, seconds: seconds(), counts, error })
        // The reason can be long, and is for the end; where that is hours away it is said now as well.
        if (goOn) show(reasonOf(error))
        throw new Error(name)
      } finally {
        clearInterval(beat)
        ended.get(name)?.open()
      }
    },
  })

  await new Listr(steps.map(taskOf), {
    concurrent: atOnce,
    // Listr would not wait for what runs beside it.
    exitOnError: false,
    // See onStop.
    registerSignalListeners: false,
    ...shownAs(logger),
  }).run()
  return { done, failures }
}

function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open: () => open() }
}

/** A step that waits for a later one would wait for ever, where all places are taken. */
function expectInOrder(steps: readonly TestStep[]): void {
  steps.forEach(({ name, after = [] }, place) => {
    const later = steps.slice(place).find((other) => after.includes(other.name))
    if (later !== undefined) throw new Error(`"${name}" needs "${later.name}", which comes later`)
  })
}

function told(seconds: number): string {
  return `${seconds.toFixed(1)} s`
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Why steps failed, a table of all that ran, and as the last line how many tests passed and failed. */
export function summaryOf({ done, failures }: Outcome): string {
  const reasons = failures.map(({ name, error }) => `${name}: ${reasonOf(error)}\n`)
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
