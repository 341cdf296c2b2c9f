import { detail } from '../../locales/detailTexts'
import type { CallStats, StreamStats } from '../../platform/ports'

/** A line of the panel: what it is about, and what was measured of what is sent and of what comes. */
export interface FigureRow {
  readonly name: string
  readonly sent: string
  readonly received: string
}

/** In place of what is not known. */
export const UNKNOWN = '–'

/** How long the way there and back takes, in words. */
export function roundTripText(stats: CallStats | null): string {
  return unit(stats?.roundTrip, 'ms')
}

/** What is measured in both directions, in words. */
export function figureRows(stats: CallStats | null): readonly FigureRow[] {
  const row = (name: string, of: (stream: StreamStats) => string): FigureRow => ({
    name,
    sent: stats === null ? UNKNOWN : of(stats.sent),
    received: stats === null ? UNKNOWN : of(stats.received),
  })
  return [
    row(detail('sound'), ({ audioBitrate }) => unit(audioBitrate, 'kbit/s')),
    row(detail('picture'), ({ videoBitrate }) => unit(videoBitrate, 'kbit/s')),
    row(detail('size'), ({ width, height }) =>
      width === null || height === null ? UNKNOWN : `${width} × ${height}`,
    ),
    row(detail('frameRate'), ({ frameRate }) => unit(frameRate, 'fps')),
    row(detail('loss'), ({ loss }) => (loss === null ? UNKNOWN : `${(loss * 100).toFixed(1)}%`)),
  ]
}

function unit(figure: number | null | undefined, name: string): string {
  return figure === null || figure === undefined ? UNKNOWN : `${figure} ${name}`
}
