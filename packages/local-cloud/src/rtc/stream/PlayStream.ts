import { randomUUID } from 'node:crypto'
import type { Clock, Log } from '../../contracts'
import { Consumer } from '../media/Consumer'
import type { MediaKind } from '../media/codecs'
import type { MediaSource } from '../media/MediaSource'
import type { MediaTransport } from '../media/MediaTransport'
import { OutgoingLine } from '../media/OutgoingLine'
import { negotiate } from './negotiate'

interface Around {
  readonly clock: Clock
  readonly log: Log
  /** Whose streams these are. */
  readonly uid: number
  /** Whether media may pass at this moment. */
  readonly flows: () => boolean
}

interface Playing {
  readonly source: MediaSource
  readonly consumer: Consumer
}

/** What one player receives by WHEP: the sound and the picture of one member, as they come and go. */
export class PlayStream {
  readonly id = randomUUID()
  private readonly playing = new Map<MediaKind, Playing>()

  private constructor(
    private readonly transport: MediaTransport,
    readonly answer: string,
    private readonly lines: ReadonlyMap<MediaKind, OutgoingLine>,
    private readonly around: Around,
  ) {}

  /** Answers an offer; null where it is none. */
  static async open(sdp: string, around: Around): Promise<PlayStream | null> {
    const { clock, log, uid } = around
    // One name for both kinds is what lets the player play sound and picture in step.
    const cname = `uid-${uid}`
    const negotiated = await negotiate(sdp, log, ({ mid, kind, payloadType }, transport) => {
      const line = new OutgoingLine(mid, kind, cname, transport, clock, payloadType)
      return { line, sends: { ssrc: line.ssrc, cname } }
    })
    if (!negotiated) return null
    return new PlayStream(negotiated.transport, negotiated.answer, negotiated.lines, around)
  }

  /** Plays these from now on, and nothing else. */
  play(sources: readonly MediaSource[]): void {
    for (const [kind, line] of this.lines) {
      const source = sources.find((candidate) => candidate.kind === kind) ?? null
      const now = this.playing.get(kind)
      if (now?.source === source) continue
      now?.consumer.close()
      this.playing.delete(kind)
      if (source) this.playing.set(kind, { source, consumer: this.consume(source, line) })
    }
  }

  /** Its connection carries nothing any more. */
  strand(): void {
    this.transport.strand()
  }

  /** Ends what is played and the connection to the player. */
  async close(): Promise<void> {
    this.play([])
    for (const line of this.lines.values()) line.close()
    await this.transport.close()
  }

  private consume(producer: MediaSource, line: OutgoingLine): Consumer {
    const { clock, flows } = this.around
    return new Consumer({ id: `consumer-${randomUUID()}`, producer, line, clock, flows })
  }
}
