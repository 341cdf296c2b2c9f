import type { ControlMessage } from './control'
import type { CallIds, CallRole } from './identity'
import type { CallRecord } from './record'

/** Why a cancel or a reject is sent (the wire's numbers): 0 normal, 2 time ran out, 3 busy, 4 media could not start. */
export type RefusalReason = 0 | 2 | 3 | 4
/** Why a caller takes its call back. */
export type WithdrawalReason = Exclude<RefusalReason, 3>

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
  /** What the far side's own close said, if it was seen: whether that side writes the record. */
  readonly other: 'unseen' | 'writes' | 'leavesIt'
}

/** The reply to `call` never came: whether there is a room must be asked by its name, the call id. */
export interface SweepRequest {
  readonly kind: 'sweep'
  readonly callId: string
  readonly requestId: string
  readonly userId: string
  readonly reason: WithdrawalReason
  /** What the call's record is, but for the room's id, which is not known yet; null: it leaves none. */
  readonly record: Omit<CallRecord, 'channelId'> | null
}

/** What the service must be told and has not confirmed yet. A call may be over here long before. */
export type OutboxRequest =
  | {
      readonly kind: 'cancel' | 'reject'
      readonly ids: CallIds
      readonly userId: string
      readonly reason: RefusalReason
    }
  | CloseRequest
  | {
      readonly kind: 'control'
      readonly ids: CallIds
      readonly userId: string
      readonly message: ControlMessage
    }
  | { readonly kind: 'record'; readonly record: CallRecord }
  | SweepRequest

export interface OutboxItem {
  readonly key: string
  readonly request: OutboxRequest
  readonly attempts: number
  /** A try went out and was never answered: the service may have taken it. */
  readonly mayBeTaken: boolean
  /**
   * `blocked` behind another, `sent`, `waiting` to be tried again, or a close that the service refused because the room
   * was gone, in `doubt` who has closed it.
   */
  readonly phase: 'blocked' | 'sent' | 'waiting' | 'doubt'
  /** When it is tried again, or the doubt ends, in ms since 1970; null while the service has it. */
  readonly dueAt: number | null
}

export function keyOf(request: OutboxRequest): string {
  switch (request.kind) {
    case 'record':
      return `record:${request.record.channelId}`
    case 'sweep':
      return `sweep:${request.callId}`
    case 'control': {
      const { message } = request
      const detail = message.kind === 'switch' ? `${message.type}.${message.state}` : ''
      return `control:${request.ids.channelId}:${message.kind}:${detail}`
    }
    default:
      return `${request.kind}:${request.ids.channelId}:${request.ids.requestId}`
  }
}
