import type { CallRole, CallType, Peer } from '../terms/identity'
import { RECORD_STATUS, type CallRecord, type RecordStatus, type RoomlessRecord } from './record'

/** Who writes. */
interface Writer {
  /** This side's account; null before the first login, and a record then names the far side only. */
  readonly account: string | null
  /** Whether records of completed calls are written by the two sides. */
  readonly writesCompleted: boolean
}

/** What a record says of a call, whether it lives or is only remembered. */
interface Recorded {
  readonly type: CallType
  readonly role: CallRole
  readonly peer: Pick<Peer, 'userId'>
  readonly channelId: string | null
}

/**
 * The record of a call between this account and `userId`, but for its room's id.
 * @param account - this side's; null before the first login, and the record then names the far side only
 * @param duration - whole seconds, the same for both
 */
export function recordOf(
  account: string | null,
  { type, userId }: { readonly type: CallType; readonly userId: string },
  status: RecordStatus,
  duration = 0,
): RoomlessRecord {
  const accids = account === null ? [userId] : [account, userId]
  return { type, status, durations: accids.map((accid) => ({ accid, duration })), to: userId }
}

/** The record, now that its room is known by its id. */
export function inRoom({ type, ...rest }: RoomlessRecord, channelId: string): CallRecord {
  return { type, channelId, ...rest }
}

/**
 * The record of a call that never connected: the caller's to write.
 * @param channelId - the room's, where the call itself does not know it yet
 * @returns null where there is nothing to write: this side is the callee, or no room was ever made
 */
export function unansweredRecord(
  account: string | null,
  { type, role, peer, channelId: known }: Recorded,
  status: RecordStatus,
  channelId: string | null = known,
): CallRecord | null {
  if (role !== 'caller' || channelId === null) return null
  return inRoom(recordOf(account, { type, userId: peer.userId }, status), channelId)
}

/**
 * The record of a completed call: written by the side whose closing of the room the service took.
 * @param duration - whole seconds
 * @returns null for a call without a room, and where the service writes such records itself
 */
export function completedRecord(
  { account, writesCompleted }: Writer,
  { type, peer, channelId }: Omit<Recorded, 'role'>,
  duration: number,
): CallRecord | null {
  if (channelId === null || !writesCompleted) return null
  return inRoom(
    recordOf(account, { type, userId: peer.userId }, RECORD_STATUS.completed, duration),
    channelId,
  )
}
