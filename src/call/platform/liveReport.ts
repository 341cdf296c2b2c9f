/** What a mini program's `live-pusher` or `live-player` said, as its view reports it. */
export type LiveReport =
  /** What a player measures in each second or two: kbit/s of sound and picture, pictures a second, and all it receives. */
  | {
      readonly type: 'figures'
      readonly audio: number
      readonly video: number
      readonly fps: number
      readonly all: number
    }
  /** `code` of a state change, or `errCode` of an error. */
  | { readonly type: 'state' | 'error'; readonly code: number }
  /** Starting was refused, with the platform's own words. */
  | { readonly type: 'refused'; readonly reason: string }
