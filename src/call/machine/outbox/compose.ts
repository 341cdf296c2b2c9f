import type { CallRecord } from '../record/record'
import type { ControlMessage } from '../terms/control'
import type { CallIds } from '../terms/identity'
import type { WireReason, WithdrawalReason } from '../terms/wireReason'
import type {
  CancelRequest,
  CloseRequest,
  ControlRequest,
  OutboxRequest,
  Posting,
  RecordRequest,
  RejectRequest,
} from './request'

/** Takes no more of a call than what names it. */
export function idsOf({ callId, requestId, channelId }: CallIds): CallIds {
  return { callId, requestId, channelId }
}

/** Closes a call's room. What is not said: it never connected here, media is not the cause, and no record hangs on it. */
export function closeRequest(
  call: CallIds,
  closing: Partial<Omit<CloseRequest, 'kind' | 'ids'>> & Pick<CloseRequest, 'role'>,
): CloseRequest {
  const { role, duration = null, mediaFailed = false, record = null, other = 'unseen' } = closing
  const { leaves = false, leaveAt = null } = closing
  return { kind: 'close', ids: idsOf(call), role, duration, mediaFailed, record, other, leaves, leaveAt }
}

/** Rejects the invite of `userId`. */
export function rejectRequest(invite: CallIds, userId: string, reason: WireReason): RejectRequest {
  return { kind: 'reject', ids: idsOf(invite), userId, reason }
}

/** Tells `userId` something during a call. */
export function controlRequest(call: CallIds, userId: string, message: ControlMessage): ControlRequest {
  return { kind: 'control', ids: idsOf(call), userId, message }
}

/** Writes a record, where there is one to write. */
export function recordRequests(record: CallRecord | null): RecordRequest[] {
  return record === null ? [] : [{ kind: 'record', record }]
}

/**
 * Withdraws a call that was placed: its invite, and its room.
 * @param record - written if the service takes the closing of the room; null: it leaves none
 */
export function withdrawalRequests(
  ids: CallIds,
  userId: string,
  reason: WithdrawalReason,
  record: CallRecord | null,
): readonly [CancelRequest, CloseRequest] {
  return [
    { kind: 'cancel', ids, userId, reason },
    // Who has answered meanwhile hears the reason with the CLOSE.
    closeRequest(ids, { role: 'caller', mediaFailed: reason === 4, record }),
  ]
}

/**
 * A request that is too early before a moment.
 * @param notBefore - like `at` in ms since 1970
 * @param at - now
 */
export function heldUntil(notBefore: number, request: OutboxRequest, at: number): Posting {
  return notBefore > at ? { request, notBefore } : request
}
