import type { MediaEvent } from '../../../machine/events/callEvent'
import type { MediaSide } from '../../ports'
import type { LiveQuality } from './LiveQuality'
import type { LiveStats } from './LiveStats'
import type { Voices } from '../Voices'
import { deviceOf, figuresOf, isTalking, type LostDevice, signOfPlayer, signOfPusher } from './liveReports'
import type { PlayWatch } from './PlayWatch'
import type { Restarts } from './Restarts'
import type { StreamHealth } from './StreamHealth'
import { withheldEvent } from './withheld'

interface Around {
  readonly quality: LiveQuality
  readonly stats: LiveStats
  readonly voices: Voices
  readonly watch: PlayWatch
  readonly health: StreamHealth
  readonly pushes: Restarts
  readonly plays: Restarts
  readonly deviceLost: (device: LostDevice) => void
  readonly emit: (event: MediaEvent) => void
  readonly log: (text: string) => void
}

/** What becomes of what the pusher and the player say of themselves. */
export class ComponentReports {
  constructor(private readonly around: Around) {}

  /** Takes in what a side's component says; what is none of its words is ignored. */
  take(side: MediaSide, event: unknown): void {
    const { quality, stats, watch, health, deviceLost } = this.around
    const talks = isTalking(event)
    if (talks !== null) return this.around.voices.hear(side === 'local' ? 'self' : 'remote', talks)
    quality.hear(side, event)
    const figures = figuresOf(event)
    if (figures !== null) {
      stats.note(side, figures)
      if (side === 'remote') watch.measured(figures)
      return
    }
    const sign = side === 'local' ? signOfPusher(event) : signOfPlayer(event)
    if (side === 'remote' && sign !== null) watch.sign(sign)
    const part = side === 'local' ? 'push' : 'play'
    const restarts = side === 'local' ? this.around.pushes : this.around.plays
    const device = deviceOf(sign)
    if (device !== null) return deviceLost(device)
    const withheld = withheldEvent(sign, side)
    if (withheld !== null) {
      this.around.log(withheld.cause.message)
      return this.around.emit(withheld)
    }
    switch (sign) {
      case 'flowing':
        restarts.flows()
        health.heals(part)
        return
      case 'stalled':
        health.breaks(part)
        return
      case 'cut':
      case 'suspended':
        health.breaks(part)
        restarts.cut()
    }
  }
}
