import type { EventOf } from '../callEvent'
import type { CallState } from '../callState'
import { remember } from '../end'
import { invitedCall } from '../newCall'
import { announce, posting, step, type Step } from '../step'

type Invited = EventOf<'signal.invited'>

/** Nobody is on the phone: it rings, unless the invite is over, or was never for us. */
export function ring(state: CallState, event: Invited): Step | undefined {
  const { invite, at } = event
  const { ledger } = state
  if (isKnown(state, event)) return undefined
  if (invite.group) return refuse(state, event, 0)
  const timeout = Math.min(invite.timeout ?? ledger.callTimeout, ledger.callTimeout)
  // An online invite has just been made. How old an offline one is, only the service's time of it says.
  const age = event.offline ? Math.max(0, at - event.invitedAt) : 0
  if (age >= timeout) return step({ ...state, ledger: remember(ledger, invite.requestId) })
  const call = invitedCall(invite, at, at + timeout - age)
  return step(
    { ledger, call },
    announce({
      name: 'onInvited',
      data: {
        channelId: invite.channelId,
        requestId: invite.requestId,
        from: invite.from,
        invitor: invite.from,
        type: invite.type,
        attachment: invite.attachment,
        userIds: [],
        groupId: null,
        isFromGroup: false,
      },
    }),
    { type: 'profile.load', userId: invite.from },
    { type: 'rtc.prepare', callId: invite.callId },
  )
}

/** Somebody is on the phone already: the invite is answered busy, and the live call knows nothing of it. */
export function refuseBusy(state: CallState, event: Invited): Step | undefined {
  if (isKnown(state, event)) return undefined
  return refuse(state, event, event.invite.group ? 0 : 3)
}

function refuse(state: CallState, { invite }: Invited, reason: 0 | 3): Step {
  const ledger = remember(state.ledger, invite.requestId)
  return posting(step({ ...state, ledger }), {
    kind: 'reject',
    ids: { callId: invite.callId, requestId: invite.requestId, channelId: invite.channelId },
    userId: invite.from,
    reason,
  })
}

function isKnown({ ledger, call }: CallState, { invite }: Invited): boolean {
  return (
    invite.from === ledger.account ||
    call?.requestId === invite.requestId ||
    ledger.finished.includes(invite.requestId)
  )
}
