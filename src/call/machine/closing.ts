import type { CallErrorCode } from './errorCode'
import type { CallIds } from './identity'
import type { CloseRequest, OutboxItem, OutboxRequest, WithdrawalReason } from './outboxRequest'
import type { CallRecord } from './record'
import { RECORD_STATUS } from './record'

// Who writes the record when two sides close one room. The service takes one close and refuses the other because the
// room is gone; the side that was taken writes, or leaves it to the caller where for it the call never connected.

/** The service says that what a request was about is over. */
export function isOver(code: CallErrorCode): boolean {
  return code === 'INVITE_GONE' || code === 'ANSWERED_ELSEWHERE'
}

/** The far side's close was the one that was taken, and it writes nothing: then the caller does. */
export function isOwnToWrite({ role, other }: CloseRequest): boolean {
  return other === 'leavesIt' && role === 'caller'
}

/**
 * Nothing was heard of a far side that has closed the room first. Then an earlier try of this side was the one that was
 * taken, or the room had run out: a call that was never answered is the caller's to write in any case.
 */
export function afterClose({ request, mayBeTaken }: OutboxItem): CallRecord[] {
  if (request.kind !== 'close' || request.record === null) return []
  const neverAnswered = request.record.status !== RECORD_STATUS.completed
  return mayBeTaken || neverAnswered ? [request.record] : []
}

/** What takes back a call that was placed: its invite, and its room. */
export function withdrawing(
  ids: CallIds,
  userId: string,
  reason: WithdrawalReason,
  record: CallRecord | null,
): OutboxRequest[] {
  return [
    { kind: 'cancel', ids, userId, reason },
    // Who has answered meanwhile hears the reason with the CLOSE.
    {
      kind: 'close',
      ids,
      role: 'caller',
      duration: null,
      mediaFailed: reason === 4,
      record,
      other: 'unseen',
    },
  ]
}
