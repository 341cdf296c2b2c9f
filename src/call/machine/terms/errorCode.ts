/** The stable codes of `CallError`. An app may switch on them; new ones may be added, none is renamed. */
export const CALL_ERROR_CODES = [
  'INVALID_ARGUMENT',
  'CALL_SELF',
  'UNKNOWN_USER',
  'NOT_LOGGED_IN',
  'REFUSED',
  'BUSY_HERE',
  'NOT_CALLED',
  'NOT_CALLING',
  'NOT_IN_CALL',
  'ID_MISMATCH',
  'CANCELLED',
  'INVITE_GONE',
  'ANSWERED_ELSEWHERE',
  'PERMISSION_DENIED',
  'DEVICE_NOT_FOUND',
  'DEVICE_IN_USE',
  'RTC_JOIN_FAILED',
  'TOKEN_INVALID',
  'STRANGER_IN_ROOM',
  'NETWORK',
  'TIMEOUT',
  'UNSUPPORTED_PLATFORM',
  'INTERNAL',
] as const

/** One of `CALL_ERROR_CODES`. */
export type CallErrorCode = (typeof CALL_ERROR_CODES)[number]
