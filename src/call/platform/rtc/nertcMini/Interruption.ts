import type { MediaEvent } from '../../../machine/events/callEvent'
import { deviceLack } from '../../../machine/terms/lack'
import type { LocalPush } from './LocalPush'

interface Around {
  readonly push: LocalPush
  readonly emit: (event: MediaEvent) => void
  /** Tells the room whether this side is heard. */
  readonly sync: () => void
  /** Begins the streams anew, if there are any: after an interruption they may be silent. */
  readonly restart: () => void
}

/** The platform takes the sound away for a while, as for a phone call: both sides are told, and when it is back. */
export class Interruption {
  /** This side was heard when it began, and is to be again. */
  private wasHeard = false

  constructor(private readonly around: Around) {}

  /** It begins, or ends. Who was not heard anyway has nothing to tell, but may hear nothing afterwards either. */
  follow(isTaken: boolean): void {
    const { push, restart } = this.around
    if (isTaken ? push.isStarted && push.isHeard : this.wasHeard) this.take(isTaken)
    if (!isTaken) restart()
  }

  /** The user has a wish of their own since: the microphone does not come back by itself. */
  forget(): void {
    this.wasHeard = false
  }

  private take(isTaken: boolean): void {
    const { push, emit, sync } = this.around
    this.wasHeard = isTaken
    push.setMicrophone(!isTaken)
    if (isTaken) {
      const lack = deviceLack('audio', 'DEVICE_IN_USE')
      emit({ type: 'media.deviceFailed', kind: 'audio', code: 'DEVICE_IN_USE', lack })
    } else emit({ type: 'media.deviceRestored', kind: 'audio' })
    sync()
  }
}
