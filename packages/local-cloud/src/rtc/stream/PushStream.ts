import { randomUUID } from 'node:crypto'
import type { Clock, Log } from '../../contracts'
import type { MediaKind } from '../media/codecs'
import type { MediaSource } from '../media/MediaSource'
import type { MediaTransport } from '../media/MediaTransport'
import { Producer } from '../media/Producer'
import { negotiate } from './negotiate'

interface Around {
  readonly clock: Clock
  readonly log: Log
  /** What comes in of a kind; null when it is over. */
  readonly onSource: (kind: MediaKind, source: MediaSource | null) => void
}

/** What one pusher sends by WHIP. */
export class PushStream {
  readonly id = randomUUID()
  private readonly producers = new Map<MediaKind, { readonly producer: Producer; readonly ssrc: number }>()
  private closed = false

  private constructor(
    private readonly transport: MediaTransport,
    readonly answer: string,
    private readonly payloadTypes: ReadonlyMap<MediaKind, number>,
    private readonly around: Around,
  ) {
    transport.dtls.onRtp.subscribe(({ header }) => this.learn(header.payloadType, header.ssrc))
  }

  /** Answers an offer; null where it is none. */
  static async open(sdp: string, around: Around): Promise<PushStream | null> {
    const negotiated = await negotiate(sdp, around.log, ({ payloadType }) => ({ line: payloadType }))
    if (!negotiated) return null
    const { transport, answer, lines } = negotiated
    return new PushStream(transport, answer, lines, around)
  }

  /** Its connection carries nothing any more. */
  strand(): void {
    this.transport.strand()
  }

  /** See `Peer.lose`. */
  lose(percent: number): void {
    this.transport.lose(percent)
  }

  /** Ends what is pushed and the connection to the pusher. Tells of each kind that it is over. */
  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    for (const [kind, { producer }] of this.producers) {
      this.around.onSource(kind, null)
      producer.close()
    }
    this.producers.clear()
    await this.transport.close()
  }

  /** An offer need not name its SSRCs: what comes in says it, and which payload type it is for. */
  private learn(payloadType: number, ssrc: number): void {
    if (this.closed) return
    const [kind] = [...this.payloadTypes].find(([, number]) => number === payloadType) ?? []
    const known = kind && this.producers.get(kind)
    if (!kind || known?.ssrc === ssrc) return
    known?.producer.close()
    const id = `pushed-${randomUUID()}`
    const producer = new Producer(id, kind, ssrc, this.transport, this.around.clock, payloadType)
    this.producers.set(kind, { producer, ssrc })
    this.around.onSource(kind, producer)
  }
}
