import type { StateIn } from '../state/callState'
import { announce, patch, step, type Step } from '../step/step'
import type { SwitchState } from '../terms/control'
import type { CallType } from '../terms/identity'

/**
 * The call is of another type from now on, and nothing is asked any more.
 * @param withCamera - whether a video call opens this side's camera: not unless its user was asked
 */
export function changeTo(state: StateIn<'inCall'>, type: CallType, withCamera = true): Step {
  const cameraOn = type === 2 && withCamera
  const changed = patch(withoutSwitch(state), { type, cameraOn })
  const next = announceSwitch(changed, type, 2)
  const moved = cameraOn !== state.call.cameraOn
  return moved
    ? {
        ...next,
        effects: [{ type: 'rtc.setCamera', callId: state.call.callId, on: cameraOn }, ...next.effects],
      }
    : next
}

/** Nobody's word is waited for any more. */
export function withoutSwitch(state: StateIn<'inCall'>): StateIn<'inCall'> {
  const { typeSwitch: _, ...deadlines } = state.call.deadlines
  return patch(state, { typeSwitch: null, deadlines })
}

/** The same state, and the app is told what was asked, agreed or refused. */
export function announceSwitch(state: StateIn<'inCall'>, type: CallType, switchState: SwitchState): Step {
  return step(state, announce({ name: 'onCallTypeChange', data: { type, state: switchState } }))
}
