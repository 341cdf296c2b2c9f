import type { EventOf } from '../events/callEvent'
import type { CloseRequest } from '../outbox/request'
import type { CallState } from '../state/callState'
import { isUnconfirmed } from '../state/liveCall'
import { announce, step, type Step } from '../step/step'
import { closingOf, unconnectedClosingOf } from './close'
import { end } from './end'

/**
 * This device was put out. What waits to be sent waits for another login of this account; the live call ends now, and its
 * far side closes and writes.
 */
export function kickedOut({ ledger, call }: CallState, { at, reason }: EventOf<'signal.kicked'>): Step {
  const kicked = announce({ name: 'onKickedOffline', data: { reason } })
  if (call === null) return step({ ledger, call }, kicked)
  const post = closingLater({ ledger, call }, at)
  return end({ ledger, call }, { at, reason: 'kickedOffline', effects: [kicked], post })
}

/** A far side on another kit does neither: this side does, after its next login, when that kit may be in its next call. */
function closingLater({ ledger, call }: CallState, at: number): CloseRequest[] {
  const late = { leaves: true, leaveAt: at }
  if (call === null || !call.otherKit) return []
  if (call.callStatus === 'inCall') return [{ ...closingOf({ ledger, call }, at, 'kickedOffline'), ...late }]
  if (call.callStatus !== 'connecting' || isUnconfirmed(call)) return []
  return [{ ...unconnectedClosingOf({ ledger, call }, at, 'kickedOffline'), ...late }]
}
