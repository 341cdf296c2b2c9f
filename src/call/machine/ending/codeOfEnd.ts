import type { EndReason } from '../terms/endReason'
import type { CallErrorCode } from '../terms/errorCode'

/** How a promise that still waits is refused when its call ends. */
export const CODE_OF_END: Readonly<Record<EndReason, CallErrorCode>> = {
  cancelled: 'CANCELLED',
  remoteCancelled: 'INVITE_GONE',
  rejected: 'CANCELLED',
  remoteRejected: 'INVITE_GONE',
  busy: 'INVITE_GONE',
  noAnswer: 'TIMEOUT',
  missed: 'TIMEOUT',
  hungUp: 'CANCELLED',
  remoteHungUp: 'INVITE_GONE',
  answeredElsewhere: 'ANSWERED_ELSEWHERE',
  rejectedElsewhere: 'INVITE_GONE',
  takenElsewhere: 'ANSWERED_ELSEWHERE',
  kickedOffline: 'NOT_LOGGED_IN',
  networkLost: 'NETWORK',
  remoteLost: 'INVITE_GONE',
  permissionDenied: 'PERMISSION_DENIED',
  mediaFailed: 'RTC_JOIN_FAILED',
  signalingFailed: 'NETWORK',
  unsupported: 'UNSUPPORTED_PLATFORM',
}
