import { closeConnected } from '../ending/close'
import type { StateIn } from '../state/callState'
import { announce, type Step } from '../step/step'

/**
 * This side's media will not come back.
 * @param at - ms since 1970
 */
export function lose(state: StateIn<'inCall'>, at: number): Step {
  const lost = announce({ name: 'onDisconnect', data: { reason: 'networkLost' } })
  return closeConnected(state, at, 'networkLost', lost)
}
