import { controlRequest } from '../outbox/compose'
import type { OutboxRequest } from '../outbox/request'
import type { CallState, StateIn } from '../state/callState'
import { posting, step, withLedger, type Step } from '../step/step'
import type { SharedCall } from '../terms/elsewhere'

// The devices of an account tell each other of its call, by a control message to the account itself: nobody else hears it.

/**
 * Tells the account's other devices of the call, where there are any and it can be taken over.
 * @param at - ms since 1970
 */
export function share(state: CallState, at: number): Step {
  const { ledger, call } = state
  if (call?.callStatus !== 'inCall') return step(state)
  return posting(step(state), ...tidings({ ledger, call }, sharedOf({ ledger, call }, at)))
}

/** Tells them that there is nothing left to take over. */
export function unshare(state: StateIn<'inCall'>): readonly OutboxRequest[] {
  return tidings(state, null)
}

/** Other devices of the account come or go. */
export function noteDevices(state: CallState, others: boolean, at: number): Step {
  const noted = withLedger(state, { others })
  return others ? share(noted, at) : step(noted)
}

function tidings({ ledger, call }: StateIn<'inCall'>, shared: SharedCall | null): OutboxRequest[] {
  const { account, others, resumeWithin, login } = ledger
  // Told later, it would be wrong how long ago it began.
  if (account === null || !others || login !== 'ready') return []
  if (resumeWithin === 0 || call.roomGone || call.returning) return []
  return [controlRequest(call, account, { kind: 'elsewhere', callId: call.callId, call: shared })]
}

function sharedOf({ call }: StateIn<'inCall'>, at: number): SharedCall | null {
  const { requestId, channelName, roomName, role, type, peer, otherKit, startedAt, connectedAt } = call
  const { uid } = call.media
  if (roomName === null || uid === null) return null
  return {
    ...{ requestId, channelName, roomName, uid, role, type, otherKit },
    userId: peer.userId,
    startedAgo: at - startedAt,
    connectedAgo: at - connectedAt,
  }
}
