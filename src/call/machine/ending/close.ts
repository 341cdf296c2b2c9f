import type { CallEffect } from '../effects/callEffect'
import { unshare } from '../sharing/share'
import { closeRequest, idsOf, rejectRequest } from '../outbox/compose'
import type { CloseRequest, RejectRequest } from '../outbox/request'
import { isUnconfirmed, type Connecting } from '../state/liveCall'
import type { StateIn } from '../state/callState'
import { withLedger, type Step } from '../step/step'
import type { EndReason } from '../terms/endReason'
import { durationOf } from './duration'
import { end, type Ending } from './end'
import { leavingOf } from './leaving'
import { isOfMedia } from './mediaEnd'
import { connectedRecord, unconnectedRecord } from './recordOfEnd'

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
  const duration = durationOf(state.call, at) ?? 0
  return end(state, {
    at,
    reason,
    effects,
    duration,
    post: [...unshare(state), closingOf(state, at, reason)],
  })
}

/** What closes the room of a connected call. */
export function closingOf(state: StateIn<'inCall'>, at: number, reason: EndReason): CloseRequest {
  const { call } = state
  const duration = durationOf(call, at) ?? 0
  return closeRequest(call, {
    role: call.role,
    duration,
    mediaFailed: isOfMedia(reason),
    record: connectedRecord(state, duration),
    other: call.otherKit ? 'silent' : call.roomGone ? 'leavesIt' : 'unseen',
    ...leavingOf(call, at),
  })
}

/**
 * Ends a call from this side that was answered and never connected: its room is closed, and for the record the caller's
 * call did not come about. Where the service has not confirmed the answer yet, the answer is retracted.
 */
export function closeUnconnected(state: StateIn<'connecting'>, ending: Omit<Ending, 'post'>): Step {
  const { call } = state
  const mediaFailed = isOfMedia(ending.reason)
  if (call.answerFailure !== null) return end(state, { ...ending, post: [rejectionOf(call, mediaFailed)] })
  if (isUnconfirmed(call)) return retractAnswer(state, ending, mediaFailed)
  return end(state, { ...ending, post: [unconnectedClosingOf(state, ending.at, ending.reason)] })
}

/** What closes the room of a call that was answered and never connected. */
export function unconnectedClosingOf(
  state: StateIn<'connecting'>,
  at: number,
  reason: EndReason,
): CloseRequest {
  const { call } = state
  return closeRequest(call, {
    role: call.role,
    mediaFailed: isOfMedia(reason),
    record: unconnectedRecord(state),
    ...(call.otherKit ? { other: 'silent' } : {}),
    ...leavingOf(call, at),
  })
}

/** The service has not taken the answer that was given last: the invite is rejected, if it still can be. */
function rejectionOf(call: Connecting, mediaFailed: boolean): RejectRequest {
  return rejectRequest(call, call.peer.userId, mediaFailed ? 4 : 0)
}

/** What is to be told the service, its reply to the answer decides. */
function retractAnswer(state: StateIn<'connecting'>, ending: Ending, mediaFailed: boolean): Step {
  const { state: ended, effects } = end(state, ending)
  const { call } = state
  const record = unconnectedRecord(state)
  const answer = { ...idsOf(call), userId: call.peer.userId, mediaFailed, record }
  return { state: withLedger(ended, { retracted: [...ended.ledger.retracted, answer] }), effects }
}
