import type { Clock, Dispose } from '../../ports'
import type { Meter, PageMedia } from './pageMedia'
import { isVoice } from './voice'

/** How often is listened, in ms. */
const EVERY = 300

interface Around {
  readonly clock: Pick<Clock, 'after'>
  readonly page: Pick<PageMedia, 'createMeter'>
}

/**
 * Listens whether somebody speaks into a microphone that is muted. What is sent of it is silence; a copy of its track, which
 * goes nowhere, is not.
 */
export class MutedVoice {
  private track: MediaStreamTrack | null = null
  private copy: MediaStreamTrack | null = null
  private meter: Meter | null = null
  private stopTimer: Dispose = () => undefined

  constructor(
    private readonly around: Around,
    private readonly tell: (isTalking: boolean) => void,
  ) {}

  /** Whether it is this that tells of this side. */
  get isListening(): boolean {
    return this.track !== null
  }

  /** Listens to this microphone, and to no other. */
  listen(track: MediaStreamTrack): void {
    if (track === this.track) return
    this.stop()
    this.track = track
    this.copy = track.clone()
    this.copy.enabled = true
    this.meter = this.around.page.createMeter(this.copy)
    this.lookLater()
  }

  /** Listens to nothing, and lets go of the copy. */
  stop(): void {
    if (this.track === null) return
    this.stopTimer()
    this.meter?.close()
    this.copy?.stop()
    this.track = this.copy = this.meter = null
    this.tell(false)
  }

  private lookLater(): void {
    const { meter } = this
    // A browser without a meter hears nothing.
    if (meter === null) return
    this.stopTimer = this.around.clock.after(EVERY, () => {
      this.tell(isVoice(meter.level()))
      this.lookLater()
    })
  }
}
