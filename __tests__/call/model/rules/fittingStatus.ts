import { RECORD_STATUS, type RecordStatus } from '../../../../src/call/machine/record/record'
import type { EndReason } from '../../../../src/call/machine/terms/endReason'

/** What is written of a call that was never connected and ended so for its caller; cancelled for any other reason. */
const STATUS: { readonly [R in EndReason]?: RecordStatus } = {
  remoteRejected: RECORD_STATUS.rejected,
  noAnswer: RECORD_STATUS.timedOut,
  busy: RECORD_STATUS.busy,
}

/** Its callee's media failed, or its answer did not get through. */
const UNABLE: readonly EndReason[] = ['mediaFailed', 'signalingFailed']

/**
 * Whether a record's status is right for a call that was not connected on both sides.
 * @param caller - why it ended for its caller
 * @param isConnected - whether one side was
 */
export function statusFits(status: number, caller: EndReason, isConnected: boolean): boolean {
  // Who wanted to answer, and could not, refuses the invite; once the answer is taken nobody refuses anything.
  if (UNABLE.includes(caller) && status === RECORD_STATUS.rejected) return true
  const wanted = STATUS[caller] ?? RECORD_STATUS.cancelled
  return status === wanted || (isConnected && status === RECORD_STATUS.completed)
}
