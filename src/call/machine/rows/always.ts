import type { CallEventType, EventOf } from '../callEvent'
import type { CallState, WithdrawnCall } from '../callState'
import { recordOfWithdrawn } from '../callRecord'
import { withdrawing } from '../closing'
import { end, remember } from '../end'
import {
  flush,
  isPassing,
  noteClosedByOther,
  noteRoom,
  resend,
  settleFailed,
  settleFound,
  settleSent,
  type Posted,
} from '../outbox'
import { announce, posting, step, then, type Step } from '../step'
import { awaitRoom, forgetAwaited, settleAwaited } from './awaited'
import { hideExpired, noteHidden, noteShown } from './background'
import { followLogin } from './login'

/** What happens whatever the live call is about, and before it hears of the event. */
export const always: {
  readonly [T in CallEventType]?: (state: CallState, event: EventOf<T>) => Step | undefined
} = {
  'outbox.sent': (state, event) => withLedger(state, settleSent(state.ledger, event.key)),
  'outbox.found': (state, event) => withLedger(state, settleFound(state.ledger, event.key, event.room)),
  'outbox.failed': (state, event) =>
    withLedger(state, settleFailed(state.ledger, event.key, event.code, event.cause, event.at)),
  'timer.retry': (state, event) => withLedger(state, resend(state.ledger, event.at)),

  'user.timeoutSet': (state, event) => step({ ...state, ledger: { ...state.ledger, callTimeout: event.ms } }),

  'app.shown': noteShown,
  'app.hidden': noteHidden,
  'timer.expired': hideExpired,
  'app.restored': (state, { kept }) =>
    state.call === null ? step({ ...state, ledger: { ...state.ledger, kept } }) : undefined,
  'app.unloading': (state) =>
    state.ledger.outbox.length === 0 ? undefined : withLedger(state, flush(state.ledger)),

  'signal.login': followLogin,

  'signal.kicked': (state, event) => {
    const kicked = announce({ name: 'onKickedOffline', data: { reason: event.reason } })
    const { ledger, call } = state
    // What waits to be sent waits for another login of this account; the live call ends now.
    if (call === null) return step(state, kicked)
    return end({ ledger, call }, { at: event.at, reason: 'kickedOffline', effects: [kicked] })
  },

  'signal.invited': awaitRoom,
  'signal.roomTold': settleAwaited,
  'signal.roomUntold': settleAwaited,
  // Also where the invite itself is still on its way: it is over before it comes.
  'signal.cancelled': (state, event) => forgetInvite(state, event.requestId),
  'signal.handledElsewhere': (state, event) => forgetInvite(state, event.requestId),

  // The answer to a call that was withdrawn names its room as well as the reply does, which may be lost.
  'signal.accepted': (state, event) => {
    const { requestId, from, channelId } = event
    const withdrawn = state.ledger.withdrawing.find(
      (each) => each.requestId === requestId && each.userId === from,
    )
    return withdrawn === undefined
      ? withLedger(state, noteRoom(state.ledger, requestId, channelId))
      : withdrawFrom(state, withdrawn, channelId)
  },

  'signal.closed': (state, event) => {
    const { channelId, duration } = event
    const noted = withLedger(state, noteClosedByOther(state.ledger, channelId, duration)) ?? step(state)
    return then(noted, (next) => forgetAwaited(next, ({ invite }) => invite.channelId === channelId))
  },

  'signal.recorded': (state, event) => step(state, announce({ name: 'onMessageSent', data: event.record })),

  // The reply to a call that was withdrawn before it came: only now is it known what to withdraw.
  'signal.placed': (state, event) => {
    const withdrawn = state.ledger.withdrawing.find(({ callId }) => callId === event.callId)
    return withdrawn === undefined ? undefined : withdrawFrom(state, withdrawn, event.ticket.channelId)
  },

  // Whether it was this device whose answer was taken, only the reply says: another may be in the room by right.
  'signal.answered': (state, event) => {
    const retracted = state.ledger.retracting.find(({ callId }) => callId === event.callId)
    if (retracted === undefined) return undefined
    const { userId: _, mediaFailed, ...ids } = retracted
    return posting(step(withoutRetracted(state, event.callId)), {
      kind: 'close',
      ids,
      role: 'callee',
      duration: null,
      mediaFailed,
      record: null,
      other: 'unseen',
    })
  },

  'signal.answerFailed': (state, event) => {
    const retracted = state.ledger.retracting.find(({ callId }) => callId === event.callId)
    if (retracted === undefined) return undefined
    const left = step(withoutRetracted(state, event.callId))
    if (!isPassing(event.code)) return left
    const { userId, mediaFailed, ...ids } = retracted
    return posting(left, { kind: 'reject', ids, userId, reason: mediaFailed ? 4 : 0 })
  },

  'signal.placeFailed': (state, event) => {
    const withdrawn = state.ledger.withdrawing.find(({ callId }) => callId === event.callId)
    if (withdrawn === undefined) return undefined
    const left = step(withoutWithdrawn(state, withdrawn.callId))
    if (!isPassing(event.code)) return left
    const { callId, requestId, userId, reason } = withdrawn
    const record = recordOfWithdrawn(state.ledger, withdrawn)
    return posting(left, { kind: 'sweep', callId, requestId, userId, reason, record })
  },
}

function withLedger(state: CallState, posted: Posted | undefined): Step | undefined {
  return posted === undefined ? undefined : step({ ...state, ledger: posted.ledger }, ...posted.effects)
}

/** Takes a call back, now that its room is known. */
function withdrawFrom(state: CallState, withdrawn: WithdrawnCall, channelId: string): Step {
  const { callId, requestId, userId, reason } = withdrawn
  const record = recordOfWithdrawn(state.ledger, withdrawn)
  const named = record === null ? null : { ...record, channelId }
  return posting(
    step(withoutWithdrawn(state, callId)),
    ...withdrawing({ callId, requestId, channelId }, userId, reason, named),
  )
}

function forgetInvite(state: CallState, requestId: string): Step | undefined {
  const forgotten = forgetAwaited(state, ({ invite }) => invite.requestId === requestId)
  if (forgotten !== undefined || state.call?.requestId === requestId) return forgotten
  const ledger = remember(state.ledger, requestId)
  return ledger === state.ledger ? undefined : step({ ...state, ledger })
}

function withoutRetracted(state: CallState, callId: string): CallState {
  const retracting = state.ledger.retracting.filter((each) => each.callId !== callId)
  return { ...state, ledger: { ...state.ledger, retracting } }
}

function withoutWithdrawn(state: CallState, callId: string): CallState {
  const left = state.ledger.withdrawing.filter((each) => each.callId !== callId)
  return { ...state, ledger: { ...state.ledger, withdrawing: left } }
}
