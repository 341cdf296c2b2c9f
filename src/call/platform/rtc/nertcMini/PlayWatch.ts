import type { MediaEvent } from '../../../machine/events/callEvent'
import type { MediaKind } from '../../../machine/terms/media'
import type { Clock } from '../../ports'
import { ArrivalWatch, type Counts } from '../ArrivalWatch'
import type { LiveFigures } from '../../liveReport'
import type { LiveSign } from './liveReports'

/** Figures come every second or two, and some are nought in between. */
const SILENT_AFTER = 4_000
/** How long after a player was drawn it is taken to play, where it says nothing of that. */
const TAKEN_FOR_THERE_AFTER = 4_000

/**
 * Watches what a player receives, by what it says of itself: that it plays, and what it measures. A figure that was never
 * above nought says nothing: not every phone need have all of them.
 */
export class PlayWatch {
  private counts: Counts = { audio: 0, video: 0, anything: 0 }
  private readonly watch: ArrivalWatch

  /** @param onNothing - nothing at all arrives any more: it is this side's network, as far as can be seen */
  constructor(clock: Clock, emit: (event: MediaEvent) => void, onNothing: () => void) {
    this.watch = new ArrivalWatch(
      {
        clock,
        read: async () => (this.counts.anything === 0 ? null : this.counts),
        silentAfter: SILENT_AFTER,
        takenForThereAfter: TAKEN_FOR_THERE_AFTER,
      },
      (event) => {
        emit(event)
        if (event.type === 'media.arrival' && event.arrival === 'nothing') onNothing()
      },
    )
  }

  /** See `ArrivalWatch.hear`. */
  hear(event: MediaEvent): void {
    this.watch.hear(event)
  }

  /** The far side's stream of a kind has an address to be played, or not any more. */
  played(kind: MediaKind, isPlaying: boolean): void {
    this.watch.played(kind, isPlaying)
  }

  /** The player says how it is. */
  sign(sign: LiveSign): void {
    if (sign === 'flowing') this.watch.arrives()
  }

  /** The player says what it has measured since it did so last. */
  measured({ audio, video, fps, all }: LiveFigures): void {
    const { counts } = this
    const came = (...figures: readonly number[]) => (figures.some((figure) => figure > 0) ? 1 : 0)
    this.counts = {
      audio: counts.audio + came(audio),
      video: counts.video + came(video, fps),
      anything: counts.anything + came(audio, video, fps, all),
    }
  }

  /** Watches nothing any more. */
  dispose(): void {
    this.watch.dispose()
  }
}
