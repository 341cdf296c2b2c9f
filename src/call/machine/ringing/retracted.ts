import type { EventOf } from '../events/callEvent'
import { closeRequest, rejectRequest } from '../outbox/compose'
import { isPassing } from '../outbox/replies'
import type { CallState } from '../state/callState'
import { posting, step, withLedger, type Step } from '../step/step'

// An answer may be retracted before the service has said whether it took it. Whether it was this device whose answer was
// taken, only the reply says: another may be in the room by right.

/** The service had taken it: the room is closed. */
export function closeRetracted(state: CallState, { callId }: EventOf<'signal.answered'>): Step | undefined {
  const answer = retractedOf(state, callId)
  if (answer === undefined) return undefined
  const { mediaFailed, record } = answer
  const other = record === null ? 'unseen' : 'silent'
  const close = closeRequest(answer, { role: 'callee', mediaFailed, record, other })
  return posting(step(without(state, callId)), close)
}

/** The service had not taken it, or its reply is lost: then the invite is rejected. */
export function rejectRetracted(
  state: CallState,
  { callId, code }: EventOf<'signal.answerFailed'>,
): Step | undefined {
  const answer = retractedOf(state, callId)
  if (answer === undefined) return undefined
  const left = step(without(state, callId))
  if (!isPassing(code)) return left
  return posting(left, rejectRequest(answer, answer.userId, answer.mediaFailed ? 4 : 0))
}

function retractedOf({ ledger }: CallState, callId: string) {
  return ledger.retracted.find((each) => each.callId === callId)
}

function without(state: CallState, callId: string): CallState {
  return withLedger(state, { retracted: state.ledger.retracted.filter((each) => each.callId !== callId) })
}
