import { NOTHING_MEASURED } from '../nothingMeasured'
import type { CallStats, StreamStats } from '../../ports'
import { directionOf, roundTripOf, type Direction } from './direction'
import type { ClientFigures } from './readFigures'

/** Rates are of this long at least, in ms, where it has been looked at for as long. */
const LEAST = 1_000
/** What is older says nothing of now, in ms. */
const OLDEST = 4_000

interface Reading {
  readonly at: number
  readonly sent: Direction
  readonly received: Direction
  readonly roundTrip: number | null
}

/** What is measured of a client: its figures grow, so that what is now is the difference of two readings. */
export class ClientStats {
  private readings: readonly Reading[] = []

  /**
   * Takes in what a client's connections say.
   * @param at - this moment, in ms since 1970
   */
  note(figures: ClientFigures, at: number): void {
    const reading = {
      at,
      sent: directionOf(figures.sent, 'outbound-rtp'),
      received: directionOf(figures.received, 'inbound-rtp'),
      roundTrip: roundTripOf(figures),
    }
    this.readings = [...this.readings.filter((each) => at - each.at <= OLDEST), reading]
  }

  /** What the readings come to. Rates are null until there were two. */
  get stats(): CallStats {
    const last = this.readings[this.readings.length - 1]
    if (last === undefined) return NOTHING_MEASURED
    const before = this.readings.filter(({ at }) => last.at - at >= LEAST)
    const from = before[before.length - 1] ?? this.readings[0] ?? last
    const during = last.at - from.at
    return {
      roundTrip: last.roundTrip,
      sent: between(from.sent, last.sent, during),
      received: between(from.received, last.received, during),
    }
  }
}

function between(from: Direction, to: Direction, during: number): StreamStats {
  const { width, height, frameRate } = to
  // What grows less than nothing was begun anew, as after a reconnect.
  const grown = (name: 'frames' | 'packets' | 'lost') => Math.max(0, to[name] - from[name])
  const rate = (kind: 'audio' | 'video') => {
    const bytes = to.bytes[kind]
    const first = from.bytes[kind]
    if (bytes === null || first === null || during === 0 || bytes < first) return null
    return Math.round(((bytes - first) * 8) / during)
  }
  const [packets, lost] = [grown('packets'), grown('lost')]
  const lossMeasured = packets + lost === 0 ? null : lost / (packets + lost)
  return {
    audioBitrate: rate('audio'),
    videoBitrate: rate('video'),
    loss: to.lossTold ?? lossMeasured,
    width,
    height,
    frameRate:
      frameRate ?? (width === null || during === 0 ? null : Math.round((grown('frames') * 1_000) / during)),
  }
}
