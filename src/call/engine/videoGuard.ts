import type { CallSnapshot } from '../machine/terms/snapshot'
import type { Clock, Dispose } from '../platform/ports'

/** From this quality on a network is poor. */
const POOR = 4
/** How long it stays so before the picture goes, in ms: longer than a lift takes, or a gateway. */
const STAYS = 10_000

/**
 * Turns this side's picture off where its network stays poor, so that its sound gets through: once in a call, since a
 * user who turns it on again wants it on.
 */
export class VideoGuard {
  private doneIn: string | null = null
  private stop: Dispose | null = null

  /** @param turnOff - turns the camera off, and says why */
  constructor(
    private readonly clock: Pick<Clock, 'after'>,
    private readonly turnOff: () => void,
  ) {}

  /** Looks at the call as it is now. */
  follow({ callStatus, callId, cameraOn, screenOn, quality }: CallSnapshot): void {
    // A screen is shown on purpose, and the camera is closed meanwhile.
    const isSeen = cameraOn && !screenOn
    const isDue = callStatus === 'inCall' && isSeen && quality.self >= POOR && callId !== this.doneIn
    if (!isDue) return this.dispose()
    this.stop ??= this.clock.after(STAYS, () => {
      this.stop = null
      this.doneIn = callId
      this.turnOff()
    })
  }

  /** Waits no more. */
  dispose(): void {
    this.stop?.()
    this.stop = null
  }
}
