import type { Clock } from '../contracts'

/** Numbers that no two things of this server share: channel ids, message ids, event ids. */
export class Ids {
  private last: number

  constructor(clock: Clock) {
    this.last = clock.now()
  }

  next(): number {
    this.last += 1
    return this.last
  }
}
