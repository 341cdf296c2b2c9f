import type { Voices } from '../Voices'
import { isVoice } from './voice'
import type { ClientFigures, Figures } from './readFigures'

interface Energy {
  readonly energy: number
  readonly seconds: number
}

/**
 * Who talks, out of the browser's own figures: how much energy a sound had, and for how long
 * (https://www.w3.org/TR/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalaudioenergy), so that no word between two
 * readings is missed.
 */
export class VoiceLevels {
  private readonly last = new Map<'self' | 'remote', Energy>()

  constructor(private readonly voices: Voices) {}

  /**
   * Takes in what a client's connections say.
   * @param own - whether this side's voice is in them: of a microphone that is muted it is not
   */
  note({ received, sent }: ClientFigures, own: boolean): void {
    this.judge(
      'remote',
      received.find(({ type, kind }) => type === 'inbound-rtp' && kind === 'audio'),
    )
    if (own)
      this.judge(
        'self',
        sent.find(({ type, kind }) => type === 'media-source' && kind === 'audio'),
      )
  }

  private judge(side: 'self' | 'remote', sound: Figures | undefined): void {
    const energy = sound?.totalAudioEnergy ?? 0
    const seconds = sound?.totalSamplesDuration ?? 0
    const before = this.last.get(side)
    this.last.set(side, { energy, seconds })
    const during = before === undefined ? 0 : seconds - before.seconds
    const level =
      before === undefined || during <= 0 ? 0 : Math.sqrt(Math.max(0, energy - before.energy) / during)
    this.voices.hear(side, isVoice(level))
  }
}
