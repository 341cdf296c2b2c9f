import type { EventOf } from '../events/callEvent'
import { heldUntil, withdrawalRequests } from '../outbox/compose'
import { noteRefused } from '../outbox/refused'
import { mayBeTaken } from '../outbox/replies'
import { noteRoom } from '../outbox/sweep'
import { inRoom, recordOf } from '../record/callRecord'
import type { RoomlessRecord } from '../record/record'
import type { CallState } from '../state/callState'
import type { Ledger, WithdrawnCall } from '../state/ledger'
import type { Calling } from '../state/liveCall'
import { posting, step, withLedger, withOutbox, type Step } from '../step/step'
import { CANCEL_SOONEST, REFUSAL_WAIT } from '../timing/limits'

// A call may be withdrawn before the service has said which room it made for it. It is remembered until that is known:
// by the reply, by the far side's answer, or by its name.

/** Remembers a call to be withdrawn as soon as its room is known. */
export function withdrawLater(
  ledger: Ledger,
  { callId, requestId, peer, type }: Calling,
  how: Pick<WithdrawnCall, 'status' | 'reason'> & Partial<Pick<WithdrawnCall, 'sparesFarSide'>>,
): Ledger {
  const withdrawn = { callId, requestId, userId: peer.userId, type, sparesFarSide: false, ...how }
  return { ...ledger, withdrawn: [...ledger.withdrawn, withdrawn] }
}

/** The reply to a call that was withdrawn before it came: only now is it known what to withdraw. */
export function withdrawPlaced(
  state: CallState,
  { callId, ticket, at }: EventOf<'signal.placed'>,
): Step | undefined {
  const call = state.ledger.withdrawn.find((each) => each.callId === callId)
  if (call === undefined) return undefined
  const [cancel, close] = withdrawalFrom(state, call, ticket.channelId)
  const left = step(without(state, callId))
  return posting(left, heldUntil(soonestCancel(call, at), cancel, at), close)
}

function soonestCancel({ status, sparesFarSide }: WithdrawnCall, at: number): number {
  if (sparesFarSide) return at + REFUSAL_WAIT
  // Where the far side's call stands all the same, its kit is ours, and takes a cancel at any time.
  return status === null ? at : at + CANCEL_SOONEST
}

/** The answer to a call that was withdrawn names its room as well as the reply does, which may be lost. */
export function withdrawAccepted(state: CallState, accepted: EventOf<'signal.accepted'>): Step | undefined {
  const { requestId, from, channelId } = accepted
  const { withdrawn, outbox } = state.ledger
  const call = withdrawn.find((each) => each.requestId === requestId && each.userId === from)
  return call === undefined
    ? withOutbox(state, noteRoom(outbox, accepted))
    : posting(step(without(state, call.callId)), ...withdrawalFrom(state, call, channelId))
}

/** The far side has refused a call that was withdrawn: there is only a room to be closed. */
export function closeRefused(
  state: CallState,
  { requestId, from, channelId }: EventOf<'signal.rejected'>,
): Step | undefined {
  const { withdrawn, outbox } = state.ledger
  const call = withdrawn.find((each) => each.requestId === requestId && each.userId === from)
  if (call === undefined) return withOutbox(state, noteRefused(outbox, requestId, from))
  const [, close] = withdrawalFrom(state, call, channelId)
  return posting(step(without(state, call.callId)), close)
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
  const { requestId, userId, reason, sparesFarSide } = call
  const record = recordFor(state, call)
  return posting(left, { kind: 'sweep', callId, requestId, userId, reason, sparesFarSide, record })
}

function withdrawalFrom(state: CallState, call: WithdrawnCall, channelId: string) {
  const { callId, requestId, userId, reason } = call
  const record = recordFor(state, call)
  const named = record === null ? null : inRoom(record, channelId)
  return withdrawalRequests({ callId, requestId, channelId }, userId, reason, named)
}

function recordFor({ ledger }: CallState, call: WithdrawnCall): RoomlessRecord | null {
  return call.status === null ? null : recordOf(ledger.account, call, call.status)
}

function without(state: CallState, callId: string): CallState {
  return withLedger(state, { withdrawn: state.ledger.withdrawn.filter((each) => each.callId !== callId) })
}
