import type { MediaKind } from '../../../machine/terms/media'
import type { LocalDevices } from './localDevices'
import type { MicrophoneWish } from './MicrophoneWish'

interface Around {
  readonly devices: LocalDevices
  readonly microphone: MicrophoneWish
  /** Whether what is opened is sent. */
  readonly isSending: () => boolean
  /** Changes devices, then shows and sends what is open. */
  readonly change: (step: string, act: () => Promise<void>) => Promise<void>
  /** The user has a wish of their own since: what the system has taken does not come back by itself. */
  readonly forget: (kind: MediaKind) => void
  /** Shows this side to itself, as it is seen now. */
  readonly showOwn: () => void
  readonly log: (text: string, cause?: unknown) => void
}

const NAME = { audio: 'microphone', video: 'camera' } as const

/**
 * Turns microphone and camera on and off. Whoever asks for what then fails is told that the device is off; so it is, and
 * neither an answer that comes late nor the system turns it on unseen.
 */
export class DeviceSwitches {
  private cameraOn = false

  constructor(private readonly around: Around) {}

  /** See `RtcSession.setMicrophone`. */
  setMicrophone(on: boolean): Promise<void> {
    const { devices, microphone, isSending } = this.around
    return this.turn('audio', on, async () => {
      if (!microphone.isOn || !isSending()) return
      // One that was lost may be back, and one that the system took is wanted now.
      if (devices.isTaken('audio')) await devices.reopen('audio')
      else await devices.open({ microphone: true, camera: false })
    })
  }

  /** See `RtcSession.setCamera`. */
  setCamera(on: boolean): Promise<void> {
    return this.turn('video', on, async () => {
      // The last tap counts: what was asked for before it need not be done first.
      if (this.cameraOn) await this.around.devices.open({ microphone: false, camera: true })
      else this.closeCamera()
    })
  }

  /** Closes the camera, also one that is still opening. */
  closeCamera(): void {
    this.cameraOn = false
    this.around.devices.closeCamera()
    this.around.showOwn()
  }

  private async turn(kind: MediaKind, on: boolean, act: () => Promise<void>): Promise<void> {
    const { change, log } = this.around
    this.set(kind, on)
    try {
      await change(`switching the ${NAME[kind]}`, act)
    } catch (thrown) {
      this.set(kind, false)
      change(`telling that the ${NAME[kind]} is off`, async () => undefined).catch((failure: unknown) =>
        log(`the far side was not told that the ${NAME[kind]} is off`, failure),
      )
      throw thrown
    }
  }

  private set(kind: MediaKind, on: boolean): void {
    this.around.forget(kind)
    if (kind === 'audio') this.around.microphone.set(on)
    else if (on) this.cameraOn = true
    // The light goes off with the tap, not with the service's answer.
    else this.closeCamera()
  }
}
