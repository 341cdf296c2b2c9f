import type { CallRecord, CallType, LastCall, RecordStatus } from '@/call'

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
}

const KEPT = 30

/**
 * A call record as a line of `self`'s list. Either side may write the record of a completed call, so that its addressee
 * does not tell who called whom: the call that just ended does.
 */
export function fromRecord(
  record: CallRecord,
  self: string,
  lastCall: LastCall | null,
  now: number,
): PastCall {
  const ended = lastCall?.channelId === record.channelId ? lastCall : null
  const other = record.durations.map(({ accid }) => accid).find((accid) => accid !== self)
  const sentToSelf = record.to === self
  return {
    channelId: record.channelId,
    peer: ended?.peer.userId ?? other ?? record.to,
    direction: (ended ? ended.role === 'callee' : sentToSelf) ? 'in' : 'out',
    type: record.type,
    status: record.status,
    duration: Math.max(0, ...record.durations.map(({ duration }) => duration)),
    at: ended?.startedAt ?? now,
  }
}

/** The list with one more line on top; a record that came twice, as after a network partition, is shown once. */
export function withCall(list: readonly PastCall[], added: PastCall): readonly PastCall[] {
  return [added, ...list.filter(({ channelId }) => channelId !== added.channelId)].slice(0, KEPT)
}

/** `75` as `01:15`, from an hour on `1:01:15`. */
export function clockText(seconds: number): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const clock = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
  return hours === 0 ? clock : `${hours}:${clock}`
}
