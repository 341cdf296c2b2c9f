import type { EventOf } from '../callEvent'
import type { CallState, Ledger } from '../callState'
import { remember } from '../end'
import type { Invite } from '../identity'
import { inviteDataOf } from '../inviteData'
import { invitedCall } from '../newCall'
import { announce, posting, step, type Step } from '../step'
import { RINGS_MOST, RING_WINDOW } from '../timing'

export type Invited = EventOf<'signal.invited'>

/** Nobody is on the phone: it rings, unless the invite is over, was never for us, or is one of a flood. */
export function ring(state: CallState, event: Invited): Step | undefined {
  const { invite, at } = event
  const { ledger } = state
  if (isKnown(state, invite)) return undefined
  if (invite.group) return refuse(state, invite, 0)
  const ringUntil = ringUntilOf(ledger, event)
  if (ringUntil <= at) return step({ ...state, ledger: remember(ledger, invite.requestId) })
  const lately = ledger.rings.filter((each) => each.at > at - RING_WINDOW)
  if (lately.filter(({ from }) => from === invite.from).length >= RINGS_MOST) return refuse(state, invite, 3)
  const rings = [...lately, { from: invite.from, at }].slice(-2 * RINGS_MOST)
  return step(
    { ledger: { ...ledger, rings }, call: invitedCall(invite, at, ringUntil) },
    announce({ name: 'onInvited', data: inviteDataOf(invite) }),
    { type: 'profile.load', userId: invite.from },
    { type: 'rtc.prepare', callId: invite.callId },
  )
}

/** Somebody is on the phone already: the invite is answered busy, and the live call knows nothing of it. */
export function refuseBusy(state: CallState, { invite }: Invited): Step | undefined {
  if (isKnown(state, invite)) return undefined
  return refuse(state, invite, invite.group ? 0 : 3)
}

/**
 * Until when an invite rings here: the shorter of both sides' times. An online invite has just been made; how old one is
 * that waited, only the service's time of it says.
 */
export function ringUntilOf({ callTimeout }: Ledger, { invite, invitedAt, offline, at }: Invited): number {
  const timeout = Math.min(invite.timeout ?? callTimeout, callTimeout)
  return timeout + (offline ? Math.min(invitedAt, at) : at)
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

function refuse(state: CallState, invite: Invite, reason: 0 | 3): Step {
  const { callId, requestId, channelId, from } = invite
  const ledger = remember(state.ledger, requestId)
  const ids = { callId, requestId, channelId }
  return posting(step({ ...state, ledger }), { kind: 'reject', ids, userId: from, reason })
}
