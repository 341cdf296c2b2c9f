import { backgroundDue } from '../derived/backgroundDue'
import { cancel } from '../dialling/withdraw'
import { closeConnected, closeUnconnected } from '../ending/close'
import type { EventOf } from '../events/callEvent'
import { askAboutRoom } from '../media/askAboutRoom'
import type { CallState } from '../state/callState'
import { step, then, withLedger, type Step } from '../step/step'
import { askWhenShown } from './reconcile'
import { resumeKept } from './restart'

/** The app is no longer in front of the user. Of use only where a call must not go on like that for long. */
export function noteHidden(state: CallState, { at }: EventOf<'app.hidden'>): Step | undefined {
  const { ledger } = state
  if (ledger.hangUpAfterHide === null || ledger.hiddenAt !== null) return undefined
  return step(withLedger(state, { hiddenAt: at }))
}

/** A platform that stands still in the background shows the app before its timers run: what is due has its turn first. */
export function noteShown(state: CallState, event: EventOf<'app.shown'>): Step | undefined {
  const back = state.ledger.login === 'ready' ? resumeKept(state, event.at) : undefined
  if (back !== undefined) return then(back, askAboutRoom)
  const due = backgroundDue(state)
  const shown = withLedger(state, { hiddenAt: null })
  if (due !== null && event.at >= due) return hangUp(shown, event.at)
  if (state.ledger.hiddenAt === null) return askWhenShown(state, event)
  return askWhenShown(shown, event) ?? step(shown)
}

/** The app has been hidden for as long as a call may go on like that. */
export function hideExpired(state: CallState, { at, timer }: EventOf<'timer.expired'>): Step | undefined {
  return timer === 'background' ? hangUp(state, at) : undefined
}

/** As if the user had. What rings here is left alone: it ends by itself. */
function hangUp({ ledger, call }: CallState, at: number): Step | undefined {
  switch (call?.callStatus) {
    case 'calling':
      return cancel({ ledger, call }, at)
    case 'connecting':
      return closeUnconnected({ ledger, call }, { at, reason: 'hungUp' })
    case 'inCall':
      return closeConnected({ ledger, call }, at, 'hungUp')
    default:
      return undefined
  }
}
