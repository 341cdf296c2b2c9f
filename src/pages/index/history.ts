import type { CallRecord, CallType, EndReason, LastCall, RecordStatus } from '@/call'

/** One line of the list of past calls. */
export interface PastCall {
  readonly channelId: string
  readonly peer: string
  readonly direction: 'in' | 'out'
  readonly type: CallType
  readonly status: RecordStatus
  /** Whole seconds. */
  readonly duration: number
  /** ms since 1970. */
  readonly at: number
  /** This device was in it. */
  readonly seen: boolean
}

const KEPT = 30

/** What this device saw of a call, as the status of its record; undefined where another device of the account knows. */
const STATUS_OF_END: Readonly<Record<EndReason, RecordStatus | undefined>> = {
  cancelled: 2,
  remoteCancelled: 2,
  rejected: 3,
  remoteRejected: 3,
  busy: 5,
  noAnswer: 4,
  missed: 4,
  hungUp: 2,
  remoteHungUp: 2,
  answeredElsewhere: undefined,
  rejectedElsewhere: undefined,
  kickedOffline: 2,
  networkLost: 2,
  remoteLost: 2,
  permissionDenied: 2,
  mediaFailed: 2,
  signalingFailed: 2,
  unsupported: 2,
}

/** An account as records have it: the service keeps them all in lower case, however they were dialled. */
export function accountOf(given: string): string {
  return given.toLowerCase()
}

/** A call that ended here as a line; undefined where this device does not know what became of it. */
export function fromCall(call: LastCall): PastCall | undefined {
  const { channelId, connectedAt, endReason, peer, role, type, duration, startedAt } = call
  const status = connectedAt === null ? STATUS_OF_END[endReason] : 1
  if (channelId === null || status === undefined) return undefined
  const direction = role === 'callee' ? 'in' : 'out'
  return { channelId, peer: peer.userId, direction, type, status, duration, at: startedAt, seen: true }
}

/**
 * The record of a call that this device was not in as a line of `self`'s list. Either side may write the record of a
 * completed call, so that its addressee tells no more than who is likely to have called whom.
 */
export function fromRecord(record: CallRecord, self: string, now: number): PastCall {
  const own = accountOf(self)
  const other = record.durations.map(({ accid }) => accid).find((accid) => accid !== own)
  return {
    channelId: record.channelId,
    peer: other ?? record.to,
    direction: record.to === own ? 'in' : 'out',
    type: record.type,
    status: record.status,
    duration: Math.max(0, ...record.durations.map(({ duration }) => duration)),
    at: now,
    seen: false,
  }
}

/**
 * The list with one more line on top. One call has one line, whether it was seen, told of by a record, or both, in
 * whatever order; what was seen stands, as a record is somebody else's word.
 */
export function withCall(list: readonly PastCall[], added: PastCall): readonly PastCall[] {
  const isSame = ({ channelId, peer }: PastCall) =>
    channelId === added.channelId && accountOf(peer) === accountOf(added.peer)
  if (list.some((past) => isSame(past) && past.seen && !added.seen)) return list
  return [added, ...list.filter((past) => !isSame(past))].slice(0, KEPT)
}

/** `75` as `01:15`, from an hour on `1:01:15`. */
export function clockText(seconds: number): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const clock = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
  return hours === 0 ? clock : `${hours}:${clock}`
}
