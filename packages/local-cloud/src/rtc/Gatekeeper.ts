import type { Clock } from '../contracts'

/** A signalling socket of a known client. */
export interface Admitted {
  readonly identity: { readonly account: string }
  /** Breaks the connection, as a network does. */
  cut(): void
}

/** Knows the open signalling sockets, cuts them, and keeps who was cut off out for a while. */
export class Gatekeeper {
  private readonly connections = new Set<Admitted>()
  private readonly barredUntil = new Map<string, number>()
  private everybodyBarredUntil = -Infinity

  constructor(private readonly clock: Clock) {}

  /** Notes an open socket, for `drop` to find. */
  admit(connection: Admitted): void {
    this.connections.add(connection)
  }

  /** The socket has closed. */
  forget(connection: Admitted): void {
    this.connections.delete(connection)
  }

  /** Whether an account is kept out at the moment, alone or with everybody. */
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

  /** Lets an account in again, or everybody. */
  readmit(account?: string): void {
    if (account === undefined) this.barredUntil.clear()
    else this.barredUntil.delete(account)
    this.everybodyBarredUntil = -Infinity
  }
}
