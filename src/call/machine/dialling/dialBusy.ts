import type { EventOf } from '../events/callEvent'
import type { CallState } from '../state/callState'
import { step, type Step } from '../step/step'

/** One call at a time: whoever dials during one is told so, and the call knows nothing of it. */
export function dialBusy(state: CallState, { callId }: EventOf<'user.dialled'>): Step {
  return step(state, { type: 'dial.reject', callId, code: 'BUSY_HERE' })
}
