import type { CallEffect } from '../callEffect'
import type { CallEventType, EventOf } from '../callEvent'
import type { CallState } from '../callState'
import { recordOfWithdrawn } from '../callRecord'
import { end } from '../end'
import { isPassing, noteClosedByOther, resendWaiting, settleFailed, settleSent } from '../outbox'
import { announce, posting, step, type Step } from '../step'

/** What happens whatever the live call is about, and before it hears of the event. */
export const always: {
  readonly [T in CallEventType]?: (state: CallState, event: EventOf<T>) => Step | undefined
} = {
  'outbox.sent': (state, event) => withLedger(state, settleSent(state.ledger, event.key)),
  'outbox.failed': (state, event) =>
    withLedger(state, settleFailed(state.ledger, event.key, event.code, event.cause, event.at)),
  'timer.retry': (state) => withLedger(state, resendWaiting({ ...state.ledger, retryAt: null })),

  'user.timeoutSet': (state, event) => step({ ...state, ledger: { ...state.ledger, callTimeout: event.ms } }),

  'signal.login': (state, event) => {
    const { ledger } = state
    if (ledger.login === event.status && ledger.account === event.account) return undefined
    const told = { ...ledger, login: event.status, account: event.account ?? ledger.account }
    const next = { ...state, ledger: told }
    if (event.status !== 'ready') return step(next)
    return withLedger(next, resendWaiting(told)) ?? step(next)
  },

  'signal.kicked': (state, event) => {
    const kicked = announce({ name: 'onKickedOffline', data: { reason: event.reason } })
    const { ledger, call } = state
    // What waits to be sent waits for another login of this account; the live call ends now.
    if (call === null) return step(state, kicked)
    return end({ ledger, call }, { at: event.at, reason: 'kickedOffline', effects: [kicked] })
  },

  'signal.closed': (state, event) => {
    const ledger = noteClosedByOther(state.ledger, event.channelId)
    return ledger === undefined ? undefined : step({ ...state, ledger })
  },

  'signal.recorded': (state, event) => step(state, announce({ name: 'onMessageSent', data: event.record })),

  // The reply to a call that was withdrawn before it came: only now is it known what to withdraw.
  'signal.placed': (state, event) => {
    const withdrawn = state.ledger.withdrawing.find(({ callId }) => callId === event.callId)
    if (withdrawn === undefined) return undefined
    const { callId, requestId, userId, reason } = withdrawn
    const ids = { callId, requestId, channelId: event.ticket.channelId }
    return posting(
      step(withoutWithdrawn(state, callId)),
      { kind: 'cancel', ids, userId, reason },
      { kind: 'close', ids, duration: null, record: null, closedByOther: false },
      { kind: 'record', record: recordOfWithdrawn(state.ledger, withdrawn, ids.channelId) },
    )
  },

  'signal.placeFailed': (state, event) => {
    const withdrawn = state.ledger.withdrawing.find(({ callId }) => callId === event.callId)
    if (withdrawn === undefined) return undefined
    const left = step(withoutWithdrawn(state, withdrawn.callId))
    if (!isPassing(event.code)) return left
    const { callId, requestId, userId, reason } = withdrawn
    return posting(left, { kind: 'sweep', callId, requestId, userId, reason })
  },
}

function withLedger(
  state: CallState,
  posted: { readonly ledger: CallState['ledger']; readonly effects: readonly CallEffect[] } | undefined,
): Step | undefined {
  return posted === undefined ? undefined : step({ ...state, ledger: posted.ledger }, ...posted.effects)
}

function withoutWithdrawn(state: CallState, callId: string): CallState {
  const withdrawing = state.ledger.withdrawing.filter((each) => each.callId !== callId)
  return { ...state, ledger: { ...state.ledger, withdrawing } }
}
