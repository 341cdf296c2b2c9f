import { controlRequest } from '../outbox/compose'
import type { OutboxRequest } from '../outbox/request'
import type { CallState, StateIn } from '../state/callState'
import { isUnconfirmed, type Connecting, type InCall } from '../state/liveCall'
import { patch, posting, step, withCall, type Step } from '../step/step'
import { secondAfter, spreadAfter } from '../timing/share'
import { switchedRequests } from './switchedRequests'

// What is said of the type goes to the account, not to the device: while a side is away, another device of its account may
// have heard it in its place. One question settles it for both, in either direction: so where both were away, the callee
// waits for the caller's.

/**
 * Back after having been away: the sides settle of which type the call is, now or soon.
 * @param at - now, in ms since 1970
 * @param away - for how long the service could not be reached, in ms
 */
export function settleTypeAfter(state: CallState, at: number, away: number): Step | undefined {
  const call = settledOf(state)
  const wait = call === undefined ? 0 : turnOf(call, away)
  if (call?.callStatus !== 'inCall' || wait === 0) return settleType(state)
  return step(withCall(state, { ...call, deadlines: { ...call.deadlines, settleType: at + wait } }))
}

function turnOf({ callId, role }: Connecting | InCall, away: number): number {
  return role === 'caller' ? spreadAfter(away, callId) : secondAfter(away, callId)
}

/** The far side asks: one answer settles it for both, and this side need not ask any more. */
export function answerType(state: StateIn<'inCall'>): Step | undefined {
  if (settledOf(state) === undefined) return undefined
  const settled = withoutQuestion(state)
  return tellType(settled) ?? step(settled)
}

/** The far side has said what it knows: this side need not ask any more. */
export function withoutQuestion(state: StateIn<'inCall'>): StateIn<'inCall'> {
  const { settleType: due, ...deadlines } = state.call.deadlines
  return due === undefined ? state : patch(state, { deadlines })
}

/** It is time for that. */
export function typeDue(state: StateIn<'inCall'>): Step {
  const { settleType: _, ...deadlines } = state.call.deadlines
  const next = patch(state, { deadlines })
  // Who is away again settles it when they are back.
  return (next.ledger.login === 'ready' ? settleType(next) : undefined) ?? step(next)
}

/** Both sides settle of which type the call is. Of two different ones audio is the common one. */
export function settleType(state: CallState): Step | undefined {
  const call = settledOf(state)
  return call && posting(step(state), ...(call.type === 1 ? switchedRequests(call) : typeAsked(call)))
}

/** The far side was away, and knows the call as a video call. */
export function tellType(state: CallState): Step | undefined {
  const call = settledOf(state)
  return call?.type === 1 ? posting(step(state), ...switchedRequests(call)) : undefined
}

function typeAsked(call: Connecting | InCall): OutboxRequest[] {
  return [controlRequest(call, call.peer.userId, { kind: 'typeAsked' })]
}

/** The call, where its type is certain on this side: an answer tells of it when it is taken, a question when it runs out. */
function settledOf({ call }: CallState): Connecting | InCall | undefined {
  if (call?.callStatus === 'connecting') return isUnconfirmed(call) ? undefined : call
  if (call?.callStatus !== 'inCall' || call.typeSwitch?.by === 'self') return undefined
  // It is settled once this side has its place in the room again.
  if (call.returning && call.media.room === 'out') return undefined
  return call
}
