import type { Clock } from '../contracts'
import type { SignalConnection } from './signal/SignalConnection'

/** Knows the open signalling sockets, cuts them, and keeps who was cut off out for a while. */
export class Gatekeeper {
  private readonly connections = new Set<SignalConnection>()
  private readonly barredUntil = new Map<string, number>()
  private everybodyBarredUntil = -Infinity

  constructor(private readonly clock: Clock) {}

  admit(connection: SignalConnection): void {
    this.connections.add(connection)
  }

  forget(connection: SignalConnection): void {
    this.connections.delete(connection)
  }

  refuses(account: string): boolean {
    const until = Math.max(this.everybodyBarredUntil, this.barredUntil.get(account) ?? -Infinity)
    return this.clock.now() < until
  }

  /** Cuts the sockets of `account`, or all, and takes no new one of it for `forMs`. */
  drop(account: string | undefined, forMs: number): void {
    const until = this.clock.now() + forMs
    if (account === undefined) this.everybodyBarredUntil = until
    else this.barredUntil.set(account, until)
    for (const connection of this.connections) {
      if (account === undefined || connection.identity.account === account) connection.cut()
    }
  }

  /** Lets everybody in again. */
  reset(): void {
    this.barredUntil.clear()
    this.everybodyBarredUntil = -Infinity
  }
}
