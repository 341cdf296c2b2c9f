import type { Clock } from '../contracts'

/** Numbers that no two things of this server share: channel ids, message ids, event ids. */
export class Ids {
  private last: number

  constructor(clock: Clock) {
    this.last = clock.now()
  }

  /**
   * One more than the last. The first is the time of the start in ms, so that a server that starts anew repeats none.
   */
  next(): number {
    this.last += 1
    return this.last
  }
}
