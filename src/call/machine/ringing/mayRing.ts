import { remember } from '../ending/finished'
import type { CallEvent } from '../events/callEvent'
import type { CallState } from '../state/callState'
import { step, withLedger, type Step } from '../step/step'
import { UNJUDGED_MOST, UNJUDGED_OF_ONE } from '../timing/limits'
import { isKnown, type Invited } from './invite'

// Where the app wants a say in who rings, no row of the table hears of an invite before the app has said yes: nothing
// shows, rings, loads or is answered. To a caller whom the app refuses this device might as well be switched off.

/** Holds an invite back and has the app asked; undefined for what need not be asked about. */
export function holdBack(state: CallState, event: CallEvent): Step | undefined {
  const { ledger, call } = state
  if (event.type !== 'signal.invited' || !ledger.asksMayRing) return undefined
  const { invite, invitedAt, offline, at } = event
  const { requestId, from } = invite
  // Whom this side calls, or has on the phone, is welcome.
  if (isKnown(state, invite) || call?.peer.userId === from) return undefined
  const { unjudged } = ledger
  if (unjudged.some((each) => each.invite.requestId === requestId)) return step(state)
  const ofThisOne = unjudged.filter((each) => each.invite.from === from)
  if (unjudged.length >= UNJUDGED_MOST || ofThisOne.length >= UNJUDGED_OF_ONE) {
    return step(withLedger(state, remember(ledger, requestId)))
  }
  const held = { invite, invitedAt, offline, heldSince: at }
  return step(withLedger(state, { unjudged: [...unjudged, held] }), {
    type: 'app.askMayRing',
    requestId,
    userId: from,
  })
}

/**
 * The app has said whether an invite may ring: if so it is taken as if it had come just now.
 * @param take - what becomes of it then
 * @returns undefined for any other event
 */
export function letGo(
  state: CallState,
  event: CallEvent,
  take: (state: CallState, invited: Invited) => Step,
): Step | undefined {
  if (event.type !== 'app.ringJudged') return undefined
  const { requestId, mayRing, at } = event
  const { unjudged } = state.ledger
  const held = unjudged.find(({ invite }) => invite.requestId === requestId)
  if (held === undefined) return step(state)
  const left = withLedger(state, { unjudged: unjudged.filter((each) => each !== held) })
  if (mayRing) return take(left, { type: 'signal.invited', at, ...held })
  return step(withLedger(left, remember(left.ledger, requestId)))
}
