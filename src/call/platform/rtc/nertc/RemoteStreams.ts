import type { MediaEvent } from '../../../machine/events/callEvent'
import type { MediaKind } from '../../../machine/terms/media'
import type { Clock, Dispose } from '../../ports'
import { within } from '../within'
import { listen } from './clientEvents'
import type { NertcClient, NertcEvents, NertcStream } from './sdk'
import { mendSubscribing } from './subscribing'
import { createTaskQueue } from './taskQueue'

/** How long is waited before a stream that was not to be had is asked for again, in ms; from then on as the last time. */
const PAUSES = [500, 500, 1_000, 2_000, 4_000]

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
  /** What will be asked for again. */
  private readonly pauses = new Set<Dispose>()

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
    this.pauses.forEach((stop) => stop())
    this.pauses.clear()
  }

  /** Somebody was admitted: what there is of it already is consumed. */
  admit(): void {
    this.published.forEach((streams, uid) => {
      if (!this.output.isAdmitted(uid)) return
      streams.forEach((stream, kind) => this.subscribe(stream, kind))
    })
  }

  private added({ stream, mediaType }: NertcEvents['stream-added']): void {
    const kind = kindOf(mediaType)
    if (kind === null) return
    const uid = uidOf(stream)
    this.published.set(uid, new Map(this.published.get(uid)).set(kind, stream))
    this.output.emit({ type: 'media.streamChanged', uid, kind, available: true })
    // The SDK loses its way when one stream is asked for twice at a time, once for sound and once for the picture.
    this.subscribe(stream, kind)
  }

  /**
   * Asks until it is here: a call without the far side's media is none, and the machine decides how long that may last. One
   * that is not to be had lets the others go before it is asked for again.
   */
  private subscribe(stream: NertcStream, kind: MediaKind, attempt = 1): void {
    void this.enqueue(async () => {
      if (!this.wants(stream, kind)) return
      const failure = await this.ask(stream, kind)
      // Where the service refuses, or another asking is under way, the SDK says that all went well.
      if (failure === null && isHere(stream, kind)) return
      this.output.log(`the far side's ${kind} was not to be had (attempt ${attempt})`, failure)
      this.afterPause(PAUSES[Math.min(attempt, PAUSES.length) - 1] ?? 0, () => {
        // Back in the room, the SDK tells of all streams anew; until then it would ask for this one out of turn.
        if (this.client.getConnectionState() === 'CONNECTED') this.subscribe(stream, kind, attempt + 1)
      })
    })
  }

  /** @returns what went wrong, or null */
  private async ask(stream: NertcStream, kind: MediaKind): Promise<unknown> {
    try {
      mendSubscribing(this.client)
      const asked = this.client.subscribe(stream, wantedOf(stream, kind))
      await within(this.clock, 'subscribing', asked)
      return null
    } catch (thrown) {
      return thrown
    }
  }

  private afterPause(wait: number, act: () => void): void {
    if (this.closed) return
    const stop = this.clock.after(wait, () => {
      this.pauses.delete(stop)
      act()
    })
    this.pauses.add(stop)
  }

  private wants(stream: NertcStream, kind: MediaKind): boolean {
    const uid = uidOf(stream)
    return !this.closed && this.output.isAdmitted(uid) && this.published.get(uid)?.get(kind) === stream
  }

  private subscribed(stream: NertcStream, mediaType: string): void {
    const kind = kindOf(mediaType)
    if (kind === null || !this.wants(stream, kind)) return
    this.output.show(kind, trackOf(stream, kind))
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
  return {
    audio: kind === 'audio' || isHere(stream, 'audio'),
    video: kind === 'video' || isHere(stream, 'video'),
  }
}

function trackOf(stream: NertcStream, kind: MediaKind): MediaStreamTrack | null {
  return (kind === 'audio' ? stream.getAudioTrack() : stream.getVideoTrack()) ?? null
}

function isHere(stream: NertcStream, kind: MediaKind): boolean {
  return trackOf(stream, kind) !== null
}

function uidOf(stream: NertcStream): number {
  return Number(stream.getId())
}

/** Screen sharing and second sound channels are not part of a call. */
function kindOf(mediaType: string): MediaKind | null {
  return mediaType === 'audio' || mediaType === 'video' ? mediaType : null
}
