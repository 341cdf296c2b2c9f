import { remember } from '../ending/finished'
import type { CallState } from '../state/callState'
import { announce, step, withLedger, type Step } from '../step/step'
import { inviteDataOf } from '../terms/inviteData'
import { RINGS_MOST, RING_WINDOW } from '../timing/limits'
import { isKnown, ringUntilOf, type Invited } from './invite'
import { invitedCall } from './invitedCall'
import { rejectInvite } from './rejectInvite'

/** Nobody is on the phone: it rings, unless the invite is over, was never for us, or is one of a flood. */
export function ring(state: CallState, event: Invited): Step | undefined {
  const { invite, at } = event
  const { ledger } = state
  if (isKnown(state, invite)) return undefined
  if (invite.group) return rejectInvite(state, invite, 0)
  const ringUntil = ringUntilOf(ledger, event)
  if (ringUntil <= at) return step(withLedger(state, remember(ledger, invite.requestId)))
  const lately = ledger.rings.filter((each) => each.at > at - RING_WINDOW)
  if (lately.filter(({ from }) => from === invite.from).length >= RINGS_MOST)
    return rejectInvite(state, invite, 3)
  const rings = [...lately, { from: invite.from, at }].slice(-2 * RINGS_MOST)
  return step(
    { ledger: { ...ledger, rings }, call: invitedCall(invite, at, ringUntil) },
    announce({ name: 'onInvited', data: inviteDataOf(invite) }),
    { type: 'profile.load', userId: invite.from },
    { type: 'rtc.prepare', callId: invite.callId },
  )
}
