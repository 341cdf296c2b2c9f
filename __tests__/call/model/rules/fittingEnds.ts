import type { EndReason } from '../../../../src/call/machine/terms/endReason'

/** What a callee's device may say of a call that for its caller ended so, when nothing went wrong on the way. */
const FITS: { readonly [R in EndReason]?: readonly EndReason[] } = {
  cancelled: [
    'remoteCancelled',
    'remoteHungUp',
    'rejected',
    'missed',
    'answeredElsewhere',
    'rejectedElsewhere',
  ],
  noAnswer: ['missed', 'remoteHungUp', 'rejected', 'answeredElsewhere', 'rejectedElsewhere'],
  remoteRejected: ['rejected', 'rejectedElsewhere'],
  busy: ['rejectedElsewhere', 'rejected'],
  hungUp: ['remoteHungUp', 'hungUp', 'answeredElsewhere'],
  remoteHungUp: ['hungUp', 'answeredElsewhere'],
}

/** What may be said besides when messages, connections or devices were lost. */
const OF_LOSS: readonly EndReason[] = [
  'networkLost',
  'remoteLost',
  'signalingFailed',
  'mediaFailed',
  'permissionDenied',
  'kickedOffline',
  'remoteHungUp',
  'remoteCancelled',
  'missed',
  'noAnswer',
]

/** Reasons that a user gives. */
export const OWN_WISH: readonly EndReason[] = ['cancelled', 'rejected', 'hungUp']

/**
 * Whether one call may end like that for its caller and for a device of its callee.
 * @param isAnythingLost - whether messages, connections or devices were lost
 */
export function endsFit(caller: EndReason, callee: EndReason, isAnythingLost: boolean): boolean {
  // Who ended it by their own wish may well have done so before they heard what the other side did.
  if (OWN_WISH.includes(callee) || FITS[caller]?.includes(callee)) return true
  return isAnythingLost && (OF_LOSS.includes(caller) || OF_LOSS.includes(callee))
}
