import type { MediaKind } from '../../../machine/terms/media'
import type { Clock } from '../../ports'
import { within } from '../within'
import type { LocalDevices } from './localDevices'
import { makeStream } from './makeStream'
import type { NertcClient, NertcSdk, NertcStream } from './sdk'
import { mendSending } from './sending'

/** How long the SDK may take to send something, or to take it back, in ms: it may never say how that ended. */
const SDK_WAIT = 10_000

interface Room {
  readonly client: NertcClient
  readonly uid: number
}

/** A stream, made before it may be sent, and what it is made of. */
interface Prepared extends Room {
  readonly microphone: MediaStreamTrack | null
  readonly camera: MediaStreamTrack | null
  readonly stream: NertcStream
  readonly ready: Promise<void>
}

/** What this side sends into the media room: nothing before `start`, and from then on what `devices` has open. */
export class Publication {
  private room: Room | null = null
  private stream: NertcStream | null = null
  private prepared: Prepared | null = null
  /** Made, and not sent: devices were opened or closed meanwhile. */
  private readonly unused: Prepared[] = []
  private readonly sent: Record<MediaKind, MediaStreamTrack | null> = { audio: null, video: null }
  /** What the far side was told of the microphone. */
  private muted = false
  private isOver = false

  constructor(
    private readonly sdk: Pick<NertcSdk, 'createStream'>,
    private readonly devices: LocalDevices,
    private readonly clock: Pick<Clock, 'after'>,
  ) {}

  /** Whether what is opened from now on is sent. */
  get isStarted(): boolean {
    return this.room !== null
  }

  /**
   * Makes a stream of what is open now, and all of it ready but the sending: an answer, or a room that is entered meanwhile,
   * does not wait for that then. What goes wrong is told by `start`.
   */
  prepare(room: Room): void {
    if (this.room !== null || this.isOver) return
    try {
      this.streamFor(room)
    } catch {
      // It fails again there.
    }
  }

  /**
   * Begins to send into a room that was joined. Nothing is begun where it fails, with what the SDK failed with, or with
   * CallError INTERNAL where it refused to make a stream.
   */
  async start(room: Room): Promise<void> {
    this.room = room
    try {
      await this.sync()
    } catch (thrown) {
      this.stop()
      throw thrown
    }
  }

  /** Sends what was opened since, takes back what was closed, and tells whether the microphone is muted. */
  sync(): Promise<void> {
    return within(this.clock, 'telling the media room', this.tellAll(), { wait: SDK_WAIT })
  }

  /** Sends nothing any more, also what is being made ready. The client, which goes next, takes the rest back. */
  stop(): void {
    this.room = null
  }

  /** Sends nothing ever after, and lets go of what was made and never sent: the SDK would keep it. */
  dispose(): void {
    this.stop()
    this.isOver = true
    const { prepared } = this
    this.prepared = null
    const left = prepared === null ? this.unused.splice(0) : [...this.unused.splice(0), prepared]
    // Not in the middle: whatever the SDK does next waits for the end of it.
    for (const { stream, ready } of left)
      void ready
        .catch(() => undefined)
        .then(() => stream.destroy())
        .catch(() => undefined)
  }

  private async tellAll(): Promise<void> {
    if (this.room === null) return
    if (this.stream === null) {
      await this.publish(this.room)
      return
    }
    await this.replace(this.stream, 'audio', this.devices.microphone)
    await this.replace(this.stream, 'video', this.devices.seenCamera)
    const { audio } = this.sent
    if (audio !== null) await this.tellMuted(this.stream, !audio.enabled || this.devices.isTaken('audio'))
  }

  private async publish(room: Room): Promise<void> {
    const prepared = this.streamFor(room)
    if (prepared === null) return
    const { client, microphone, camera, stream } = prepared
    await prepared.ready
    this.muted = false
    // Said before publishing it goes out with the stream, and the far side never takes the microphone for open.
    if (microphone !== null && !microphone.enabled) await this.tellMuted(stream, true)
    if (!this.isStarted) return
    // From here on the client has it, and takes it back when it leaves.
    this.prepared = null
    try {
      mendSending(client)
      await client.publish(stream)
    } catch (thrown) {
      // While it reconnects the SDK keeps the stream, and publishes it when it is back.
      if (!this.isStarted || client.getConnectionState() !== 'CONNECTING') throw thrown
    }
    this.stream = stream
    this.sent.audio = microphone
    this.sent.video = camera
  }

  /** The stream of what is open now: the one that was made already, where nothing has changed since. */
  private streamFor({ client, uid }: Room): Prepared | null {
    const { microphone, seenCamera: camera } = this.devices
    const { prepared } = this
    const isSame =
      prepared?.client === client && prepared.microphone === microphone && prepared.camera === camera
    if (prepared !== null && isSame) return prepared
    if (prepared !== null) this.unused.push(prepared)
    this.prepared = null
    if (microphone === null && camera === null) return null
    const stream = makeStream(this.sdk, {
      uid,
      client,
      audio: microphone !== null,
      video: camera !== null,
      ...sourceOf('audio', microphone),
      ...sourceOf('video', camera),
    })
    const ready = stream.init()
    // Told to whoever sends it.
    ready.catch(() => undefined)
    this.prepared = { client, uid, microphone, camera, stream, ready }
    return this.prepared
  }

  private async replace(stream: NertcStream, type: MediaKind, track: MediaStreamTrack | null): Promise<void> {
    if (this.sent[type] === track) return
    if (this.sent[type] !== null) {
      this.sent[type] = null
      await stream.close({ type })
    }
    if (track === null) return
    // As in `publish`: what is muted goes out muted.
    if (type === 'audio' && !track.enabled) await this.tellMuted(stream, true)
    if (!this.isStarted) return
    await stream.open({ type, ...sourceOf(type, track) })
    this.sent[type] = track
  }

  private async tellMuted(stream: NertcStream, muted: boolean): Promise<void> {
    if (this.muted === muted || !this.isStarted) return
    if (muted) await stream.muteAudio()
    else await stream.unmuteAudio()
    this.muted = muted
  }
}

function sourceOf(kind: MediaKind, track: MediaStreamTrack | null) {
  if (track === null) return {}
  return kind === 'audio' ? { audioSource: track } : { videoSource: track }
}
