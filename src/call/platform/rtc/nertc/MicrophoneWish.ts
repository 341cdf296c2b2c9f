import type { LocalDevices } from './localDevices'

/** Whether this side is to be heard, kept on the track of its microphone: the SDK turns that on and off as well. */
export class MicrophoneWish {
  private on = true

  constructor(private readonly devices: Pick<LocalDevices, 'microphone' | 'isTaken'>) {}

  /** Whether the user wants to be heard. */
  get isOn(): boolean {
    return this.on
  }

  /** Whether the far side is to take this one for muted. */
  get isMuted(): boolean {
    return !this.on || this.devices.isTaken('audio')
  }

  /** Turns it on or off at once, whatever the service says to it: what is off is not heard. */
  set(on: boolean): void {
    this.on = on
    this.keep()
  }

  /** Has the track that is open now as the user wants it. */
  keep(): void {
    const { microphone } = this.devices
    if (microphone !== null) microphone.enabled = this.on
  }
}
