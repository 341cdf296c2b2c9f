import { rejectRequest } from '../outbox/compose'
import { cancelledByCaller } from '../ringing/cancelled'
import { tellRinging } from '../ringing/tellRinging'
import type { EventOf } from '../events/callEvent'
import type { StateIn } from '../state/callState'
import { patch, posting, step, type Step } from '../step/step'

/** The caller's page goes while it rings here, and may be loaded again; or it was. */
export function awaitCaller(
  state: StateIn<'called'>,
  { message: { kind }, at }: EventOf<'signal.controlled'>,
): Step | undefined {
  const { call, ledger } = state
  const { remoteGone: _, ...deadlines } = call.deadlines
  if (kind === 'returning') {
    return step(patch(state, { deadlines: { ...deadlines, remoteGone: at + ledger.resumeWithin } }))
  }
  if (kind !== 'returned') return undefined
  // It does not know any more that it rings here.
  return step(patch(state, { deadlines }), ...tellRinging(call, call.peer.userId, call.otherKit))
}

/**
 * It was waited for long enough, unless the user is just answering. The invite is rejected as one that ran out, for a caller
 * that is back and whose word of that was lost.
 * @param at - ms since 1970
 */
export function stopAwaiting(state: StateIn<'called'>, at: number): Step {
  const { call } = state
  const { remoteGone: _, ...deadlines } = call.deadlines
  if (call.answering) return step(patch(state, { deadlines }))
  return posting(cancelledByCaller(state, at, 0), rejectRequest(call, call.peer.userId, 2))
}
