import type { Clock } from '../../contracts'

const EVERYBODY = ''

/** Whether media passes through the relay. */
export class RelaySwitch {
  /** Who is paused, and how to call off the timer that ends it. */
  private readonly paused = new Map<string, () => void>()

  constructor(private readonly clock: Clock) {}

  /** Holds back what `account` sends and what is sent to it, everybody's if absent, for `forMs` or until `resume`. */
  pause(account: string | undefined, forMs: number | undefined): void {
    const who = account ?? EVERYBODY
    this.paused.get(who)?.()
    const endless = () => undefined
    this.paused.set(
      who,
      forMs === undefined ? endless : this.clock.after(forMs, () => this.paused.delete(who)),
    )
  }

  /** Ends the pause of `account`, or every pause if absent. */
  resume(account?: string): void {
    for (const [who, stopTimer] of this.paused) {
      if (account !== undefined && who !== account) continue
      stopTimer()
      this.paused.delete(who)
    }
  }

  /** Whether media may pass from one account to another at the moment. A pause of either holds it back. */
  flows(from: string, to: string): boolean {
    return !this.paused.has(EVERYBODY) && !this.paused.has(from) && !this.paused.has(to)
  }
}
