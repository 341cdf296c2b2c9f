/** Undoes what gave it: removes a listener, detaches a view. Safe to call more than once. */
export type Dispose = () => void

/** Time and timers. A test puts its own in their place, which is why nothing else asks the platform for them. */
export interface Clock {
  /**
   * ms since 1970: the device's clock as it was when the app began, and from there on time as it passes. It never goes
   * back, and does not jump when the device's clock is set; so all that is compared with it comes from it.
   */
  now(): number
  /** Runs `task` once after `ms`; the returned function calls it off. */
  after(ms: number, task: () => void): Dispose
  /**
   * ms since 1970, as the device's clock has it just now: it runs on while a device sleeps, which `now` may not, and may be
   * set, so that nothing is measured by it. Absent where `now` runs on as well.
   */
  readonly wall?: () => number
}
