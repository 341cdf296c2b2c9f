import { goneFrom } from '../media/peerGone'
import { needOf } from '../media/deviceNeed'
import { freshMedia } from '../state/freshCall'
import type { StateIn } from '../state/callState'
import { patch, step, type Step } from '../step/step'

/**
 * The media room that a caller waits in is lost, as with a network that is away for a while: the session is made anew, with
 * devices, and enters when the far side has answered.
 */
export function leaveMediaWhileRinging(state: StateIn<'calling'>): Step {
  const { call } = state
  return step(
    patch(state, {
      media: { ...freshMedia, devices: 'opening' },
      remote: goneFrom(call.remote),
      reconnecting: false,
    }),
    { type: 'rtc.leave', callId: call.callId },
    { type: 'rtc.openDevices', callId: call.callId, need: needOf(call) },
  )
}
