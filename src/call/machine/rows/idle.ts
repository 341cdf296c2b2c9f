import { dialledCall } from '../newCall'
import { step, type Row } from '../step'
import { awaitLogin } from './calling'
import { ring } from './invited'

export const idle: Row<'idle'> = {
  'user.dialled': (state, event) => {
    if (state.ledger.login === 'offline') {
      return step(state, { type: 'dial.reject', callId: event.callId, code: 'NOT_LOGGED_IN' })
    }
    return awaitLogin({ ledger: state.ledger, call: dialledCall(state.ledger, event) }, event.at)
  },
  'signal.invited': ring,
}
