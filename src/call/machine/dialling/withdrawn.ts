import type { EventOf } from '../events/callEvent'
import { withdrawalRequests } from '../outbox/compose'
import { mayBeTaken } from '../outbox/replies'
import { noteRoom } from '../outbox/sweep'
import { inRoom, recordOf } from '../record/callRecord'
import type { RecordStatus, RoomlessRecord } from '../record/record'
import type { CallState } from '../state/callState'
import type { Ledger, WithdrawnCall } from '../state/ledger'
import type { Calling } from '../state/liveCall'
import { posting, step, withLedger, withOutbox, type Step } from '../step/step'
import type { WithdrawalReason } from '../terms/wireReason'

// A call may be withdrawn before the service has said which room it made for it. It is remembered until that is known:
// by the reply, by the far side's answer, or by its name.

/**
 * Remembers a call to be withdrawn as soon as its room is known.
 * @param status - what its record says; null where it leaves none, since another call stands for it
 */
export function withdrawLater(
  ledger: Ledger,
  { callId, requestId, peer, type }: Calling,
  status: RecordStatus | null,
  reason: WithdrawalReason,
): Ledger {
  const withdrawn = { callId, requestId, userId: peer.userId, type, reason, status }
  return { ...ledger, withdrawn: [...ledger.withdrawn, withdrawn] }
}

/** The reply to a call that was withdrawn before it came: only now is it known what to withdraw. */
export function withdrawPlaced(
  state: CallState,
  { callId, ticket }: EventOf<'signal.placed'>,
): Step | undefined {
  const call = state.ledger.withdrawn.find((each) => each.callId === callId)
  return call && withdrawFrom(state, call, ticket.channelId)
}

/** The answer to a call that was withdrawn names its room as well as the reply does, which may be lost. */
export function withdrawAccepted(state: CallState, accepted: EventOf<'signal.accepted'>): Step | undefined {
  const { requestId, from, channelId } = accepted
  const { withdrawn, outbox } = state.ledger
  const call = withdrawn.find((each) => each.requestId === requestId && each.userId === from)
  return call === undefined
    ? withOutbox(state, noteRoom(outbox, accepted))
    : withdrawFrom(state, call, channelId)
}

/** The reply to a call that was withdrawn is a failure: where it may have been taken, its room is looked for. */
export function sweepUnplaced(
  state: CallState,
  { callId, code }: EventOf<'signal.placeFailed'>,
): Step | undefined {
  const call = state.ledger.withdrawn.find((each) => each.callId === callId)
  if (call === undefined) return undefined
  const left = step(without(state, callId))
  if (!mayBeTaken(code)) return left
  const { requestId, userId, reason } = call
  return posting(left, { kind: 'sweep', callId, requestId, userId, reason, record: recordFor(state, call) })
}

function withdrawFrom(state: CallState, call: WithdrawnCall, channelId: string): Step {
  const { callId, requestId, userId, reason } = call
  const record = recordFor(state, call)
  return posting(
    step(without(state, callId)),
    ...withdrawalRequests(
      { callId, requestId, channelId },
      userId,
      reason,
      record === null ? null : inRoom(record, channelId),
    ),
  )
}

function recordFor({ ledger }: CallState, call: WithdrawnCall): RoomlessRecord | null {
  return call.status === null ? null : recordOf(ledger.account, call, call.status)
}

function without(state: CallState, callId: string): CallState {
  return withLedger(state, { withdrawn: state.ledger.withdrawn.filter((each) => each.callId !== callId) })
}
