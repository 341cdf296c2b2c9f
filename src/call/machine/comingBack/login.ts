import { end } from '../ending/end'
import type { EventOf } from '../events/callEvent'
import { askAboutRoom } from '../media/askAboutRoom'
import { resend } from '../outbox/retries'
import type { CallState } from '../state/callState'
import { step, then, withLedger, withOutbox, type Step } from '../step/step'
import { settleTypeAfter } from '../typeSwitch/afterAbsence'
import { resumeKept } from './restart'

/** The account comes, goes, or is another one. */
export function followLogin(state: CallState, event: EventOf<'signal.login'>): Step | undefined {
  const { login, account } = state.ledger
  if (login === event.status && account === event.account) return undefined
  const isAnother = account !== null && event.account !== null && account !== event.account
  const left = isAnother ? leaveAccount(state, event.at) : step(state)
  return then(left, (before) => {
    const next = withLedger(before, { login: event.status, account: event.account ?? account })
    return event.status === 'ready' ? comeBack(next, event) : step(next)
  })
}

/** The service can be reached: what waits is sent, and what may have been missed is asked for. */
function comeBack(state: CallState, { at, away = 0 }: EventOf<'signal.login'>): Step {
  const sent = withOutbox(state, resend(state.ledger.outbox, at, away)) ?? step(state)
  const settle = (next: CallState) => settleTypeAfter(next, at, away)
  return [(next: CallState) => resumeKept(next, at), askAboutRoom, settle].reduce(then, sent)
}

/** Nothing of one account is told, sent or answered in the name of another. */
function leaveAccount({ ledger, call }: CallState, at: number): Step {
  const ended =
    call === null ? step({ ledger, call }) : end({ ledger, call }, { at, reason: 'kickedOffline' })
  const emptied = {
    outbox: [],
    withdrawn: [],
    retracted: [],
    awaited: [],
    unjudged: [],
    kept: null,
    ending: null,
    elsewhere: null,
  }
  return { ...ended, state: withLedger(ended.state, emptied) }
}
