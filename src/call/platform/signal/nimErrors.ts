import { CallError } from '../../error/CallError'
import type { CallErrorCode } from '../../machine/terms/errorCode'
import { fieldsOf, numberOf, textOf } from './wire/fields'

/** Yunxin's codes of the outcomes that a call treats differently. The five-digit ones are the service's first edition. */
const CODES: ReadonlyMap<number, CallErrorCode> = new Map<number, CallErrorCode>([
  // The invite was answered before this request arrived.
  [118302, 'ANSWERED_ELSEWHERE'],
  [118305, 'ANSWERED_ELSEWHERE'],
  [10410, 'ANSWERED_ELSEWHERE'],
  [10420, 'ANSWERED_ELSEWHERE'],
  // The invite, the room, or this account's place in it is over.
  [118303, 'INVITE_GONE'],
  [118307, 'INVITE_GONE'],
  [118310, 'INVITE_GONE'],
  [118404, 'INVITE_GONE'],
  [10404, 'INVITE_GONE'],
  [10406, 'INVITE_GONE'],
  [10408, 'INVITE_GONE'],
  [10409, 'INVITE_GONE'],
  [102404, 'UNKNOWN_USER'],
  [190002, 'NOT_LOGGED_IN'],
  [191004, 'INVALID_ARGUMENT'],
  [414, 'INVALID_ARGUMENT'],
  [408, 'TIMEOUT'],
  [191005, 'TIMEOUT'],
  [192004, 'TIMEOUT'],
  // No connection, or a request that a lost connection called off.
  [191002, 'NETWORK'],
  [192001, 'NETWORK'],
  [192002, 'NETWORK'],
  [192003, 'NETWORK'],
  [192005, 'NETWORK'],
  // The service asks to come again later.
  [415, 'NETWORK'],
  [416, 'NETWORK'],
  [500, 'NETWORK'],
  [503, 'NETWORK'],
])

/** The callee is offline: the invite is stored, and told by push where there is push. */
const CALLEE_OFFLINE: readonly number[] = [118308, 118309, 10201]

/** The vendor's code in a thrown thing; undefined if it carries none. */
export function nimCodeOf(thrown: unknown): number | undefined {
  const fields = fieldsOf(thrown)
  return fields && numberOf(fields, 'code')
}

/** Whether a request failed only because the callee is offline, which is no failure of a call. */
export function isCalleeOffline(code: number | undefined): boolean {
  return code !== undefined && CALLEE_OFFLINE.includes(code)
}

/** What an IM request failed with, as a CallError that names the request. */
export function nimError(request: string, thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown
  const code = nimCodeOf(thrown)
  const fields = fieldsOf(thrown)
  const description = (fields && (textOf(fields, 'desc', 512) ?? textOf(fields, 'message', 512))) ?? ''
  const detail = `${request} failed${code === undefined ? '' : ` with ${code}`} ${description}`.trimEnd()
  return new CallError((code === undefined ? undefined : CODES.get(code)) ?? 'INTERNAL', detail, thrown)
}

/** `promise`, failing with a CallError. */
export async function orNimError<T>(request: string, promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (thrown) {
    throw nimError(request, thrown)
  }
}
