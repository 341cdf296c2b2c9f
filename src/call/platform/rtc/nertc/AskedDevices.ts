import type { CameraPicture } from '../../../look'
import type { MediaKind } from '../../../machine/terms/media'
import type { ChosenDevices } from '../../ports'
import { captured } from './cameraPicture'

const MICROPHONE = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }
const FRONT = { facingMode: 'user' }

/** What a browser is asked for: what the app wants of a picture, of the device that the user has chosen. */
export class AskedDevices {
  private readonly picture: MediaTrackConstraints

  /** @param choice - what the user has chosen; null where that is the system's to do */
  constructor(
    camera: CameraPicture,
    private readonly choice: Pick<ChosenDevices, 'chosen'> | null,
  ) {
    this.picture = captured(camera)
  }

  /** The one that is chosen; where it is away, another. */
  microphone(): MediaTrackConstraints {
    const deviceId = this.chosenId('audio')
    return deviceId === null ? MICROPHONE : { ...MICROPHONE, deviceId }
  }

  /** The one that is chosen; where it is away, or none is, one that sees the user. */
  camera(): MediaTrackConstraints {
    const deviceId = this.chosenId('video')
    return this.cameraThat(deviceId === null ? FRONT : { deviceId })
  }

  /** A camera with this property. */
  cameraThat(is: MediaTrackConstraints): MediaTrackConstraints {
    return { ...this.picture, ...is }
  }

  /**
   * The one that is chosen now, and no other, as a plain wish would be content with; where none is, the system's.
   * @param open - the id of what is open; null if that is it
   */
  instead(kind: MediaKind, open: string | undefined): MediaTrackConstraints | null {
    const id = this.chosenId(kind)
    if (id !== null && id === open) return null
    if (kind === 'audio') return id === null ? MICROPHONE : { ...MICROPHONE, deviceId: { exact: id } }
    return this.cameraThat(id === null ? FRONT : { deviceId: { exact: id } })
  }

  private chosenId(kind: MediaKind): string | null {
    return this.choice?.chosen(kind === 'audio' ? 'microphone' : 'camera') ?? null
  }
}
