import type { Calling, Ledger, StateWith } from '../callState'
import { recordOfWithdrawn, unansweredRecord } from '../callRecord'
import { withdrawing } from '../closing'
import { end } from '../end'
import type { EndReason } from '../endReason'
import type { CallErrorCode } from '../errorCode'
import { isPassing } from '../outbox'
import type { OutboxRequest, WithdrawalReason } from '../outboxRequest'
import { RECORD_STATUS, type RecordStatus } from '../record'
import type { Step } from '../step'
import { isOfMedia } from './mediaEnd'

type Dialling = StateWith<Calling>
type Ending = Parameters<typeof end>[1]

interface Withdrawal extends Omit<Ending, 'post'> {
  readonly status: RecordStatus
  readonly wireReason: WithdrawalReason
}

/** Ends the dial from this side, whatever stage it is in. */
export function withdraw(state: Dialling, { status, wireReason, ...ending }: Withdrawal): Step {
  const { call } = state
  if (call.stage === 'placing') {
    const ended = endDial(state, ending)
    return {
      ...ended,
      state: { ...ended.state, ledger: owing(ended.state.ledger, call, status, wireReason) },
    }
  }
  return endDial(state, { ...ending, post: undoing(state, status, wireReason) })
}

/** This side could not go on: the far side stops ringing, and the app is told why. */
export function fail(
  state: Dialling,
  at: number,
  reason: EndReason,
  code: CallErrorCode,
  cause?: unknown,
): Step {
  const wireReason = isOfMedia(reason) ? 4 : 0
  return withdraw(state, { at, reason, code, cause, status: RECORD_STATUS.cancelled, wireReason })
}

/** Ends the dial; a far side that had dialled this one meanwhile is not left waiting. */
export function endDial(state: Dialling, ending: Ending): Step {
  return end(state, { ...ending, post: [...(ending.post ?? []), ...refusingHeld(state.call)] })
}

/** Without a reply it is not known whether the callee rings: the room is looked for by its name, and closed. */
export function sweeping(
  { ledger, call }: Dialling,
  code: CallErrorCode,
  status: RecordStatus | null,
): OutboxRequest[] {
  if (!isPassing(code) && code !== 'INTERNAL') return []
  const { callId, requestId, type, peer } = call
  const { userId } = peer
  const record = recordOfWithdrawn(ledger, { callId, requestId, userId, type, reason: 0, status })
  return [{ kind: 'sweep', callId, requestId, userId, reason: 0, record }]
}

/** What takes back a call that the service has; nothing where it has none. */
export function undoing(
  { ledger, call }: Dialling,
  status: RecordStatus | null,
  reason: WithdrawalReason,
): OutboxRequest[] {
  const { callId, requestId, channelId, peer } = call
  if (channelId === null) return []
  const record = status === null ? null : unansweredRecord(ledger, call, status)
  return withdrawing({ callId, requestId, channelId }, peer.userId, reason, record)
}

/** Remembers a call to be taken back as soon as the service says which room it made for it. */
export function owing(
  ledger: Ledger,
  { callId, requestId, peer, type }: Calling,
  status: RecordStatus | null,
  reason: WithdrawalReason,
): Ledger {
  const withdrawn = { callId, requestId, userId: peer.userId, type, reason, status }
  return { ...ledger, withdrawing: [...ledger.withdrawing, withdrawn] }
}

function refusingHeld({ held }: Calling): OutboxRequest[] {
  if (held === null) return []
  const { callId, requestId, channelId, from } = held
  return [{ kind: 'reject', ids: { callId, requestId, channelId }, userId: from, reason: 0 }]
}
