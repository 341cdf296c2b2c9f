import type { CallStats, Clock } from '../../ports'
import { Voices } from '../Voices'
import { ClientStats } from './ClientStats'
import { MutedVoice } from './MutedVoice'
import type { PageMedia } from './pageMedia'
import { readFigures, type ClientFigures } from './readFigures'
import type { NertcClient } from './sdk'
import { VoiceLevels } from './VoiceLevels'

interface Around {
  readonly clock: Clock
  readonly page: Pick<PageMedia, 'createMeter'>
}

/** What is measured of a session: how its media goes, and who talks. */
export class Measured {
  readonly voices = new Voices()
  private readonly stats = new ClientStats()
  private readonly levels = new VoiceLevels(this.voices)
  private readonly muted: MutedVoice

  constructor(private readonly around: Around) {
    this.muted = new MutedVoice(around, (isTalking) => this.voices.hear('self', isTalking))
  }

  /** Takes in what the client's connections say. */
  readonly note = (figures: ClientFigures): void => {
    this.stats.note(figures, this.around.clock.now())
    this.levels.note(figures, !this.muted.isListening)
  }

  /** What the client's connections say now; of none, what was said last. */
  async getStats(client: NertcClient | null): Promise<CallStats> {
    const figures = client && (await readFigures(client))
    if (figures !== null) this.note(figures)
    return this.stats.stats
  }

  /** The microphone is another one, or on, or off. */
  follow(microphone: MediaStreamTrack | null, isOn: boolean): void {
    if (microphone === null || isOn) this.muted.stop()
    else this.muted.listen(microphone)
  }

  /** Measures nothing any more. */
  dispose(): void {
    this.muted.stop()
  }
}
