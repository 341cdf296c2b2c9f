import type { Clock, Dispose } from '../../ports'

/** A track may be still for a moment, as when it begins: only so long (ms) is it taken. */
const TAKEN_AFTER = 1_000

/** Watches whether the system takes a device away for a while: its track is muted then, and nobody asked for that. */
export class TakenWatch {
  isTaken = false
  private stopTimer: Dispose = () => undefined
  private readonly follow = () => this.look()

  /** @param changed - told when it is taken, and when it is given back */
  constructor(
    private readonly track: MediaStreamTrack,
    private readonly clock: Pick<Clock, 'after'>,
    private readonly changed: (isTaken: boolean) => void,
  ) {
    track.addEventListener('mute', this.follow)
    track.addEventListener('unmute', this.follow)
    if (track.muted) this.look()
  }

  /** Watches it no more. */
  dispose(): void {
    this.isTaken = false
    this.stopTimer()
    this.track.removeEventListener('mute', this.follow)
    this.track.removeEventListener('unmute', this.follow)
  }

  private look(): void {
    this.stopTimer()
    if (!this.track.muted) this.set(false)
    else this.stopTimer = this.clock.after(TAKEN_AFTER, () => this.set(this.track.muted))
  }

  private set(isTaken: boolean): void {
    if (isTaken === this.isTaken) return
    this.isTaken = isTaken
    this.changed(isTaken)
  }
}
