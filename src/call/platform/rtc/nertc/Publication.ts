import type { CameraPicture } from '../../../look'
import type { MediaKind } from '../../../machine/terms/media'
import type { Clock } from '../../ports'
import { within } from '../within'
import { DEFAULT_PICTURE, encoded, SCREEN_PROFILE } from './cameraPicture'
import type { LocalDevices } from './localDevices'
import { makeStream } from './makeStream'
import type { MicrophoneWish } from './MicrophoneWish'
import { MutedTold } from './MutedTold'
import type { NertcScreen } from './NertcScreen'
import type { NertcClient, NertcSdk, NertcStream, NertcVideoProfile } from './sdk'
import { mendSending } from './sending'

/** How long the SDK may take to send something, or to take it back, in ms: it may never say how that ended. */
const SDK_WAIT = 10_000

interface Around {
  readonly sdk: Pick<NertcSdk, 'createStream'>
  readonly devices: LocalDevices
  readonly microphone: MicrophoneWish
  readonly clock: Pick<Clock, 'after'>
  readonly camera?: CameraPicture
  readonly screen: Pick<NertcScreen, 'track'>
}

interface Room {
  readonly client: NertcClient
  readonly uid: number
}

interface Published {
  readonly stream: NertcStream
  readonly muted: MutedTold
}

/**
 * What this side sends into the media room: nothing before `start`, and from then on what `devices` has open, with the
 * screen in the camera's place while one is shown.
 */
export class Publication {
  private room: Room | null = null
  private published: Published | null = null
  private readonly sent: Record<MediaKind, MediaStreamTrack | null> = { audio: null, video: null }
  /** What the camera's picture is encoded as; null: as the SDK does by default. */
  private readonly cameraProfile: NertcVideoProfile | null
  /** What the SDK was told to encode last; null: its default. */
  private profile: NertcVideoProfile | null = null

  constructor(private readonly around: Around) {
    this.cameraProfile = encoded(around.camera ?? {})
  }

  /** Whether what is opened from now on is sent. */
  get isStarted(): boolean {
    return this.room !== null
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
    return within(this.around.clock, 'telling the media room', this.tellAll(), { wait: SDK_WAIT })
  }

  /** Sends nothing any more, also what is being made ready. The client, which goes next, takes the rest back. */
  stop(): void {
    this.room = null
    // A browser may keep the last tracks, and with them who listens to these: not the connections as well.
    this.published = null
    this.sent.audio = null
    this.sent.video = null
  }

  private async tellAll(): Promise<void> {
    if (this.room === null) return
    if (this.published === null) {
      await this.publish(this.room)
      return
    }
    const { devices, screen } = this.around
    await this.replace(this.published, 'audio', devices.microphone)
    await this.replace(this.published, 'video', screen.track ?? devices.seenCamera)
    if (this.sent.audio !== null) await this.published.muted.tell()
  }

  private async publish({ client, uid }: Room): Promise<void> {
    const { sdk, devices, microphone: wish } = this.around
    const { microphone, seenCamera: camera } = devices
    if (microphone === null && camera === null) return
    const stream = makeStream(sdk, {
      uid,
      client,
      audio: microphone !== null,
      video: camera !== null,
      ...sourceOf('audio', microphone),
      ...sourceOf('video', camera),
    })
    // Before `init`, which takes its rates from it.
    await this.encode(stream, this.cameraProfile)
    await stream.init()
    const muted = new MutedTold({ stream, microphone: wish, isSending: () => this.isStarted })
    // Said before publishing it goes out with the stream, and the far side never takes the microphone for open.
    if (microphone !== null) await muted.tell()
    if (!this.isStarted) return
    try {
      mendSending(client)
      await client.publish(stream)
    } catch (thrown) {
      // While it reconnects the SDK keeps the stream, and publishes it when it is back.
      if (!this.isStarted || client.getConnectionState() !== 'CONNECTING') throw thrown
    }
    if (!this.isStarted) return
    this.published = { stream, muted }
    this.sent.audio = microphone
    this.sent.video = camera
  }

  private async replace(
    { stream, muted }: Published,
    type: MediaKind,
    track: MediaStreamTrack | null,
  ): Promise<void> {
    if (this.sent[type] === track) return
    if (this.sent[type] !== null) {
      this.sent[type] = null
      await stream.close({ type })
    }
    if (track === null) return
    const { microphone, screen } = this.around
    // As in `publish`: what is muted goes out muted.
    if (type === 'audio' && microphone.isMuted) await muted.tell()
    if (!this.isStarted) return
    if (type === 'video') {
      await this.encode(stream, track === screen.track ? SCREEN_PROFILE : this.cameraProfile)
    }
    await stream.open({ type, ...sourceOf(type, track) })
    this.sent[type] = track
  }

  /** @param profile - null for the SDK's default */
  private async encode(stream: NertcStream, profile: NertcVideoProfile | null): Promise<void> {
    if (profile === this.profile) return
    this.profile = profile
    await stream.setVideoProfile(profile ?? DEFAULT_PICTURE.profile)
    if (profile === null) stream.setVideoEncoderConfiguration(DEFAULT_PICTURE.rate)
  }
}

function sourceOf(kind: MediaKind, track: MediaStreamTrack | null) {
  if (track === null) return {}
  return kind === 'audio' ? { audioSource: track } : { videoSource: track }
}
