import { backgroundDue } from '../background'
import type { EventOf } from '../callEvent'
import type { CallState } from '../callState'
import { step, type Step } from '../step'
import { calling } from './calling'
import { connecting } from './connecting'
import { inCall } from './inCall'
import { askWhenShown } from './reconcile'

/** The app is no longer in front of the user. Of use only where a call must not go on like that for long. */
export function noteHidden(state: CallState, { at }: EventOf<'app.hidden'>): Step | undefined {
  const { ledger } = state
  if (ledger.hangUpAfterHide === null || ledger.hiddenAt !== null) return undefined
  return step({ ...state, ledger: { ...ledger, hiddenAt: at } })
}

/** A platform that stands still in the background shows the app before its timers run: what is due has its turn first. */
export function noteShown(state: CallState, event: EventOf<'app.shown'>): Step | undefined {
  const due = backgroundDue(state)
  const shown = { ...state, ledger: { ...state.ledger, hiddenAt: null } }
  if (due !== null && event.at >= due) return hangUp(shown, event.at)
  if (state.ledger.hiddenAt === null) return askWhenShown(state, event)
  return askWhenShown(shown, event) ?? step(shown)
}

export function hideExpired(state: CallState, { at, timer }: EventOf<'timer.expired'>): Step | undefined {
  return timer === 'background' ? hangUp(state, at) : undefined
}

/** As if the user had. */
function hangUp({ ledger, call }: CallState, at: number): Step | undefined {
  switch (call?.callStatus) {
    case 'calling':
      return calling['user.hungUp']?.({ ledger, call }, { type: 'user.hungUp', at })
    case 'connecting':
      return connecting['user.hungUp']?.({ ledger, call }, { type: 'user.hungUp', at })
    case 'inCall':
      return inCall['user.hungUp']?.({ ledger, call }, { type: 'user.hungUp', at })
    default:
      return undefined
  }
}
