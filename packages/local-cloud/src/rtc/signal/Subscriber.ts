import { randomUUID } from 'node:crypto'
import type { Clock, Log } from '../../contracts'
import { Consumer } from '../media/Consumer'
import { MediaTransport } from '../media/MediaTransport'
import { OutgoingLine } from '../media/OutgoingLine'
import type { MediaSource } from '../media/MediaSource'
import type { ConsumeRequest } from './requests'

/** A running consumer and what the browser must know to receive it. */
export interface Subscription {
  readonly consumer: Consumer
  readonly line: OutgoingLine
  readonly transport: MediaTransport
}

interface Consuming {
  readonly consumer: Consumer
  readonly line: OutgoingLine
  readonly producer: MediaSource
}

/** What one peer receives: its connection, the m-lines on it and the consumers that use them. */
export class Subscriber {
  private readonly lines = new Map<string, OutgoingLine>()
  private readonly consumers = new Map<string, Consuming>()
  private transport: MediaTransport | null = null
  private closed = false

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * Sends `producer` to the browser on the m-line it names. Null where the connection it names does not exist, the
   * m-line carries the other kind, the browser lacks the codec, or the peer is gone meanwhile.
   */
  async subscribe(
    request: ConsumeRequest,
    producer: MediaSource,
    flows: () => boolean,
  ): Promise<Subscription | null> {
    const transport = await this.transportFor(request)
    if (!transport) return null
    const line = this.lines.get(request.mid) ?? this.newLine(request, producer, transport)
    if (line?.kind !== producer.kind) return null
    this.endConsumersOf(line)
    const consumer = new Consumer({
      id: `consumer-${randomUUID()}`,
      producer,
      line,
      clock: this.clock,
      flows,
    })
    this.consumers.set(consumer.id, { consumer, line, producer })
    return { consumer, line, transport }
  }

  /** Ends one consumer; does nothing where there is none of this id. */
  unsubscribe(consumerId: string): void {
    this.consumers.get(consumerId)?.consumer.close()
    this.consumers.delete(consumerId)
  }

  /** Ends what this peer receives of `producer`. */
  drop(producer: MediaSource): void {
    for (const entry of this.consumers.values()) {
      if (entry.producer === producer) this.unsubscribe(entry.consumer.id)
    }
  }

  /** The worst share of lost packets, 0 … 1, that the browser reports; null before its first report. */
  loss(): number | null {
    const losses = [...this.consumers.values()].flatMap(({ line }) => line.loss() ?? [])
    return losses.length > 0 ? Math.max(...losses) : null
  }

  /** The connection that there is carries nothing any more. */
  strand(): void {
    this.transport?.strand()
  }

  /** Ends the connection of this id, and everything that is received on it. */
  async closeTransport(transportId: string): Promise<void> {
    if (this.transport?.id === transportId) await this.endTransport()
  }

  /** Ends everything for good: a connection that is still opening is closed as soon as it is open. */
  async close(): Promise<void> {
    this.closed = true
    await this.endTransport()
  }

  private async transportFor({ transport }: ConsumeRequest): Promise<MediaTransport | null> {
    if ('reuse' in transport) return this.transport?.id === transport.reuse ? this.transport : null
    const opened = await MediaTransport.open(`recv-${randomUUID()}`, transport.open, this.log)
    await this.endTransport()
    if (this.closed) {
      await opened.close()
      return null
    }
    this.transport = opened
    return opened
  }

  private newLine(
    { mid, uid, payloadTypes }: ConsumeRequest,
    { kind }: MediaSource,
    transport: MediaTransport,
  ): OutgoingLine | null {
    const payloadType = payloadTypes[kind]
    if (payloadType === null) return null
    // One name for all streams of a sender is what lets the browser play its sound and picture in step.
    const line = new OutgoingLine(mid, kind, `uid-${uid}`, transport, this.clock, payloadType)
    this.lines.set(mid, line)
    return line
  }

  private endConsumersOf(line: OutgoingLine): void {
    for (const entry of this.consumers.values()) if (entry.line === line) this.unsubscribe(entry.consumer.id)
  }

  private async endTransport(): Promise<void> {
    for (const { consumer } of this.consumers.values()) consumer.close()
    this.consumers.clear()
    for (const line of this.lines.values()) line.close()
    this.lines.clear()
    const { transport } = this
    this.transport = null
    await transport?.close()
  }
}
