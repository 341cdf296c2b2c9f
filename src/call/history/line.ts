import type { PastCall, PastOutcome } from '../engine/pastCalls'
import { accountOf } from '../machine/terms/account'
import type { EndReason } from '../machine/terms/endReason'
import { RECORD_STATUS, type CallRecord, type RecordStatus } from '../machine/record/record'
import type { LastCall } from '../machine/terms/snapshot'

/** A past call as it is kept. */
export interface Line extends PastCall {
  /** This device was in it, or rang for it: what it saw itself stands, whatever a record says. */
  readonly seen: boolean
}

/** What this device saw of a call that never connected; undefined where it cannot know what became of it. */
const OUTCOME_OF_END: Readonly<Record<EndReason, PastOutcome | undefined>> = {
  cancelled: 'cancelled',
  remoteCancelled: 'cancelled',
  rejected: 'refused',
  remoteRejected: 'refused',
  rejectedElsewhere: 'refused',
  busy: 'busy',
  noAnswer: 'missed',
  missed: 'missed',
  answeredElsewhere: 'elsewhere',
  takenElsewhere: 'elsewhere',
  // It rings on for whoever put this device out.
  kickedOffline: undefined,
  hungUp: 'failed',
  remoteHungUp: 'failed',
  networkLost: 'failed',
  remoteLost: 'failed',
  permissionDenied: 'failed',
  mediaFailed: 'failed',
  signalingFailed: 'failed',
  unsupported: 'failed',
}

const OUTCOME_OF_RECORD: Readonly<Record<RecordStatus, PastOutcome>> = {
  [RECORD_STATUS.completed]: 'answered',
  [RECORD_STATUS.cancelled]: 'cancelled',
  [RECORD_STATUS.rejected]: 'refused',
  [RECORD_STATUS.timedOut]: 'missed',
  [RECORD_STATUS.busy]: 'busy',
}

const MISSED: readonly PastOutcome[] = ['missed', 'cancelled', 'busy']

/**
 * Whether a call came in and was not answered, nor turned away: what a phone shows in red and counts.
 * @param call - what of a past call says so
 */
export function isMissed({ direction, outcome }: Pick<PastCall, 'direction' | 'outcome'>): boolean {
  return direction === 'in' && MISSED.includes(outcome)
}

/** A call that has ended here; undefined where this device does not know what became of it. */
export function lineOfCall(call: LastCall): Line | undefined {
  const { callId, channelId, connectedAt, endReason, peer, role, type, duration, startedAt } = call
  const outcome = connectedAt === null ? OUTCOME_OF_END[endReason] : 'answered'
  if (outcome === undefined) return undefined
  const direction = role === 'callee' ? 'in' : 'out'
  return {
    id: channelId ?? callId,
    userId: accountOf(peer.userId),
    name: peer.name === peer.userId ? '' : peer.name,
    direction,
    type,
    outcome,
    duration,
    at: startedAt,
    unread: isMissed({ direction, outcome }),
    seen: true,
  }
}

/** A record that was read out of a message, and when and by whom that was written. */
export interface ToldRecord {
  readonly record: CallRecord
  readonly from: string
  /** ms since 1970, by the service. */
  readonly time: number
}

/**
 * A call that a record tells of. Before it connects the caller writes; of a completed call either side does, so that who
 * called is only likely then.
 * @param self - the account of this side
 */
export function lineOfRecord({ record, from, time }: ToldRecord, self: string): Line {
  const direction = from === self ? 'out' : 'in'
  const outcome = OUTCOME_OF_RECORD[record.status]
  const duration = Math.max(0, ...record.durations.map((each) => each.duration))
  return {
    id: record.channelId,
    userId: from === self ? record.to : from,
    name: '',
    direction,
    type: record.type,
    outcome,
    duration,
    // It is written when the call is over.
    at: time - duration * 1000,
    unread: isMissed({ direction, outcome }),
    seen: false,
  }
}
