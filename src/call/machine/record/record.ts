import type { CallType } from '../terms/identity'

/** 1 completed, 2 cancelled, 3 rejected, 4 timed out, 5 busy: the numbers of Yunxin's call record (话单). */
export const RECORD_STATUS = { completed: 1, cancelled: 2, rejected: 3, timedOut: 4, busy: 5 } as const

/** One of the numbers of `RECORD_STATUS`. */
export type RecordStatus = (typeof RECORD_STATUS)[keyof typeof RECORD_STATUS]

/** A call record as it is sent to, or received from, `to`. Durations are whole seconds. */
export interface CallRecord {
  /** 1 audio, 2 video. */
  readonly type: CallType
  /** The signalling room's id: show one record for each. */
  readonly channelId: string
  /** One of `RECORD_STATUS`. */
  readonly status: RecordStatus
  /** Both accounts (`accid`), each with its measure of the call in whole seconds. */
  readonly durations: readonly { readonly accid: string; readonly duration: number }[]
  /** The account that it was sent to. */
  readonly to: string
}

/** Who writes the records of completed calls: one of the two call objects, or Yunxin's service by itself. */
export type CompletedRecord = 'client' | 'service'

/** A record whose room is not known yet. */
export type RoomlessRecord = Omit<CallRecord, 'channelId'>
