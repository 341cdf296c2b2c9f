import type { CallEffect } from '../effects/callEffect'
import { end } from '../ending/end'
import type { StateWith } from '../state/callState'
import type { Called, Connecting, LiveCall } from '../state/liveCall'
import { announce, type Step } from '../step/step'

/**
 * The caller has withdrawn its call: by its user's wish, or because its time ran out, which counts as this side's.
 * @param at - ms since 1970
 * @param wireReason - what the caller's kit says; 2: its time ran out
 */
export function cancelledByCaller(
  state: StateWith<Called | Connecting>,
  at: number,
  wireReason: number,
): Step {
  if (wireReason === 2) return end(state, { at, reason: 'missed', effects: [ringRanOut(state.call)] })
  const cancelled = announce({ name: 'onUserCancel', data: { userId: state.call.peer.userId } })
  return end(state, { at, reason: 'remoteCancelled', effects: [cancelled] })
}

/** Yunxin's call component tells the callee's app of a ring that ran out by this name. */
export function ringRanOut({ peer }: LiveCall): CallEffect {
  return announce({ name: 'onUserBusy', data: { userId: peer.userId } })
}
