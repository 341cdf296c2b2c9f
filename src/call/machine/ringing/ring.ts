import { remember } from '../ending/finished'
import type { CallState } from '../state/callState'
import { announce, step, withLedger, type Step } from '../step/step'
import { inviteDataOf } from '../terms/inviteData'
import { PAGE_AFTER, RINGS_MOST, RINGS_MOST_OF_ALL, RING_WINDOW } from '../timing/limits'
import { isKnown, ringUntilOf, type Invited } from './invite'
import type { Ledger } from '../state/ledger'
import { invitedCall } from './invitedCall'
import { rejectInvite } from './rejectInvite'
import { tellRinging } from './tellRinging'

/** Nobody is on the phone: it rings, unless the invite is over, was never for us, or is one of a flood. */
export function ring(state: CallState, event: Invited): Step | undefined {
  const { invite, at } = event
  const { ledger } = state
  if (isKnown(state, invite)) return undefined
  if (invite.group) return rejectInvite(state, invite, 0, at)
  const ringUntil = ringUntilOf(ledger, event)
  if (ringUntil <= at) return step(withLedger(state, remember(ledger, invite.requestId)))
  // What lies ahead was noted before the clock was set back, and says nothing of the last minute.
  const lately = ledger.rings.filter((each) => each.at > at - RING_WINDOW && each.at <= at)
  const ofThisOne = lately.filter(({ from }) => from === invite.from)
  if (ofThisOne.length >= RINGS_MOST || lately.length >= RINGS_MOST_OF_ALL)
    return rejectInvite(state, invite, 3, at)
  const rings = [...lately, { from: invite.from, at }]
  const invited = invitedCall(invite, at, ringUntil, event.wish)
  const call = flashedLately(ledger, at)
    ? { ...invited, deadlines: { ...invited.deadlines, page: at + PAGE_AFTER } }
    : invited
  return step(
    { ledger: { ...ledger, rings }, call },
    announce({ name: 'onInvited', data: inviteDataOf(invite) }),
    { type: 'profile.load', userId: invite.from },
    ...tellRinging(invite, invite.from, call.otherKit),
    { type: 'rtc.prepare', callId: invite.callId },
  )
}

/**
 * The last call here was withdrawn as soon as it rang, and not long ago: the next one may be as well, and has to ring for a
 * moment before its page opens. A caller of whom nothing of that kind is known waits for nothing.
 */
function flashedLately({ lastCall }: Ledger, at: number): boolean {
  return (
    lastCall?.role === 'callee' &&
    lastCall.endReason === 'remoteCancelled' &&
    lastCall.endedAt - lastCall.startedAt < PAGE_AFTER &&
    at - lastCall.endedAt < RING_WINDOW
  )
}
