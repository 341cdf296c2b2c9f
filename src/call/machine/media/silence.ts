import { closeConnected } from '../ending/close'
import type { StateIn } from '../state/callState'
import type { Silence } from '../state/liveCall'
import { announce, patch, step, type Step } from '../step/step'
import type { Arrival } from '../terms/media'
import { LOST_GRACE, RECONNECTING_WAIT, SILENCE_CUT, SILENCE_TOLD, STOOD_STILL } from '../timing/limits'
import { lose } from './lose'

// A far side that is in the media room may be heard no more, whatever the service says of it: its network drops packets,
// its computer sleeps, or this side's network does. What arrives decides then.

/**
 * What arrives has changed.
 * @param at - this moment, in ms since 1970
 */
export function heedArrival(state: StateIn<'inCall'>, arrival: Arrival, at: number): Step | undefined {
  const { silence, deadlines } = state.call
  if ((silence?.arrival ?? 'all') === arrival) return undefined
  if (arrival === 'all') return step(withSilence(state, null))
  if (silence === null) {
    return step(withSilence(state, { arrival, stage: 'noticed', since: at }, at + SILENCE_TOLD))
  }
  // It is only known better now whose network it is.
  if (isWhole(silence.arrival) && isWhole(arrival))
    return step(patch(state, { silence: { ...silence, arrival } }))
  const since = isWhole(arrival) ? at : silence.since
  if (silence.stage === 'noticed') {
    return step(withSilence(state, { ...silence, arrival, since }, deadlines.silence))
  }
  const due = isWhole(arrival) ? at + SILENCE_CUT : undefined
  return step(withSilence(state, { arrival, stage: 'weak', since }, due))
}

/** It has lasted. Of what one side alone has noticed the user is told first, and then it ends the call. */
export function silenceExpired(state: StateIn<'inCall'>, at: number): Step | undefined {
  const { silence, deadlines, peer, remote, reconnecting } = state.call
  if (silence === null) return undefined
  if (at - (deadlines.silence ?? at) > STOOD_STILL)
    return step(withSilence(state, silence, at + SILENCE_TOLD))
  const isOwn = silence.arrival === 'nothing' || reconnecting
  switch (silence.stage) {
    case 'noticed': {
      const due = isWhole(silence.arrival) ? at + SILENCE_CUT : undefined
      return step(withSilence(state, { ...silence, stage: 'weak' }, due))
    }
    case 'weak':
      return step(
        withSilence(state, { ...silence, stage: 'cut' }, at + (isOwn ? RECONNECTING_WAIT : LOST_GRACE)),
      )
    case 'cut': {
      if (isOwn) return lose(state, at)
      const gone = { userId: peer.userId, uid: remote.uid ?? 0 }
      return closeConnected(state, at, 'remoteLost', announce({ name: 'onUserDisconnect', data: gone }))
    }
  }
}

/** Nothing of it is heard or seen: what ends a call. A part of it, as a picture that stands still, does not. */
function isWhole(arrival: Arrival): boolean {
  return arrival === 'none' || arrival === 'nothing'
}

/** @param due - when it has lasted too long, in ms since 1970; undefined where it may last */
function withSilence(state: StateIn<'inCall'>, silence: Silence | null, due?: number): StateIn<'inCall'> {
  const { silence: _, ...others } = state.call.deadlines
  return patch(state, { silence, deadlines: due === undefined ? others : { ...others, silence: due } })
}
