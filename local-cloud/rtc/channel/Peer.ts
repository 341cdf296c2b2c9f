import type { Clock, Log, RtcPeerState } from '../../contracts'
import type { Notification } from '../signal/notifications'
import type { SignalConnection } from '../signal/SignalConnection'
import { Publisher } from './Publisher'
import { Subscriber } from './Subscriber'

// Whoever handed the task in gets its result; the queue only waits for its end.
const ignore = () => undefined

/** One client in a channel. */
export class Peer {
  readonly publisher: Publisher
  readonly subscriber: Subscriber
  private running: Promise<void> = Promise.resolve()

  constructor(
    readonly connection: SignalConnection,
    readonly customData: string | undefined,
    clock: Clock,
    log: Log,
  ) {
    this.publisher = new Publisher(clock, log)
    this.subscriber = new Subscriber(clock, log)
  }

  get uid(): number {
    return this.connection.identity.uid
  }

  get account(): string {
    return this.connection.identity.account
  }

  notify({ method, data }: Notification): void {
    this.connection.notify(method, data)
  }

  state(): RtcPeerState {
    const producers = this.publisher.list().map(({ producer: { kind, packets } }) => ({ kind, packets }))
    return { uid: this.uid, account: this.account, producers }
  }

  /** Runs `task` after those handed in before have ended, so that requests take effect in the order they came. */
  async inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.running.then(task)
    this.running = result.then(ignore, ignore)
    return result
  }

  /** Ends its media, also what is still opening; the signalling socket is its connection's. */
  async close(): Promise<void> {
    await Promise.all([this.publisher.close(), this.subscriber.close()])
    await this.running
  }
}
