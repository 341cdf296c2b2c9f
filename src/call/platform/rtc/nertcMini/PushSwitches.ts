import type { DeviceNeed } from '../../../machine/terms/media'
import type { Interruption } from './Interruption'
import type { LocalPush } from './LocalPush'

interface Around {
  readonly push: LocalPush
  readonly interruption: Pick<Interruption, 'forget'>
  /** Asks the room for something, in its turn. */
  readonly change: (step: string, act: () => Promise<void>) => Promise<void>
  /** The same where nobody waits for it. */
  readonly changeQuietly: (step: string, act: () => Promise<void>) => void
}

/**
 * Turns microphone and camera on and off: the pusher at once, whatever the service says, and then the room is told. Whoever
 * asks for what then fails is told that the device is off; so it is, and the pusher sends nothing of it unseen.
 */
export class PushSwitches {
  constructor(private readonly around: Around) {}

  /** Fails with what the SDK fails with; the device is off then. */
  async turn(device: keyof DeviceNeed, on: boolean): Promise<void> {
    const { push, change, changeQuietly } = this.around
    this.set(device, on)
    try {
      await change(`switching the ${device}`, () => push.sync())
    } catch (thrown) {
      this.set(device, false)
      changeQuietly(`telling that the ${device} is off`, () => push.sync())
      throw thrown
    }
  }

  private set(device: keyof DeviceNeed, on: boolean): void {
    const { push, interruption } = this.around
    if (device === 'camera') {
      push.setCamera(on)
      return
    }
    interruption.forget()
    push.setMicrophone(on)
  }
}
