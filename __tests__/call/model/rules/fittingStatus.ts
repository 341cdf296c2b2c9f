import { RECORD_STATUS, type RecordStatus } from '../../../../src/call/machine/record/record'
import type { EndReason } from '../../../../src/call/machine/terms/endReason'

/** What is written of a call that was never connected and ended so for its caller; cancelled for any other reason. */
const STATUS: { readonly [R in EndReason]?: RecordStatus } = {
  remoteRejected: RECORD_STATUS.rejected,
  noAnswer: RECORD_STATUS.timedOut,
  busy: RECORD_STATUS.busy,
}

/**
 * Whether a record's status is right for a call that was not connected on both sides.
 * @param caller - why it ended for its caller
 * @param isConnected - whether one side was
 */
export function statusFits(status: number, caller: EndReason, isConnected: boolean): boolean {
  // Media that fails before the answer is taken refuses the invite; after it, nobody refused anything.
  if (caller === 'mediaFailed' && status === RECORD_STATUS.rejected) return true
  const wanted = STATUS[caller] ?? RECORD_STATUS.cancelled
  return status === wanted || (isConnected && status === RECORD_STATUS.completed)
}
