import type { MediaEvent } from '../../../machine/events/callEvent'
import type { MediaKind } from '../../../machine/terms/media'
import { takenEvent } from './deviceEvents'
import type { LocalDevices } from './localDevices'
import type { MicrophoneWish } from './MicrophoneWish'

interface Around {
  readonly devices: Pick<LocalDevices, 'reopen'>
  readonly microphone: Pick<MicrophoneWish, 'isOn'>
  /** Changes devices, and tells the far side of what is open then. */
  readonly change: (step: string, act: () => Promise<void>) => Promise<void>
  readonly emit: (event: MediaEvent) => void
  readonly log: (text: string, cause?: unknown) => void
}

/** Devices that the system has taken, as for a phone call, and that are wanted back. */
export class TakenDevices {
  private readonly kinds = new Set<MediaKind>()

  constructor(private readonly around: Around) {}

  /** The system takes one, or gives it back: said here, and to the far side. */
  follow(kind: MediaKind, isTaken: boolean): void {
    const { microphone, change, emit, log } = this.around
    if (isTaken) {
      // One that is muted anyway is neither missed nor given back.
      if (kind === 'video' || microphone.isOn) {
        this.kinds.add(kind)
        emit(takenEvent(kind))
      }
    } else if (this.kinds.delete(kind)) emit({ type: 'media.deviceRestored', kind })
    change(`telling of the ${kind}`, async () => undefined).catch((thrown: unknown) =>
      log(`the far side was not told of the ${kind}`, thrown),
    )
  }

  /** The user has a wish of their own for it since: it does not come back by itself. */
  forget(kind: MediaKind): void {
    this.kinds.delete(kind)
  }

  /** The page is shown again: each is opened anew, as what was taken may never be given back. */
  reopenAll(): void {
    const { devices, change, emit, log } = this.around
    for (const kind of this.kinds) {
      change(`opening the ${kind} again`, () => devices.reopen(kind)).then(
        () => {
          if (this.kinds.delete(kind)) emit({ type: 'media.deviceRestored', kind })
        },
        (thrown: unknown) => log(`the system keeps the ${kind}`, thrown),
      )
    }
  }
}
