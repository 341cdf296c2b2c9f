/** A part of the tests that passes or fails as a whole. */
export interface TestStep {
  readonly name: string
  /** Throws if it fails; the message says what to look at. Resolves with tests passed, where it counts any. */
  run(): Promise<Counts | void>
}

export interface Counts {
  readonly passed: number
  readonly failed: number
}

interface Done {
  readonly name: string
  readonly seconds: number
  readonly counts: Counts | null
}

/** How it went, for people and for whoever reads the last line. */
export interface Outcome {
  readonly done: readonly Done[]
  /** The step that failed, and why; null if all passed. */
  readonly failure: { readonly name: string; readonly error: unknown; readonly counts: Counts | null } | null
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

/** Runs steps in order, up to the first that fails. */
export async function runSteps(
  steps: readonly TestStep[],
  say: (line: string) => void,
  now: () => number = Date.now,
): Promise<Outcome> {
  const done: Done[] = []
  for (const [index, { name, run }] of steps.entries()) {
    say(`\n[${index + 1}/${steps.length}] ${name}`)
    const began = now()
    try {
      const counts = (await run()) ?? null
      done.push({ name, seconds: (now() - began) / 1000, counts })
    } catch (error) {
      return { done, failure: { name, error, counts: error instanceof TestsFailed ? error.counts : null } }
    }
  }
  return { done, failure: null }
}

/** The table at the end, and as its last line how many tests passed and failed. */
export function summaryOf({ done, failure }: Outcome): string {
  const lines = done.map(
    ({ name, seconds, counts }) =>
      `  ${name.padEnd(34)} ${`${seconds.toFixed(1)} s`.padStart(9)}${counts === null ? '' : `   ${counts.passed} tests`}`,
  )
  if (failure !== null) lines.push(`  ${failure.name.padEnd(34)}    FAILED`)
  const counted = [...done.map(({ counts }) => counts), failure?.counts ?? null]
  const passed = counted.reduce((sum, counts) => sum + (counts?.passed ?? 0), 0)
  const failed = counted.reduce((sum, counts) => sum + (counts?.failed ?? 0), 0)
  // A step that fails without a test of its own, as a type error does, counts as one.
  const failures = failure !== null && failed === 0 ? 1 : failed
  return `${lines.join('\n')}\n\n${passed} passed, ${failures} failed`
}
