import { dialledCall } from '../dialling/dialledCall'
import { awaitLogin } from '../dialling/stages'
import { askToTake, stayAway, takeOver } from '../comingBack/takeOver'
import { ring } from '../ringing/ring'
import type { Row } from '../step/row'
import { step } from '../step/step'

/** Nobody is on the phone. */
export const idle: Row<'idle'> = {
  'user.dialled': (state, event) => {
    if (state.ledger.login === 'offline') {
      return step(state, { type: 'dial.reject', callId: event.callId, code: 'NOT_LOGGED_IN' })
    }
    return awaitLogin({ ledger: state.ledger, call: dialledCall(state.ledger, event) }, event.at)
  },
  'signal.invited': ring,

  'user.tookOver': askToTake,
  'devices.allowed': takeOver,
  'devices.refused': stayAway,
}
