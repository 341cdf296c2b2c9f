/** Notes what is done, in the order in which it is: the way to whatever does not hold afterwards. */
export type Say = (step: string) => void

/** One thing that is tried on the module. */
export interface Attack {
  /** What is done to whom, and when; no two of a board have the same. */
  readonly name: string
  /** Does it, and throws what does not hold. */
  run(say: Say): Promise<void>
}

/** Attacks of one kind, which need the same things around them. */
export interface Board {
  readonly name: string
  readonly attacks: readonly Attack[]
  /** How many are tried at a time. */
  readonly atOnce: number
  /** Sees to what the machine must have for it, which may take minutes and says so by itself. */
  prepare?(): Promise<void>
  /** Comes before the first of them. */
  open?(): Promise<void>
  /** Comes after the last, also where `open` failed. */
  close?(): Promise<void>
}

/** An attack after which something did not hold. */
export interface Failure {
  readonly board: string
  readonly name: string
  /** What was done up to there. */
  readonly way: readonly string[]
  readonly error: unknown
}

/** How attacks went. */
export interface Tally {
  readonly tried: number
  readonly failures: readonly Failure[]
}
