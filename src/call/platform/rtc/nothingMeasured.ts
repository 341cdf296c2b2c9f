import type { CallStats, StreamStats } from '../ports'

const NO_STREAM: StreamStats = {
  audioBitrate: null,
  videoBitrate: null,
  loss: null,
  width: null,
  height: null,
  frameRate: null,
}

/** The figures where there are none. */
export const NOTHING_MEASURED: CallStats = { roundTrip: null, sent: NO_STREAM, received: NO_STREAM }
