/** How good each side's network is: 0 unknown, 1 best … 5 worst; of its two directions the worse. */
export interface CallQuality {
  /** This side's. */
  readonly self: number
  /** The far side's. */
  readonly remote: number
}

/** Before anybody has measured. */
export const UNKNOWN_QUALITY: CallQuality = { self: 0, remote: 0 }
