import type { LiveFigures } from '../../liveReport'
import type { CallStats, Clock, MediaSide, StreamStats } from '../../ports'
import { NOTHING_MEASURED } from '../nothingMeasured'

/** Figures come every second or two: what is older says nothing of now, in ms. */
const OLDEST = 5_000

/** The last that the pusher and the player have measured. They say nothing of what is lost, or how far it is. */
export class LiveStats {
  private readonly measured = new Map<MediaSide, { readonly figures: LiveFigures; readonly at: number }>()

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  /** A side's component has measured this. */
  note(side: MediaSide, figures: LiveFigures): void {
    this.measured.set(side, { figures, at: this.clock.now() })
  }

  /** What it comes to now. */
  get stats(): CallStats {
    return { roundTrip: null, sent: this.of('local'), received: this.of('remote') }
  }

  private of(side: MediaSide): StreamStats {
    const last = this.measured.get(side)
    if (last === undefined || this.clock.now() - last.at > OLDEST) return NOTHING_MEASURED.sent
    const { audio, video, fps, width, height } = last.figures
    // A phone that says nothing of a figure says nought.
    return {
      audioBitrate: audio || null,
      videoBitrate: video || null,
      loss: null,
      width: width || null,
      height: height || null,
      frameRate: fps || null,
    }
  }
}
