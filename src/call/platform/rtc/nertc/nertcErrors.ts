import { CallError } from '../../../error/CallError'
import { refusedError } from '../../../error/refusedError'
import type { CallErrorCode } from '../../../machine/terms/errorCode'

/** The SDK's numbers of the outcomes that a call treats differently. */
const CODES: ReadonlyMap<number, CallErrorCode> = new Map<number, CallErrorCode>([
  [10001, 'UNSUPPORTED_PLATFORM'],
  [10002, 'NETWORK'],
  [10003, 'NETWORK'],
  [10017, 'NETWORK'],
  [10020, 'NETWORK'],
  [30205, 'NETWORK'],
])

/** What browsers call their refusals to open a microphone or camera. */
const DEVICE_ERRORS: Readonly<Record<string, CallErrorCode | undefined>> = {
  NotAllowedError: 'PERMISSION_DENIED',
  PermissionDeniedError: 'PERMISSION_DENIED',
  SecurityError: 'PERMISSION_DENIED',
  NotFoundError: 'DEVICE_NOT_FOUND',
  DevicesNotFoundError: 'DEVICE_NOT_FOUND',
  OverconstrainedError: 'DEVICE_NOT_FOUND',
  // There is one, but another program has it, or it does not start.
  NotReadableError: 'DEVICE_IN_USE',
  TrackStartError: 'DEVICE_IN_USE',
  AbortError: 'DEVICE_IN_USE',
}

/** What a failure to open a device means; undefined if it is none. */
export function deviceErrorCode(thrown: unknown): CallErrorCode | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('name' in thrown)) return undefined
  return typeof thrown.name === 'string' ? DEVICE_ERRORS[thrown.name] : undefined
}

/** The service refused the join; its own code, which the SDK hands on, says why. */
const SERVER_AUTH_ERROR = 10119

/** What the RTC SDK failed with, as a CallError that names the step. The SDK puts no token into its errors. */
export function nertcError(step: string, thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown
  const code = numberIn(thrown, 'code')
  const message = thrown instanceof Error ? thrown.message : ''
  const detail = `${step} failed${code === undefined ? '' : ` with ${code}`} ${message}`.trimEnd()
  const answer = code === SERVER_AUTH_ERROR ? numberIn(thrown, 'extraCode') : undefined
  return refusedError(detail, answer, thrown) ?? new CallError(codeOf(code, thrown, message), detail, thrown)
}

function codeOf(code: number | undefined, thrown: unknown, message: string): CallErrorCode {
  if (code === SERVER_AUTH_ERROR) return 'RTC_JOIN_FAILED'
  const known = code === undefined ? undefined : CODES.get(code)
  if (known !== undefined) return known
  if (/timeout|timed out/i.test(message)) return 'TIMEOUT'
  return deviceErrorCode(thrown) ?? 'RTC_JOIN_FAILED'
}

function numberIn(thrown: unknown, key: 'code' | 'extraCode'): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !(key in thrown)) return undefined
  // `in` has just shown the key to be there; what it holds is checked here.
  const value = (thrown as Readonly<Record<typeof key, unknown>>)[key]
  return typeof value === 'number' ? value : undefined
}
