import type { CallState, Ledger } from '../callState'
import { remember } from '../end'
import type { KeptCall } from '../keptCall'
import { withdrawing } from '../closing'
import type { OutboxRequest } from '../outboxRequest'
import { RECORD_STATUS, type CallRecord, type RecordStatus } from '../record'
import type { LastCall } from '../snapshot'
import { announce, posting, step, type Step } from '../step'
import { awaitRoom } from './awaited'

type Placed = Extract<KeptCall, { as: 'placed' }>

/** This device was stopped in the middle of a call and is back: it rings again, or the rest of it is ended properly. */
export function resumeKept(state: CallState, at: number): Step | undefined {
  const { kept } = state.ledger
  if (kept === null) return undefined
  const taken: CallState = { ...state, ledger: { ...state.ledger, kept: null } }
  if (kept.account !== state.ledger.account) return step(taken)
  if (kept.as === 'placed') return endPlaced(taken, kept, at)
  const { invite, startedAt } = kept
  const event = { type: 'signal.invited', at, invite, invitedAt: startedAt, offline: true } as const
  return awaitRoom(taken, event) ?? step(taken)
}

function endPlaced(state: CallState, kept: Placed, at: number): Step {
  const { callId, requestId, channelId, peer, type, role, startedAt, connectedAt } = kept
  const duration = connectedAt === null ? 0 : Math.max(0, Math.floor((at - connectedAt) / 1000))
  const lastCall: LastCall = Object.freeze({
    callId,
    channelId,
    peer,
    type,
    role,
    endReason: 'networkLost',
    startedAt,
    connectedAt,
    endedAt: at,
    duration,
  })
  const ledger: Ledger = { ...remember(state.ledger, requestId), lastCall }
  const ended = announce({ name: 'onCallEnd', data: { reason: lastCall.endReason, duration, lastCall } })
  return posting(step({ ...state, ledger }, ended), ...closing(kept, duration))
}

function closing(kept: Placed, duration: number): OutboxRequest[] {
  const { callId, requestId, channelId, peer, role, answered, connectedAt } = kept
  const { userId } = peer
  const cancelled = recordOf(kept, RECORD_STATUS.cancelled, 0)
  if (channelId === null) {
    return [{ kind: 'sweep', callId, requestId, userId, reason: 0, record: cancelled }]
  }
  const ids = { callId, requestId, channelId }
  if (!answered) return withdrawing(ids, userId, 0, { ...cancelled, channelId })
  const connected = connectedAt !== null
  const completed = { ...recordOf(kept, RECORD_STATUS.completed, duration), channelId }
  const unconnected = role === 'caller' ? { ...cancelled, channelId } : null
  return [
    {
      kind: 'close',
      ids,
      role,
      duration: connected ? duration : null,
      mediaFailed: false,
      record: connected ? completed : unconnected,
      other: 'unseen',
    },
  ]
}

function recordOf(
  { account, type, peer }: Placed,
  status: RecordStatus,
  duration: number,
): Omit<CallRecord, 'channelId'> {
  const durations = [account, peer.userId].map((accid) => ({ accid, duration }))
  return { type, status, durations, to: peer.userId }
}
