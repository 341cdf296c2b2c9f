import { CallError } from '../error/CallError'
import { lastingStorage } from '../platform/host/lastingStorage'
import { createPastCalls } from './createPastCalls'
import type { HistoryMaker } from './maker'

/** How many calls the device keeps, unless the app says otherwise. */
const USUAL = 1_000
/** More do not fit under one key of a mini program's storage. */
const MOST = 5_000

/** What a history may be told. */
export interface CallHistoryOptions {
  /**
   * How many calls the device keeps, the latest ones, 1 … 5,000; 1,000 unless set. Older ones come from the IM service, as
   * far as it has them.
   */
  readonly keep?: number
  /**
   * With whom there may have been calls that this device knows nothing of, as the app's contacts: the IM service is asked
   * for records one conversation after the other. Those that the device has had calls with are asked about in any case.
   */
  readonly accounts?: () => readonly string[] | Promise<readonly string[]>
}

/**
 * A history for `createCall`: `createCall({ nim, appKey, history: callHistory() })`, and `call.history` has it.
 * @param options - how much is kept, and whom to ask about
 * @returns what `createCall` takes
 * @throws CallError INVALID_ARGUMENT if `keep` is out of range
 */
export function callHistory({ keep = USUAL, accounts = () => [] }: CallHistoryOptions = {}): HistoryMaker {
  if (!Number.isInteger(keep) || keep < 1 || keep > MOST) {
    throw new CallError('INVALID_ARGUMENT', `callHistory() keeps 1 to ${MOST} calls`)
  }
  return (parts) => createPastCalls({ ...parts, storage: lastingStorage, most: keep, accounts })
}
