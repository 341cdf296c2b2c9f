/** Why a call is over. Disjoint: every ended call has exactly one, and each side's reason fits the other's. */
export const END_REASONS = [
  'cancelled',
  'remoteCancelled',
  'rejected',
  'remoteRejected',
  'busy',
  'noAnswer',
  'missed',
  'hungUp',
  'remoteHungUp',
  'answeredElsewhere',
  'rejectedElsewhere',
  'takenElsewhere',
  'kickedOffline',
  'networkLost',
  'remoteLost',
  'permissionDenied',
  'mediaFailed',
  'signalingFailed',
  'unsupported',
] as const

/** One of `END_REASONS`. */
export type EndReason = (typeof END_REASONS)[number]

/** Whether a call ended by what this user has done, here or on another device: of that they need no word. */
export function isOwnDoing(reason: EndReason): boolean {
  return /^(cancelled|rejected|hungUp)$|Elsewhere$/.test(reason)
}

/**
 * For how long something small beside the app's own pages says why a call is over, in ms: long enough to be read by who did
 * not wait for it, and no longer, since its user is busy with something else.
 */
export const END_SAID_FOR = 6_000
