import { randomBytes } from 'node:crypto'
import type { Clock } from '../../contracts'
import { HANDSHAKE_MS } from '../../guesses'

/** The ids that the HTTP handshake hands out; each opens one connection, once. */
export class Handshakes {
  private readonly open = new Map<string, number>()

  constructor(private readonly clock: Clock) {}

  /** The handshake's answer: `id:heartbeat:close:transports`, of which the SDK reads the id. */
  answer(): string {
    const now = this.clock.now()
    for (const [id, until] of this.open) if (until <= now) this.open.delete(id)
    const id = randomBytes(12).toString('hex')
    this.open.set(id, now + HANDSHAKE_MS)
    return `${id}:60:60:websocket`
  }

  /** Uses an id up; false if it was never given out, was used, or is too old. */
  take(id: string): boolean {
    const until = this.open.get(id)
    this.open.delete(id)
    return until !== undefined && until > this.clock.now()
  }
}
