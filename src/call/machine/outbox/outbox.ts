import type { CallRecord } from '../record/record'
import type { CallErrorCode } from '../terms/errorCode'
import type { OutboxRequest } from './request'

/** One request, from the moment it is to be told until the service has confirmed it. */
export interface OutboxItem {
  readonly key: string
  readonly request: OutboxRequest
  readonly attempts: number
  /** A try went out and was never answered: the service may have taken it. */
  readonly mayBeTaken: boolean
  /**
   * `held` until its time has come, `blocked` behind another, `sent`, `waiting` to be tried again, or a close that the service refused because the room
   * was gone, in `doubt` who has closed it.
   */
  readonly phase: 'held' | 'blocked' | 'sent' | 'waiting' | 'doubt'
  /** When it is told, or tried again, or the doubt ends, in ms since 1970; null while the service has it. */
  readonly dueAt: number | null
}

/** Everything that waits for the service's word, in the order in which it is told. */
export type Outbox = readonly OutboxItem[]

/** What the outbox asks for. */
export type OutboxEffect =
  | { readonly type: 'outbox.send'; readonly item: OutboxItem }
  /** Something the app should know that is not the outcome of one of its requests. */
  | { readonly type: 'report'; readonly code: CallErrorCode; readonly cause?: unknown }
  | {
      readonly type: 'announce'
      readonly announcement: { readonly name: 'onMessageSent'; readonly data: CallRecord }
    }

/** The next outbox, and what is to be done, in order. */
export interface Posted {
  readonly outbox: Outbox
  readonly effects: readonly OutboxEffect[]
}
