import type { CallRecord, RoomlessRecord } from '../record/record'
import type { ControlMessage } from '../terms/control'
import type { CallIds, CallRole } from '../terms/identity'
import type { WireReason, WithdrawalReason } from '../terms/wireReason'

/** Tells the callee that the call is withdrawn. */
export interface CancelRequest {
  readonly kind: 'cancel'
  readonly ids: CallIds
  readonly userId: string
  readonly reason: WithdrawalReason
}

/** Tells the caller that its invite is not answered. */
export interface RejectRequest {
  readonly kind: 'reject'
  readonly ids: CallIds
  readonly userId: string
  readonly reason: WireReason
}

/** Closes the signalling room of a call. */
export interface CloseRequest {
  readonly kind: 'close'
  readonly ids: CallIds
  readonly role: CallRole
  /** Whole seconds; null: for this side the call never connected. */
  readonly duration: number | null
  /** Media could not be set up here: the far side is told why it ends. */
  readonly mediaFailed: boolean
  /** To be written if the service takes this close: of two sides that close at once it takes one. */
  readonly record: CallRecord | null
  /**
   * What the far side's own close said, if it was seen: whether that side writes the record. `silent`: it is on another
   * kit, which writes none.
   */
  readonly other: 'unseen' | 'writes' | 'leavesIt' | 'silent'
  /** The room is left, and not closed. */
  readonly leaves: boolean
  /**
   * From when on it is left where it could not be closed before, in ms since 1970: by then another kit may be in its next
   * call, which a CLOSE would end. Null: it is closed, however late.
   */
  readonly leaveAt: number | null
}

/** Tells the far side something during a call. */
export interface ControlRequest {
  readonly kind: 'control'
  readonly ids: CallIds
  readonly userId: string
  readonly message: ControlMessage
}

/** Writes the call's record. */
export interface RecordRequest {
  readonly kind: 'record'
  readonly record: CallRecord
  /** Whether somebody has written it is asked first: an earlier page of this device may have. */
  readonly inDoubt?: true
}

/**
 * Withdraws a call whose room is not known: the reply to `call` never came, and whether there is a room must be asked by
 * its name, the call id.
 */
export interface SweepRequest {
  readonly kind: 'sweep'
  readonly callId: string
  readonly requestId: string
  readonly userId: string
  readonly reason: WithdrawalReason
  /** As of `WithdrawnCall`: by now there is no refusal to wait for, and the room is closed without a CANCEL. */
  readonly sparesFarSide: boolean
  /** What the call's record is, but for the room's id; null: it leaves none. */
  readonly record: RoomlessRecord | null
}

/** What the service must be told and has not confirmed yet. A call may be over here long before. */
export type OutboxRequest =
  CancelRequest | RejectRequest | CloseRequest | ControlRequest | RecordRequest | SweepRequest

/** A request that is not to be told before a moment (ms since 1970). */
export interface HeldRequest {
  readonly request: OutboxRequest
  readonly notBefore: number
}

/** What is put in the outbox, now or to be told later. */
export type Posting = OutboxRequest | HeldRequest

/** What names a request among those of its kind, so that none is in the outbox twice. */
export function keyOf(request: OutboxRequest): string {
  switch (request.kind) {
    case 'record':
      return `record:${request.record.channelId}`
    case 'sweep':
      return `sweep:${request.callId}`
    case 'control': {
      const { message } = request
      const detail =
        message.kind === 'switch'
          ? `${message.type}.${message.state}`
          : message.kind === 'elsewhere'
            ? message.call === null
            : message.kind === 'screen'
              ? message.on
              : ''
      return `control:${request.ids.channelId}:${message.kind}:${detail}`
    }
    default:
      return `${request.kind}:${request.ids.channelId}:${request.ids.requestId}`
  }
}
