import type { EventOf } from '../events/callEvent'
import type { CallState } from '../state/callState'
import type { Ledger } from '../state/ledger'
import type { Invite } from '../terms/identity'

/** An invite, and how it came. */
export type Invited = EventOf<'signal.invited'>

/**
 * Until when an invite rings here: the shorter of both sides' times. An online invite has just been made; how old one is
 * that waited, only the service's time of it says.
 * @returns ms since 1970
 */
export function ringUntilOf(
  { callTimeout }: Ledger,
  { invite, invitedAt, offline, heldSince, at }: Invited,
): number {
  const timeout = Math.min(invite.timeout ?? callTimeout, callTimeout)
  return timeout + (offline ? Math.min(invitedAt, at) : (heldSince ?? at))
}

/** An invite that is over, rings already, or was made by another device of this account. */
export function isKnown({ ledger, call }: CallState, { from, requestId }: Invite): boolean {
  return (
    from === ledger.account ||
    call?.requestId === requestId ||
    (call?.callStatus === 'calling' && call.held?.requestId === requestId) ||
    ledger.finished.includes(requestId)
  )
}
