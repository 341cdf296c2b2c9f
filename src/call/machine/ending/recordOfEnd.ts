import { recordUnlessWritten } from '../outbox/closeDoubt'
import { recordRequests } from '../outbox/compose'
import type { Posting } from '../outbox/request'
import { completedRecord, unansweredRecord } from '../record/callRecord'
import { RECORD_STATUS, type CallRecord } from '../record/record'
import type { StateIn } from '../state/callState'

// Of two sides on our kit it is known which one writes, whatever anybody sends meanwhile. Another kit writes nothing, and
// this side nothing that somebody else has written.

/**
 * The record of a connected call, where this side writes it.
 * @param duration - whole seconds
 */
export function connectedRecord({ ledger, call }: StateIn<'inCall'>, duration: number): CallRecord | null {
  return call.otherKit && call.recorded ? null : completedRecord(ledger, call, duration)
}

/**
 * The record of a call that was answered and never connected, where this side writes it. It is the caller's; one on
 * another kit, for which the answer is the beginning, writes none, and then the callee writes of a call of 0 s.
 */
export function unconnectedRecord({ ledger, call }: StateIn<'connecting'>): CallRecord | null {
  if (!call.otherKit || call.role === 'caller') {
    return unansweredRecord(ledger.account, call, RECORD_STATUS.cancelled)
  }
  return call.recorded ? null : completedRecord(ledger, call, 0)
}

/**
 * What is written where the far side has closed the room of a connected call.
 * @param at - now, in ms since 1970
 * @param told - what its CLOSE says of its duration; null: for that side it never connected; undefined: it is another kit's
 * @param agreed - whole seconds
 */
export function recordWhenHungUp(
  { ledger, call }: StateIn<'inCall'>,
  at: number,
  told: number | null | undefined,
  agreed: number,
): readonly Posting[] {
  const record = connectedRecord({ ledger, call: { ...call, otherKit: told === undefined } }, agreed)
  if (told === undefined) return recordUnlessWritten(record, at)
  // For the closing side it never connected, so that it writes nothing: the caller, for whom it did, writes.
  return told === null && call.role === 'caller' ? recordRequests(record) : []
}

/** The same, where it had not connected here; nothing where it had there, as that side writes. */
export function recordWhenClosed(
  { ledger, call }: StateIn<'connecting'>,
  at: number,
  told: number | null | undefined,
): readonly Posting[] {
  if (typeof told === 'number') return []
  const record = unconnectedRecord({ ledger, call: { ...call, otherKit: told === undefined } })
  return call.role === 'callee' ? recordUnlessWritten(record, at) : recordRequests(record)
}
