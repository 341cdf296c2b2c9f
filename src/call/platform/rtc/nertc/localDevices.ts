import { CallError } from '../../../error/CallError'
import type { CallErrorCode } from '../../../machine/terms/errorCode'
import { deviceLack, type Lack } from '../../../machine/terms/lack'
import type { CameraPicture } from '../../../look'
import type { DeviceNeed, MediaKind } from '../../../machine/terms/media'
import type { ChosenDevices, Clock, Dispose } from '../../ports'
import { within } from '../within'
import { AskedDevices } from './AskedDevices'
import { deviceErrorCode } from './nertcErrors'
import { TakenWatch } from './TakenWatch'

/**
 * How long a browser may take to open what the user has allowed before, in ms: less than half of what an answered call has
 * to connect, so that there is time to open a microphone without the camera that does not come.
 */
const OPEN_WAIT = 6_000
/** The same of a microphone that nothing else is opened with: a headset in the air may be slow to answer. */
const MICROPHONE_WAIT = 12_000
/** The same where the user may be asked first. */
const ASKED_WAIT = 60_000

type Facing = 'user' | 'environment'

/** What becomes of a device that is open. */
export interface DeviceListener {
  /** It was taken away for good; its track is forgotten already. */
  lost(kind: MediaKind): void
  /** The system has taken it for a while, as for a phone call, or has given it back. */
  taken(kind: MediaKind, isTaken: boolean): void
}

/**
 * The microphone and camera of one call. The SDK could open them itself, but only after whatever it is busy with, and a
 * permission dialogue would then hold up leaving the room.
 */
export class LocalDevices {
  microphone: MediaStreamTrack | null = null
  camera: MediaStreamTrack | null = null
  private released = false
  private readonly disposers: Dispose[] = []
  /** What was asked for last: a camera that comes when it was switched off meanwhile is closed at once. */
  private cameraWanted = false
  private readonly takenWatches = new Map<MediaKind, TakenWatch>()
  private readonly asked: AskedDevices

  /**
   * @param mediaDevices - the browser's; throws CallError UNSUPPORTED_PLATFORM where there are none
   * @param listener - told what becomes of them while they are open
   * @param camera - what the camera is asked for
   * @param choice - what the user has chosen; null where that is the system's to do
   */
  constructor(
    private readonly mediaDevices: () => MediaDevices,
    private readonly listener: DeviceListener,
    private readonly clock: Pick<Clock, 'after'>,
    camera: CameraPicture = {},
    choice: Pick<ChosenDevices, 'chosen'> | null = null,
  ) {
    this.asked = new AskedDevices(camera, choice)
  }

  /** Whether the picture is of the user, who expects a mirror. */
  get isSelfie(): boolean {
    return this.camera?.getSettings().facingMode !== 'environment'
  }

  /** The camera, unless the system has taken it: then it gives nothing that could be sent. */
  get seenCamera(): MediaStreamTrack | null {
    return this.isTaken('video') ? null : this.camera
  }

  /** Whether the system has taken a device that is open. */
  isTaken(kind: MediaKind): boolean {
    return this.takenWatches.get(kind)?.isTaken === true
  }

  /**
   * Opens a device that the system has taken anew: the track that it took may never come back.
   * @throws as `open` does; a microphone stays as it was then
   */
  async reopen(kind: MediaKind): Promise<void> {
    if (kind === 'video') {
      // Many phones cannot have two cameras open at once.
      this.stopCamera()
      return this.request({ video: this.asked.camera() })
    }
    const former = this.microphone
    await this.request({ audio: this.asked.microphone() })
    former?.stop()
  }

  /**
   * Opens what is chosen now in place of what is open; of a kind that is not open nothing.
   * @throws as `open` does, where it cannot be had: the one before is open again then, or a camera told to be lost
   */
  async change(kind: MediaKind): Promise<void> {
    const former = kind === 'audio' ? this.microphone : this.camera
    if (former === null) return
    const { deviceId } = former.getSettings()
    const asked = this.asked.instead(kind, deviceId)
    if (asked === null) return
    if (kind === 'video') return this.changeCamera(asked, deviceId)
    await this.request({ audio: asked })
    former.stop()
  }

  /**
   * Opens what is needed and not open.
   * @param wait - how long that may take, in ms
   * @throws CallError PERMISSION_DENIED, DEVICE_NOT_FOUND, DEVICE_IN_USE, UNSUPPORTED_PLATFORM or TIMEOUT; CANCELLED if released meanwhile
   */
  async open(need: DeviceNeed, wait = ASKED_WAIT): Promise<void> {
    const microphone = need.microphone && this.microphone === null
    const camera = need.camera && this.camera === null
    if (!microphone && !camera) return
    if (camera) this.cameraWanted = true
    await this.request(
      {
        ...(microphone ? { audio: this.asked.microphone() } : {}),
        ...(camera ? { video: this.asked.camera() } : {}),
      },
      wait,
    )
  }

  /**
   * Opens what a call begins with, which its user has allowed. A camera that cannot be opened keeps nobody from talking.
   * @returns why there is no camera; null where all that is needed is open
   * @throws as `open` does, where there is no microphone
   */
  async openAsFarAsThereIs(need: DeviceNeed): Promise<CallError | null> {
    try {
      await this.open(need, need.camera ? OPEN_WAIT : MICROPHONE_WAIT)
      return null
    } catch (thrown) {
      if (this.released || !need.camera || !need.microphone) throw thrown
      this.closeCamera()
      await this.open({ microphone: true, camera: false }, OPEN_WAIT)
      const { code, message } = CallError.from(thrown, 'DEVICE_NOT_FOUND')
      // With the microphone there, it was the camera.
      return new CallError(code, message, thrown, deviceLack('video', code))
    }
  }

  /** Closes the camera, also one that is still opening. */
  closeCamera(): void {
    this.cameraWanted = false
    this.stopCamera()
  }

  /**
   * Opens the camera on the other side of the device, or the next one.
   * @throws CallError DEVICE_NOT_FOUND if there is no other; the one before is open again then, or told to be lost
   */
  async flipCamera(): Promise<void> {
    if (this.camera === null) return
    const { facingMode, deviceId } = this.camera.getSettings()
    const other = await this.otherCamera(facingMode, deviceId)
    await this.changeCamera(this.asked.cameraThat(other), deviceId)
  }

  /** Closes all, also what is still opening. */
  release(): void {
    this.released = true
    this.microphone?.stop()
    this.microphone = null
    this.closeCamera()
    // The SDK keeps tracks for longer, and what listens to them with them.
    this.disposers.splice(0).forEach((dispose) => dispose())
  }

  private async request(constraints: MediaStreamConstraints, wait = OPEN_WAIT): Promise<void> {
    this.failIfReleased()
    let stream: MediaStream
    try {
      stream = await this.openWithin(wait, constraints)
    } catch (thrown) {
      if (thrown instanceof CallError) throw thrown
      const reason = thrown instanceof Error ? `${thrown.name} ${thrown.message}` : 'unknown reason'
      const code = deviceErrorCode(thrown) ?? 'DEVICE_NOT_FOUND'
      throw new CallError(code, `opening devices: ${reason}`, thrown, lackOf(constraints, code))
    }
    if (this.released) stream.getTracks().forEach((track) => track.stop())
    this.failIfReleased()
    this.microphone = this.adopt('audio', stream.getAudioTracks()[0]) ?? this.microphone
    if (this.cameraWanted) this.camera = this.adopt('video', stream.getVideoTracks()[0]) ?? this.camera
    else stream.getVideoTracks().forEach((track) => track.stop())
  }

  /** A browser may ask the system without end; what comes too late is closed again. */
  private async openWithin(wait: number, constraints: MediaStreamConstraints): Promise<MediaStream> {
    const opening = this.mediaDevices().getUserMedia(constraints)
    let isLate = false
    opening.then(
      (stream) => {
        if (isLate) stream.getTracks().forEach((track) => track.stop())
      },
      // Whoever waits for it is told.
      () => undefined,
    )
    try {
      return await within(this.clock, 'opening devices', opening, { wait })
    } catch (thrown) {
      isLate = true
      throw thrown
    }
  }

  private async changeCamera(video: MediaTrackConstraints, former: string | undefined): Promise<void> {
    // Many phones cannot have two cameras open at once.
    this.stopCamera()
    try {
      await this.request({ video })
    } catch (thrown) {
      await this.reopenCamera(former)
      throw thrown
    }
  }

  private stopCamera(): void {
    this.camera?.stop()
    this.camera = null
    this.takenWatches.get('video')?.dispose()
    this.takenWatches.delete('video')
  }

  private async reopenCamera(deviceId: string | undefined): Promise<void> {
    if (!this.cameraWanted) return
    try {
      await this.request({ video: this.asked.cameraThat(deviceId ? { deviceId } : {}) })
    } catch {
      // Why the change failed is told by whoever asked for it; that no camera is left is told here.
      if (!this.released) this.listener.lost('video')
    }
  }

  private adopt(kind: MediaKind, track: MediaStreamTrack | undefined): MediaStreamTrack | undefined {
    const lost = () => {
      // Not fired by our own `stop()`: the device was unplugged, or the system took it.
      if (kind === 'audio' && this.microphone === track) this.microphone = null
      else if (kind === 'video' && this.camera === track) this.camera = null
      else return
      this.listener.lost(kind)
    }
    if (track === undefined) return undefined
    track.addEventListener('ended', lost)
    const watch = new TakenWatch(track, this.clock, (isTaken) => this.listener.taken(kind, isTaken))
    this.takenWatches.get(kind)?.dispose()
    this.takenWatches.set(kind, watch)
    this.disposers.push(
      () => track.removeEventListener('ended', lost),
      () => watch.dispose(),
    )
    return track
  }

  private failIfReleased(): void {
    if (this.released) throw new CallError('CANCELLED', 'the call ended while its devices were opening')
  }

  private async otherCamera(facing: string | undefined, current: string | undefined) {
    if (facing === 'user' || facing === 'environment') {
      const opposite: Facing = facing === 'user' ? 'environment' : 'user'
      return { facingMode: { exact: opposite } }
    }
    const listing = this.mediaDevices().enumerateDevices()
    const devices = await within(this.clock, 'listing cameras', listing, { wait: OPEN_WAIT })
    const cameras = devices.filter(({ kind }) => kind === 'videoinput')
    const next = cameras[(cameras.findIndex(({ deviceId }) => deviceId === current) + 1) % cameras.length]
    if (next === undefined || next.deviceId === current) {
      throw new CallError('DEVICE_NOT_FOUND', 'there is no other camera')
    }
    return { deviceId: { exact: next.deviceId } }
  }
}

/** Which device it is that could not be opened; of two that were asked for at once nobody says. */
function lackOf({ audio, video }: MediaStreamConstraints, code: CallErrorCode): Lack | undefined {
  return audio && video ? undefined : deviceLack(audio ? 'audio' : 'video', code)
}
