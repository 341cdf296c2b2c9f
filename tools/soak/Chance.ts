/** Numbers at random that are the same for the same seed. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to, but not including, 1. A linear congruential generator does: nothing depends on more than variety. */
  next(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0
    return this.state / 2 ** 32
  }

  /** True this often, of 1. */
  happens(share: number): boolean {
    return this.next() < share
  }

  /** A whole number from 0 up to, but not including, the limit. */
  upTo(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  /** One of the choices, each as likely; one that is listed twice is twice as likely. */
  of<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.upTo(choices.length)] ?? choices[0]
  }
}
