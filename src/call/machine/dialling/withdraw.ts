import { end, type Ending } from '../ending/end'
import { isOfMedia } from '../ending/mediaEnd'
import { heldUntil, rejectRequest, withdrawalRequests } from '../outbox/compose'
import { mayBeTaken } from '../outbox/replies'
import type { OutboxRequest, Posting } from '../outbox/request'
import { recordOf, unansweredRecord } from '../record/callRecord'
import { RECORD_STATUS, type RecordStatus } from '../record/record'
import type { StateIn } from '../state/callState'
import { announce, withLedger, type Step } from '../step/step'
import type { EndReason } from '../terms/endReason'
import type { CallErrorCode } from '../terms/errorCode'
import { serviceLack, type Lack } from '../terms/lack'
import type { WithdrawalReason } from '../terms/wireReason'
import { CANCEL_SOONEST } from '../timing/limits'
import { withdrawLater } from './withdrawn'

type Dialling = StateIn<'calling'>

interface Withdrawal extends Omit<Ending, 'post'> {
  readonly status: RecordStatus
  readonly wireReason: WithdrawalReason
}

/** Ends the dial from this side, whatever stage it is in. */
export function withdraw(state: Dialling, { status, wireReason, ...ending }: Withdrawal): Step {
  if (state.call.stage !== 'placing') {
    const post = withdrawalOf(state, status, wireReason, ending.at)
    return endDial(state, { ...ending, post })
  }
  const ended = endDial(state, ending)
  const ledger = withdrawLater(ended.state.ledger, state.call, { status, reason: wireReason })
  return { ...ended, state: withLedger(ended.state, ledger) }
}

/**
 * The caller's user, or its app, does not want the call any more.
 * @param at - ms since 1970
 */
export function cancel(state: Dialling, at: number): Step {
  return withdraw(state, { at, reason: 'cancelled', status: RECORD_STATUS.cancelled, wireReason: 0 })
}

/**
 * Nobody has answered in time.
 * @param at - ms since 1970
 */
export function runOut(state: Dialling, at: number): Step {
  const told = announce({ name: 'onCallingTimeOut', data: { userId: state.call.peer.userId } })
  const status = RECORD_STATUS.timedOut
  return withdraw(state, { at, reason: 'noAnswer', status, wireReason: 2, effects: [told] })
}

/**
 * This side could not go on: the far side stops ringing, and the app is told why.
 * @param at - ms since 1970
 */
export function fail(
  state: Dialling,
  at: number,
  reason: EndReason,
  code: CallErrorCode,
  cause?: unknown,
  lack?: Lack,
): Step {
  const wireReason = isOfMedia(reason) ? 4 : 0
  const lacking = lack ?? serviceLack(code)
  return withdraw(state, {
    at,
    reason,
    code,
    cause,
    lack: lacking,
    status: RECORD_STATUS.cancelled,
    wireReason,
  })
}

/** The service did not take the call, or its reply was lost. */
export function endUnplaced(
  state: Dialling,
  { at, code, cause }: Required<Pick<Ending, 'at' | 'code'>> & Pick<Ending, 'cause'>,
): Step {
  const post = sweepOf(state, code)
  return endDial(state, { at, reason: 'signalingFailed', code, cause, post, lack: serviceLack(code) })
}

/** Ends the dial; a far side that had dialled this one meanwhile is not left waiting. */
export function endDial(state: Dialling, ending: Ending): Step {
  const { held } = state.call
  const rejected = held === null ? [] : [rejectRequest(held, held.from, 0)]
  return end(state, { ...ending, post: [...(ending.post ?? []), ...rejected] })
}

/**
 * What withdraws a call that the service has, as soon as a callee who is in another call has refused it; nothing where it
 * has none.
 * @param status - what its record says; null where it leaves none, since another call stands for it
 * @param at - now, in ms since 1970
 */
export function withdrawalOf(
  { ledger, call }: Dialling,
  status: RecordStatus | null,
  reason: WithdrawalReason,
  at: number,
): Posting[] {
  const { callId, requestId, channelId, peer, placedAt } = call
  if (channelId === null) return []
  const record = status === null ? null : unansweredRecord(ledger.account, call, status)
  const [cancelling, closing] = withdrawalRequests(
    { callId, requestId, channelId },
    peer.userId,
    reason,
    record,
  )
  return [heldUntil((placedAt ?? at) + CANCEL_SOONEST, cancelling, at), closing]
}

/** Without a reply it is not known whether the callee rings: the room is looked for by its name, and withdrawn from. */
function sweepOf({ ledger, call }: Dialling, code: CallErrorCode): OutboxRequest[] {
  if (!mayBeTaken(code)) return []
  const { callId, requestId, type, peer } = call
  const { userId } = peer
  const record = recordOf(ledger.account, { type, userId }, RECORD_STATUS.cancelled)
  return [{ kind: 'sweep', callId, requestId, userId, reason: 0, sparesFarSide: false, record }]
}
