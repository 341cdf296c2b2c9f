/** Adds up how long something lasted, in ms, over all the times that it did. */
export class Stopwatch {
  /** How often it began. */
  runs = 0
  private sum = 0
  private since: number | null = null

  /** It lasts from `now` on, or no longer; the same as before changes nothing. */
  run(on: boolean, now: number): void {
    if (on === (this.since !== null)) return
    this.sum = this.total(now)
    this.since = on ? now : null
    if (on) this.runs += 1
  }

  /** How long all in all, until `now`. */
  total(now: number): number {
    return this.sum + (this.since === null ? 0 : Math.max(0, now - this.since))
  }
}
