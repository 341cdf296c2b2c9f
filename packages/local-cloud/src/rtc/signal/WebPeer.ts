import type { Clock, Log } from '../../contracts'
import type { ChannelEvent } from '../channel/events'
import type { Peer } from '../channel/Peer'
import type { MediaSource } from '../media/MediaSource'
import { notificationOf } from './notifications'
import type { SignalConnection } from './SignalConnection'
import { Publisher } from './Publisher'
import { Subscriber } from './Subscriber'

// Whoever handed the task in gets its result; the queue only waits for its end.
const ignore = () => undefined

/** A client with the web SDK. */
export class WebPeer implements Peer {
  readonly publisher: Publisher
  readonly subscriber: Subscriber
  private running: Promise<void> = Promise.resolve()

  constructor(
    private readonly connection: SignalConnection,
    private readonly cid: number,
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

  hear(event: ChannelEvent): void {
    const { method, data } = notificationOf(event, this.cid)
    this.connection.notify(method, data)
  }

  drop(producer: MediaSource): void {
    this.subscriber.drop(producer)
  }

  downlinkLoss(): number | null {
    return this.subscriber.loss()
  }

  hangUp(): void {
    this.connection.close()
  }

  strand(): void {
    this.publisher.strand()
    this.subscriber.strand()
  }

  lose(percent: number): void {
    this.publisher.lose(percent)
  }

  /** Runs `task` after those handed in before have ended, so that requests take effect in the order they came. */
  async inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.running.then(task)
    this.running = result.then(ignore, ignore)
    return result
  }

  async close(): Promise<void> {
    await Promise.all([this.publisher.close(), this.subscriber.close()])
    await this.running
  }
}
