import type { CallError } from '../error/CallError'
import type { CallType } from '../machine/terms/identity'
import type { Dispose } from '../platform/ports'

/**
 * What became of a call. `missed`: nobody answered in time. `cancelled`: withdrawn by its caller. `refused`, on whatever
 * device. `busy`: the one who was called was in another. `elsewhere`: answered on another device of this account.
 * `failed`: answered or dialled, and never connected.
 */
export type PastOutcome = 'answered' | 'missed' | 'cancelled' | 'refused' | 'busy' | 'elsewhere' | 'failed'

/** A call that is over, as a list of past calls has it: one for each call, whoever told of it. */
export interface PastCall {
  /** Names it: the signalling room's id, or this module's own name for a call that the service never took. */
  readonly id: string
  /** The far side's account. */
  readonly userId: string
  /** Its name, as far as this device has heard it; empty where it has not. */
  readonly name: string
  /** `in`: the far side called. Of an answered call that this device was not in, who called is only likely. */
  readonly direction: 'in' | 'out'
  /** 1 audio, 2 video: what it was at its end. */
  readonly type: CallType
  /** What became of it. */
  readonly outcome: PastOutcome
  /** How long they talked, in whole seconds; 0 where they did not, or it is not known. */
  readonly duration: number
  /** When it began, in ms since 1970. */
  readonly at: number
  /** Missed, withdrawn or busy here, and not looked at on this device yet. */
  readonly unread: boolean
}

/** The past calls of who is logged in: plain, and the same object until something changed. */
export interface PastCallsSnapshot {
  /** Whose calls these are; null while nobody is logged in, and then there are none. */
  readonly account: string | null
  /** The latest first. */
  readonly calls: readonly PastCall[]
  /** How many of them are `unread`: for a badge. */
  readonly unread: number
  /** Older ones are being asked for. */
  readonly loading: boolean
  /** The IM service may have older ones. */
  readonly hasMore: boolean
  /** Why the last asking for older ones failed; null while there is nothing to tell. */
  readonly failure: CallError | null
}

/** The history of an app's calls. */
export interface PastCalls {
  /** The past calls as they are now. */
  getSnapshot(): PastCallsSnapshot
  /**
   * Tells when `getSnapshot` has another answer.
   * @returns ends it
   */
  subscribe(listener: () => void): Dispose
  /**
   * Asks the IM service for older ones. Resolves when some came, or there are none, and at once where the IM instance
   * cannot ask. While one asking is under way, another is the same.
   * @throws CallError NOT_LOGGED_IN, NETWORK, TIMEOUT, or INTERNAL with the IM SDK's error as `cause`; `failure` says so, too
   */
  loadMore(): Promise<void>
  /** The user has seen the list: none is unread any more, on this device. */
  markRead(): void
  /**
   * Deletes one call for this account: here at once and for good, and its records on the IM service. The far side's list
   * stays as it is.
   * @param call - or anything else with its `id`
   * @throws CallError as `loadMore`, where the service could not be told; here it is gone all the same
   */
  remove(call: Pick<PastCall, 'id'>): Promise<void>
  /**
   * Deletes all of them, as `remove` does, with everybody the IM service is asked about.
   * @throws CallError as `loadMore`, where the service could not be told all of it; here they are gone all the same
   */
  clear(): Promise<void>
  /** Listens no longer. What the device keeps stays. `Call.destroy` does so by itself. */
  dispose(): void
}
