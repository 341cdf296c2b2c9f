import type { Clock } from '../../contracts'

interface Bar {
  readonly account: string
  readonly clientId: string | undefined
  readonly until: number
}

/** Devices that may not come back for a while, as the control API's `disconnect` wants it. */
export class Bars {
  private bars: readonly Bar[] = []

  constructor(private readonly clock: Clock) {}

  /** Keeps a device, or all of an account, out for `forMs`. */
  add(account: string, clientId: string | undefined, forMs: number): void {
    this.bars = [...this.current(), { account, clientId, until: this.clock.now() + forMs }]
  }

  /** Whether this device may not come in at the moment. */
  isOut(account: string, clientId: string): boolean {
    return this.current().some(
      (bar) => bar.account === account && (bar.clientId === undefined || bar.clientId === clientId),
    )
  }

  /** Lets an account's devices in again, or everybody's. */
  lift(account?: string): void {
    this.bars = this.bars.filter((bar) => account !== undefined && bar.account !== account)
  }

  private current(): readonly Bar[] {
    const now = this.clock.now()
    return this.bars.filter((bar) => bar.until > now)
  }
}
