/** One thing that was tried, and how it went. */
export interface Step {
  readonly name: string
  readonly ms: number
  /** What was wrong; null where nothing was. */
  readonly failure: string | null
  /** What is worth knowing, and no fault. */
  readonly note?: string
}

/** Runs and reports a step. `act` fails by throwing, and may come to a note. */
export type RunStep = (name: string, act: () => Promise<string | void> | string | void) => Promise<void>
