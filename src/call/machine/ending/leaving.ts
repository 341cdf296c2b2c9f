import type { CloseRequest } from '../outbox/request'
import type { Connecting, InCall } from '../state/liveCall'
import { AWAY_LONG } from '../timing/limits'

/**
 * Whether a room is left in place of being closed, or from when on. A kit that is not ours ends whatever call it is in at
 * any CLOSE, and after some time without this side that may be its next one.
 * @param at - now, in ms since 1970
 */
export function leavingOf(call: Connecting | InCall, at: number): Pick<CloseRequest, 'leaves' | 'leaveAt'> {
  if (!call.otherKit) return { leaves: false, leaveAt: null }
  const leaves = isGone(call) || wasAwayLong(call, at)
  return { leaves, leaveAt: leaves ? at : at + AWAY_LONG }
}

/** Such a kit closes when it hangs up: one that is gone without was lost, or believes that this side is. */
function isGone(call: Connecting | InCall): boolean {
  return call.callStatus === 'inCall' ? call.remoteGone !== null : call.deadlines.remoteGone !== undefined
}

function wasAwayLong(call: Connecting | InCall, at: number): boolean {
  if (call.callStatus !== 'inCall') return false
  // A far side of which nothing arrives counts as cut when that has lasted as long.
  return call.silence?.stage === 'cut' || (call.cutAt !== null && at - call.cutAt > AWAY_LONG)
}
