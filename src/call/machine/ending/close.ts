import type { CallEffect } from '../effects/callEffect'
import { closeRequest, idsOf, rejectRequest } from '../outbox/compose'
import type { RejectRequest } from '../outbox/request'
import { completedRecord, unansweredRecord } from '../record/callRecord'
import { RECORD_STATUS } from '../record/record'
import type { StateIn } from '../state/callState'
import { isUnconfirmed, type Connecting } from '../state/liveCall'
import { withLedger, type Step } from '../step/step'
import type { EndReason } from '../terms/endReason'
import { durationOf } from './duration'
import { end, type Ending } from './end'
import { isOfMedia } from './mediaEnd'

/**
 * Ends a connected call from this side: its room is closed, and whoever's close the service takes writes the record.
 * @param at - ms since 1970
 */
export function closeConnected(
  state: StateIn<'inCall'>,
  at: number,
  reason: EndReason,
  ...effects: readonly CallEffect[]
): Step {
  const { call, ledger } = state
  const duration = durationOf(call, at) ?? 0
  const close = closeRequest(call, {
    role: call.role,
    duration,
    mediaFailed: isOfMedia(reason),
    record: completedRecord(ledger.account, call, duration),
    other: call.roomGone ? 'leavesIt' : 'unseen',
  })
  return end(state, { at, reason, effects, duration, post: [close] })
}

/**
 * Ends a call from this side that was answered and never connected: its room is closed, and for the record the caller's
 * call did not come about. Where the service has not confirmed the answer yet, the answer is retracted.
 */
export function closeUnconnected(state: StateIn<'connecting'>, ending: Omit<Ending, 'post'>): Step {
  const { call, ledger } = state
  const mediaFailed = isOfMedia(ending.reason)
  if (call.answerFailure !== null) return end(state, { ...ending, post: [rejectionOf(call, mediaFailed)] })
  if (isUnconfirmed(call)) return retractAnswer(state, ending, mediaFailed)
  const record = unansweredRecord(ledger.account, call, RECORD_STATUS.cancelled)
  return end(state, { ...ending, post: [closeRequest(call, { role: call.role, mediaFailed, record })] })
}

/** The service has not taken the answer that was given last: the invite is rejected, if it still can be. */
function rejectionOf(call: Connecting, mediaFailed: boolean): RejectRequest {
  return rejectRequest(call, call.peer.userId, mediaFailed ? 4 : 0)
}

/** What is to be told the service, its reply to the answer decides. */
function retractAnswer(state: StateIn<'connecting'>, ending: Ending, mediaFailed: boolean): Step {
  const { state: ended, effects } = end(state, ending)
  const answer = { ...idsOf(state.call), userId: state.call.peer.userId, mediaFailed }
  return { state: withLedger(ended, { retracted: [...ended.ledger.retracted, answer] }), effects }
}
