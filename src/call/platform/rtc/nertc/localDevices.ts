import { CallError } from '../../../error/CallError'
import type { CallErrorCode } from '../../../machine/terms/errorCode'
import { deviceLack, type Lack } from '../../../machine/terms/lack'
import type { DeviceNeed, MediaKind } from '../../../machine/terms/media'
import type { Dispose } from '../../ports'
import { deviceErrorCode } from './nertcErrors'

const MICROPHONE = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }
/** What the SDK encodes by default, so that nothing is captured in vain. */
const CAMERA = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 15, max: 30 } }

type Facing = 'user' | 'environment'

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

  /**
   * @param mediaDevices - the browser's; throws CallError UNSUPPORTED_PLATFORM where there are none
   * @param onLost - a device was taken away; its track is forgotten already
   */
  constructor(
    private readonly mediaDevices: () => MediaDevices,
    private readonly onLost: (kind: MediaKind) => void,
  ) {}

  /** Whether the picture is of the user, who expects a mirror. */
  get isSelfie(): boolean {
    return this.camera?.getSettings().facingMode !== 'environment'
  }

  /**
   * Opens what is needed and not open.
   * @throws CallError PERMISSION_DENIED, DEVICE_NOT_FOUND, DEVICE_IN_USE, UNSUPPORTED_PLATFORM; CANCELLED if released meanwhile
   */
  async open(need: DeviceNeed): Promise<void> {
    const microphone = need.microphone && this.microphone === null
    const camera = need.camera && this.camera === null
    if (!microphone && !camera) return
    if (camera) this.cameraWanted = true
    await this.request({
      ...(microphone ? { audio: MICROPHONE } : {}),
      ...(camera ? { video: { ...CAMERA, facingMode: 'user' } } : {}),
    })
  }

  /**
   * The same, but that a camera which cannot be opened keeps nobody from talking.
   * @returns why there is no camera; null where all that is needed is open
   * @throws as `open` does, where there is no microphone
   */
  async openAsFarAsThereIs(need: DeviceNeed): Promise<CallError | null> {
    try {
      await this.open(need)
      return null
    } catch (thrown) {
      if (this.released || !need.camera || !need.microphone) throw thrown
      this.closeCamera()
      await this.open({ microphone: true, camera: false })
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
    // Many phones cannot have two cameras open at once.
    this.stopCamera()
    try {
      await this.request({ video: { ...CAMERA, ...other } })
    } catch (thrown) {
      await this.reopenCamera(deviceId)
      throw thrown
    }
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

  private async request(constraints: MediaStreamConstraints): Promise<void> {
    this.failIfReleased()
    let stream: MediaStream
    try {
      stream = await this.mediaDevices().getUserMedia(constraints)
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

  private stopCamera(): void {
    this.camera?.stop()
    this.camera = null
  }

  private async reopenCamera(deviceId: string | undefined): Promise<void> {
    if (!this.cameraWanted) return
    try {
      await this.request({ video: { ...CAMERA, ...(deviceId ? { deviceId } : {}) } })
    } catch {
      // Why the change failed is told by whoever asked for it; that no camera is left is told here.
      if (!this.released) this.onLost('video')
    }
  }

  private adopt(kind: MediaKind, track: MediaStreamTrack | undefined): MediaStreamTrack | undefined {
    const lost = () => {
      // Not fired by our own `stop()`: the device was unplugged, or the system took it.
      if (kind === 'audio' && this.microphone === track) this.microphone = null
      else if (kind === 'video' && this.camera === track) this.camera = null
      else return
      this.onLost(kind)
    }
    track?.addEventListener('ended', lost)
    this.disposers.push(() => track?.removeEventListener('ended', lost))
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
    const cameras = (await this.mediaDevices().enumerateDevices()).filter(({ kind }) => kind === 'videoinput')
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
