import type { EventOf } from '../events/callEvent'
import { askAboutRoom } from '../media/askAboutRoom'
import type { CallState, StateIn } from '../state/callState'
import { patch, step, type Step } from '../step/step'
import { DOUBT_GRACE, FAR_SIDE_WAIT, RETURN_MOST } from '../timing/limits'

// A laptop that was closed, or a phone that put the app aside, hears of nothing meanwhile, and its media room's word is as
// old. What is true the signalling service knows: a far side that gave the call up has closed its room.

/** The device runs again: the service is asked, whatever media says. */
export function wake(state: CallState, { since, at }: EventOf<'app.woke'>): Step | undefined {
  const { ledger, call } = state
  if (call?.callStatus !== 'inCall') return askAboutRoom(state)
  if (call.roomName === null || call.roomGone) return undefined
  return askWhetherOn(patch({ ledger, call }, { doubtedSince: call.doubtedSince ?? since }), at)
}

/** Asks, now or as soon as the service can be reached, and again where there is no answer. */
export function askWhetherOn(state: StateIn<'inCall'>, at: number): Step {
  const deadlines = { ...state.call.deadlines, farSide: at + FAR_SIDE_WAIT }
  const waiting = patch(state, { deadlines })
  return askAboutRoom(waiting) ?? step(waiting)
}

/** It goes on. */
export function believe(state: StateIn<'inCall'>): StateIn<'inCall'> {
  return state.call.doubtedSince === null ? state : patch(state, { doubtedSince: null })
}

/**
 * This side's media is back, and what was asked of the signalling service may still be on its way: after so long a sleep
 * nobody waits any more who is not in the media room now.
 * @param at - ms since 1970
 */
export function hurryDoubt(state: StateIn<'inCall'>, at: number): StateIn<'inCall'> {
  const { doubtedSince, remoteGone, deadlines } = state.call
  if (doubtedSince === null || remoteGone === null || at - doubtedSince <= RETURN_MOST) return state
  const due = Math.min(deadlines.remoteGone ?? at, at + DOUBT_GRACE)
  return patch(state, { deadlines: { ...deadlines, remoteGone: due } })
}
