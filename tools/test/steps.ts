/** A part of the tests that passes or fails as a whole. */
export interface TestStep {
  readonly name: string
  /** Throws if it fails; the message says what to look at. Resolves with tests passed, where it counts any. */
  run(): Promise<Counts | void>
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

interface Failure {
  readonly name: string
  readonly error: unknown
  readonly counts: Counts | null
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

interface Surroundings {
  readonly say: (line: string) => void
  readonly now?: () => number
  /** Says from time to time what is under way; returns what ends it. */
  readonly beat?: (tell: () => void) => () => void
}

/**
 * Runs stages one after the other, and the lanes of a stage side by side. Once a step has failed none begins; what runs
 * then in another lane runs to its end.
 */
export async function runStages(
  stages: readonly (readonly Lane[])[],
  { say, now = Date.now, beat = () => () => undefined }: Surroundings,
): Promise<Outcome> {
  const done: Done[] = []
  const failures: Failure[] = []
  const total = stages.flat(2).length
  const underWay = new Map<string, number>()
  let begun = 0

  const seconds = (began: number) => (now() - began) / 1000
  const runStep = async ({ name, run }: TestStep) => {
    begun += 1
    say(`[${begun}/${total}] ${name} …`)
    const began = now()
    underWay.set(name, began)
    try {
      const counts = (await run()) ?? null
      done.push({ name, seconds: seconds(began), counts })
      say(`  ${name}: ${counts === null ? 'fine' : `${counts.passed} passed`}, ${told(seconds(began))}`)
    } catch (error) {
      failures.push({ name, error, counts: error instanceof TestsFailed ? error.counts : null })
      say(`  ${name}: FAILED, ${told(seconds(began))}`)
    } finally {
      underWay.delete(name)
    }
  }
  const runLane = async (lane: Lane) => {
    for (const step of lane) if (failures.length === 0) await runStep(step)
  }

  const stop = beat(() =>
    say(`  … ${[...underWay].map(([name, began]) => `${name} ${told(seconds(began))}`).join(', ')}`),
  )
  try {
    for (const lanes of stages) if (failures.length === 0) await Promise.all(lanes.map(runLane))
  } finally {
    stop()
  }
  return { done, failures }
}

function told(seconds: number): string {
  return `${seconds.toFixed(1)} s`
}

/** The table at the end, and as its last line how many tests passed and failed. */
export function summaryOf({ done, failures }: Outcome): string {
  const lines = done.map(
    ({ name, seconds, counts }) =>
      `  ${name.padEnd(34)} ${told(seconds).padStart(9)}${counts === null ? '' : `   ${counts.passed} tests`}`,
  )
  lines.push(...failures.map(({ name }) => `  ${name.padEnd(34)}    FAILED`))
  const counted = [...done, ...failures].map(({ counts }) => counts)
  const passed = counted.reduce((sum, counts) => sum + (counts?.passed ?? 0), 0)
  // A step that fails without a test of its own, as a type error does, counts as one.
  const failed = failures.reduce((sum, { counts }) => sum + (counts?.failed || 1), 0)
  return `${lines.join('\n')}\n\n${passed} passed, ${failed} failed`
}
