import { randomUUID } from 'node:crypto'
import type { Clock, Log } from '../../contracts'
import { MediaTransport } from '../media/MediaTransport'
import type { RemoteEnd } from '../media/MediaTransport'
import { Producer } from '../media/Producer'
import type { PublishedStream } from '../channel/events'
import type { ProduceRequest } from './requests'

/** What one peer sends: its connection and the streams on it. */
export class Publisher {
  private readonly streams = new Map<string, PublishedStream>()
  private transport: MediaTransport | null = null
  private closed = false

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** The streams that run, in the order in which they began. */
  list(): readonly PublishedStream[] {
    return [...this.streams.values()]
  }

  /** The stream of this id; null if there is none. */
  find(producerId: string): PublishedStream | null {
    return this.streams.get(producerId) ?? null
  }

  /** Takes a new stream in; null where the connection it names does not exist, or the peer is gone meanwhile. */
  async publish(
    request: ProduceRequest,
  ): Promise<{ readonly stream: PublishedStream; readonly transport: MediaTransport } | null> {
    const transport = await this.transportFor(request)
    if (!transport) return null
    const producer = new Producer(
      `producer-${randomUUID()}`,
      request.kind,
      request.ssrc,
      transport,
      this.clock,
      request.payloadType,
    )
    const stream: PublishedStream = { producer, mediaType: request.mediaType, mute: request.mute }
    this.streams.set(producer.id, stream)
    return { stream, transport }
  }

  /** Ends a stream and returns it; null where there is none of this id. */
  unpublish(producerId: string): PublishedStream | null {
    const stream = this.find(producerId)
    if (!stream) return null
    this.streams.delete(producerId)
    stream.producer.close()
    return stream
  }

  /** The connection that there is carries nothing any more. */
  strand(): void {
    this.transport?.strand()
  }

  /** See `Peer.lose`. */
  lose(percent: number): void {
    this.transport?.lose(percent)
  }

  /** Ends the connection of this id; the streams on it were ended before by their own ids. */
  async closeTransport(transportId: string): Promise<void> {
    if (this.transport?.id !== transportId) return
    const { transport } = this
    this.transport = null
    await transport.close()
  }

  /** Ends the streams and their connection for good: one that is still opening is closed as soon as it is open. */
  async close(): Promise<void> {
    this.closed = true
    for (const { producer } of this.streams.values()) producer.close()
    this.streams.clear()
    await this.transport?.close()
  }

  private async transportFor({ transport }: ProduceRequest): Promise<MediaTransport | null> {
    if ('reuse' in transport) return this.transport?.id === transport.reuse ? this.transport : null
    return this.open(transport.open)
  }

  private async open(remote: RemoteEnd): Promise<MediaTransport | null> {
    const opened = await MediaTransport.open(`send-${randomUUID()}`, remote, this.log)
    const superseded = this.transport
    this.transport = opened
    await superseded?.close()
    if (!this.closed) return opened
    await opened.close()
    return null
  }
}
