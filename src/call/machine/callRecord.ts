import type { Ledger, LiveCall, WithdrawnCall } from './callState'
import type { CallRecord, RecordStatus } from './record'
import { RECORD_STATUS } from './record'

/**
 * The record of a call that never connected: the caller's to write.
 * @returns null where there is nothing to write: this side is the callee, or no room was ever made
 */
export function unansweredRecord(
  ledger: Ledger,
  call: LiveCall,
  status: RecordStatus,
  channelId: string | null = call.channelId,
): CallRecord | null {
  if (call.role !== 'caller' || channelId === null) return null
  return recordOf(ledger, call, channelId, status, 0)
}

/** The record of a completed call: written by the side whose `closeRoom` the service took. */
export function completedRecord(ledger: Ledger, call: LiveCall, duration: number): CallRecord | null {
  if (call.channelId === null) return null
  return recordOf(ledger, call, call.channelId, RECORD_STATUS.completed, duration)
}

function recordOf(
  ledger: Ledger,
  call: LiveCall,
  channelId: string,
  status: RecordStatus,
  duration: number,
): CallRecord {
  const accids = ledger.account === null ? [call.peer.userId] : [ledger.account, call.peer.userId]
  return {
    type: call.type,
    channelId,
    status,
    durations: accids.map((accid) => ({ accid, duration })),
    to: call.peer.userId,
  }
}

/** The record, but for its room's id, of a call that was withdrawn before its room was known. */
export function recordOfWithdrawn(
  ledger: Ledger,
  { type, status, userId }: WithdrawnCall,
): Omit<CallRecord, 'channelId'> | null {
  if (status === null) return null
  const accids = ledger.account === null ? [userId] : [ledger.account, userId]
  return { type, status, durations: accids.map((accid) => ({ accid, duration: 0 })), to: userId }
}
