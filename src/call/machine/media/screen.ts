import type { EventOf } from '../events/callEvent'
import { controlRequest } from '../outbox/compose'
import { alsoPost, remove } from '../outbox/queue'
import { keyOf, type ControlRequest } from '../outbox/request'
import type { CallState, StateIn } from '../state/callState'
import type { InCall } from '../state/liveCall'
import { announce, patch, step, then, withLedger, withOutbox, type Step } from '../step/step'

/**
 * This side's screen has taken the camera's place, or gives it back: as it was wanted, so that one that is off stays off.
 * The far side gets the one where it gets the other, and is told which it is.
 */
export function followScreen(
  state: StateIn<'inCall'>,
  { on, at }: EventOf<'media.screenChanged'>,
): Step | undefined {
  const { callId, screenOn, cameraOn, type } = state.call
  if (on === screenOn) return undefined
  // The call has lost its pictures while the user chose.
  if (on && type === 1) return step(state, { type: 'rtc.stopScreen', callId })
  const camera = cameraOn && !on ? [{ type: 'rtc.setCamera', callId, on: true } as const] : []
  // In the background since now, as it was what its user showed before.
  const hidden = state.ledger.hiddenAt === null ? state : withLedger(state, { hiddenAt: at })
  return then(step(patch(hidden, { screenOn: on }), ...camera), tell)
}

/** One of the two is in the media room again, and the far side may know nothing of the screen. */
export function tellScreen(state: CallState): Step | undefined {
  return state.call?.screenOn === true ? tell(state) : undefined
}

/** The far side says what it shows. */
export function heedScreen(state: StateIn<'inCall'>, on: boolean): Step | undefined {
  const { remote, peer } = state.call
  if (remote.screenOn === on) return undefined
  return step(
    patch(state, { remote: { ...remote, screenOn: on } }),
    announce({ name: 'onScreenAvailable', data: { userId: peer.userId, available: on } }),
  )
}

function tell(state: CallState): Step | undefined {
  const { call, ledger } = state
  if (call?.callStatus !== 'inCall') return undefined
  // What was to be said before, and is on its way yet, would be wrong after this.
  const current = remove(ledger.outbox, keyOf(said(call, !call.screenOn)))
  return withOutbox(state, alsoPost(current, [said(call, call.screenOn)]))
}

function said(call: InCall, on: boolean): ControlRequest {
  return controlRequest(call, call.peer.userId, { kind: 'screen', on })
}
