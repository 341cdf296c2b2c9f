import type { EventOf } from '../callEvent'
import type { CallState } from '../callState'
import { end } from '../end'
import { resend } from '../outbox'
import { step, then, type Step } from '../step'
import { askAboutRoom } from './reconcile'
import { resumeKept } from './restart'

/** The account comes, goes, or is another one. */
export function followLogin(state: CallState, event: EventOf<'signal.login'>): Step | undefined {
  const { login, account } = state.ledger
  if (login === event.status && account === event.account) return undefined
  const isAnother = account !== null && event.account !== null && account !== event.account
  const left = isAnother ? leaveAccount(state, event.at) : step(state)
  return then(left, ({ ledger, call }) => {
    const next = { call, ledger: { ...ledger, login: event.status, account: event.account ?? account } }
    return event.status === 'ready' ? comeBack(next, event.at) : step(next)
  })
}

/** The service can be reached: what waits is sent, and what may have been missed is asked for. */
function comeBack(state: CallState, at: number): Step {
  const resent = resend(state.ledger, null)
  const sent =
    resent === undefined ? step(state) : step({ ...state, ledger: resent.ledger }, ...resent.effects)
  return then(
    then(sent, (next) => resumeKept(next, at)),
    askAboutRoom,
  )
}

/** Nothing of one account is told, sent or answered in the name of another. */
function leaveAccount({ ledger, call }: CallState, at: number): Step {
  const ended =
    call === null ? step({ ledger, call }) : end({ ledger, call }, { at, reason: 'kickedOffline' })
  const emptied = {
    ...ended.state.ledger,
    outbox: [],
    withdrawing: [],
    retracting: [],
    awaited: [],
    kept: null,
  }
  return { ...ended, state: { call: ended.state.call, ledger: emptied } }
}
