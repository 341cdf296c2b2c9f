/** What is measured of the media in one direction; null where the platform does not say. */
export interface StreamStats {
  /** Of sound, in kbit/s. */
  readonly audioBitrate: number | null
  /** Of picture, in kbit/s. */
  readonly videoBitrate: number | null
  /** Share of what is lost on the way, 0 … 1. */
  readonly loss: number | null
  /** Of the picture, in pixels. */
  readonly width: number | null
  /** Of the picture, in pixels. */
  readonly height: number | null
  /** Pictures a second. */
  readonly frameRate: number | null
}

/** What is measured of a call's media, of the last seconds. */
export interface CallStats {
  /** There and back, to the media service, in ms; null where the platform does not say. */
  readonly roundTrip: number | null
  /** What this side sends. */
  readonly sent: StreamStats
  /** What comes of the far side. */
  readonly received: StreamStats
}
