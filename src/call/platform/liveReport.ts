/** What a mini program's `live-pusher` or `live-player` said, as its view reports it. */
export type LiveReport =
  /** `code` of a state change, or `errCode` of an error. */
  | { readonly type: 'state' | 'error'; readonly code: number }
  /** Starting was refused, with the platform's own words. */
  | { readonly type: 'refused'; readonly reason: string }
  /** How loud it is, 0 … 100. */
  | { readonly type: 'volume'; readonly volume: number }
  | ({ readonly type: 'figures' } & LiveFigures)

/** What a pusher or a player measures every second or two; nought where it does not say. */
export interface LiveFigures {
  /** kbit/s of sound. */
  readonly audio: number
  /** kbit/s of picture. */
  readonly video: number
  /** kbit/s of all. */
  readonly all: number
  /** Pictures a second. */
  readonly fps: number
  /** Of the picture, in pixels. */
  readonly width: number
  /** Of the picture, in pixels. */
  readonly height: number
  /** How good its network is: 1 best … 5 very bad, 6 of no use. */
  readonly quality: number
}
