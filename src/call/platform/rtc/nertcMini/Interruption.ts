import type { MediaEvent } from '../../../machine/events/callEvent'
import { deviceLack } from '../../../machine/terms/lack'
import type { LocalPush } from './LocalPush'

interface Around {
  readonly push: LocalPush
  readonly emit: (event: MediaEvent) => void
  /** Tells the room whether this side is heard. */
  readonly sync: () => void
  /** Begins the streams anew: after an interruption they may be silent. */
  readonly restart: () => void
}

/** The platform takes the sound away for a while, as for a phone call: both sides are told, and when it is back. */
export class Interruption {
  private isOn = false

  constructor(private readonly around: Around) {}

  /** It begins, or ends. Nothing where nobody was heard anyway. */
  follow(isTaken: boolean): void {
    const { push, emit, sync, restart } = this.around
    if (!push.isStarted || isTaken === this.isOn || (isTaken && !push.isHeard)) return
    this.isOn = isTaken
    push.setMicrophone(!isTaken)
    if (isTaken) {
      const lack = deviceLack('audio', 'DEVICE_IN_USE')
      emit({ type: 'media.deviceFailed', kind: 'audio', code: 'DEVICE_IN_USE', lack })
    } else {
      restart()
      emit({ type: 'media.deviceRestored', kind: 'audio' })
    }
    sync()
  }

  /** The user has a wish of their own since: the microphone does not come back by itself. */
  forget(): void {
    this.isOn = false
  }
}
