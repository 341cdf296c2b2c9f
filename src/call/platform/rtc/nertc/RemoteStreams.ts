import type { MediaEvent } from '../../../machine/events/callEvent'
import type { MediaKind } from '../../../machine/terms/media'
import type { Clock, Dispose } from '../../ports'
import { within } from '../within'
import { listen } from './clientEvents'
import type { NertcClient, NertcEvents, NertcStream } from './sdk'
import { mendSubscribing } from './subscribing'
import { createTaskQueue } from './taskQueue'

/** How often a stream is asked for before it is given up, and how long is waited in between (ms). */
const ATTEMPTS = 3
const PAUSE = 500

interface Output {
  emit(event: MediaEvent): void
  /** Whether a uid is the one that is to be seen and heard. */
  isAdmitted(uid: number): boolean
  /** The far side's track of a kind, once it is here; null when it is gone. */
  show(kind: MediaKind, track: MediaStreamTrack | null): void
  log(text: string, cause: unknown): void
}

/** Consumes what the far side publishes, as it comes and goes; of others it only notes what there is. */
export class RemoteStreams {
  private readonly enqueue = createTaskQueue()
  private readonly disposers: Dispose[]
  /** What each member publishes now, as far as it was told. */
  private readonly published = new Map<number, Map<MediaKind, NertcStream>>()
  private closed = false
  private endPause: () => void = () => undefined

  constructor(
    private readonly client: NertcClient,
    private readonly output: Output,
    private readonly clock: Pick<Clock, 'after'>,
  ) {
    this.disposers = [
      listen(client, 'stream-added', (event) => this.added(event)),
      listen(client, 'stream-subscribed', ({ stream, mediaType }) => this.subscribed(stream, mediaType)),
      listen(client, 'stream-removed', ({ stream, mediaType }) => this.removed(stream, mediaType)),
    ]
  }

  /** Consumes nothing more, also what is being asked for. The room is left to the client. */
  dispose(): void {
    this.closed = true
    this.disposers.splice(0).forEach((dispose) => dispose())
    this.published.clear()
    this.endPause()
  }

  /** Somebody was admitted: what there is of it already is consumed. */
  admit(): void {
    this.published.forEach((streams, uid) => {
      if (!this.output.isAdmitted(uid)) return
      streams.forEach((stream, kind) => void this.enqueue(() => this.subscribe(stream, kind)))
    })
  }

  private added({ stream, mediaType }: NertcEvents['stream-added']): void {
    const kind = kindOf(mediaType)
    if (kind === null) return
    const uid = uidOf(stream)
    this.published.set(uid, new Map(this.published.get(uid)).set(kind, stream))
    this.output.emit({ type: 'media.streamChanged', uid, kind, available: true })
    // The SDK loses its way when one stream is asked for twice at a time, once for sound and once for the picture.
    void this.enqueue(() => this.subscribe(stream, kind))
  }

  private async subscribe(stream: NertcStream, kind: MediaKind): Promise<void> {
    for (let attempt = 1; this.wants(stream, kind); attempt += 1) {
      try {
        mendSubscribing(this.client)
        const asked = this.client.subscribe(stream, wantedOf(stream, kind))
        await within(this.clock, 'subscribing', asked)
        return
      } catch (thrown) {
        this.output.log(`the far side's ${kind} was not to be had (attempt ${attempt})`, thrown)
        if (attempt >= ATTEMPTS) return
        await this.pause()
        // Back in the room, the SDK tells of all streams anew; until then it would ask for this one out of turn.
        if (this.client.getConnectionState() !== 'CONNECTED') return
      }
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.clock.after(PAUSE, resolve)
      this.endPause = () => {
        stop()
        resolve()
      }
    })
  }

  private wants(stream: NertcStream, kind: MediaKind): boolean {
    const uid = uidOf(stream)
    return !this.closed && this.output.isAdmitted(uid) && this.published.get(uid)?.get(kind) === stream
  }

  private subscribed(stream: NertcStream, mediaType: string): void {
    const kind = kindOf(mediaType)
    if (kind === null || !this.wants(stream, kind)) return
    const track = kind === 'audio' ? stream.getAudioTrack() : stream.getVideoTrack()
    this.output.show(kind, track ?? null)
  }

  private removed(stream: NertcStream, mediaType: string): void {
    const kind = kindOf(mediaType)
    // After a reconnect the SDK may take its old stream away when the new one is there already.
    const uid = uidOf(stream)
    const streams = this.published.get(uid)
    if (kind === null || streams?.get(kind) !== stream) return
    streams.delete(kind)
    if (streams.size === 0) this.published.delete(uid)
    if (this.output.isAdmitted(uid)) this.output.show(kind, null)
    this.output.emit({ type: 'media.streamChanged', uid, kind, available: false })
  }
}

/**
 * This kind, and what is here already, which the SDK would let go of otherwise. The other one comes by itself: asked for
 * both, the SDK would wait for the sound before it asks for the picture, which takes longer.
 */
function wantedOf(
  stream: NertcStream,
  kind: MediaKind,
): { readonly audio: boolean; readonly video: boolean } {
  const isHere = (track: MediaStreamTrack | null | undefined) => track !== null && track !== undefined
  return {
    audio: kind === 'audio' || isHere(stream.getAudioTrack()),
    video: kind === 'video' || isHere(stream.getVideoTrack()),
  }
}

function uidOf(stream: NertcStream): number {
  return Number(stream.getId())
}

/** Screen sharing and second sound channels are not part of a call. */
function kindOf(mediaType: string): MediaKind | null {
  return mediaType === 'audio' || mediaType === 'video' ? mediaType : null
}
