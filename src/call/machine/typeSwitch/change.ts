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
  const { callId, screenOn } = state.call
  const moved = cameraOn !== state.call.cameraOn
  return {
    ...next,
    effects: [
      ...(moved ? [{ type: 'rtc.setCamera', callId, on: cameraOn } as const] : []),
      // In a call without pictures there is none of a screen.
      ...(screenOn ? [{ type: 'rtc.stopScreen', callId } as const] : []),
      ...next.effects,
    ],
  }
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
