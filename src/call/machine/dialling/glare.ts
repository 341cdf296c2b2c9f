import type { CallEffect } from '../effects/callEffect'
import { remember } from '../ending/finished'
import { heldUntil, idsOf, withdrawalRequests } from '../outbox/compose'
import type { Posting } from '../outbox/request'
import { answerInTime, askToAnswer } from '../ringing/answer'
import { isKnown, ringUntilOf, type Invited } from '../ringing/invite'
import { invitedCall } from '../ringing/invitedCall'
import { answerBusy } from '../ringing/rejectInvite'
import type { StateIn } from '../state/callState'
import type { Called, Calling } from '../state/liveCall'
import { patch, posting, step, then, withLedger, type Step } from '../step/step'
import { callInfoOf } from '../terms/callInfo'
import type { Invite } from '../terms/identity'
import { GLARE_WAIT, REFUSAL_WAIT } from '../timing/limits'
import { withdrawLater } from './withdrawn'

type Dialling = StateIn<'calling'>

/**
 * An invite while this side dials. If it is the very one that is being dialled, both meant the same call: of two kits
 * that know this rule the smaller request id stands, which both can tell from what both have; with another kit, or
 * where this side's call is not on its way yet, theirs stands.
 */
export function meetInvite(state: Dialling, event: Invited): Step | undefined {
  const { call } = state
  const { invite } = event
  if (isKnown(state, invite)) return undefined
  if (invite.group || invite.from !== call.peer.userId) return answerBusy(state, event)
  // A second device of the far side dials as well: one call is enough.
  if (call.held !== null) return answerBusy(state, event)
  const isOnItsWay = call.stage === 'placing' || call.stage === 'ringing'
  if (isOnItsWay && invite.glare && call.requestId < invite.requestId) return hold(state, event)
  return yieldTo(state, invite, ringUntilOf(state.ledger, event), event.at)
}

/**
 * This side's call stands: theirs neither rings nor is rejected, and their answer to ours is waited for. If it does not
 * come they have never seen ours, and theirs is answered after all.
 */
function hold(state: Dialling, { invite, at }: Invited): Step {
  const { deadlines } = state.call
  return step(patch(state, { held: invite, deadlines: { ...deadlines, glare: at + GLARE_WAIT } }))
}

/** The held invite is over: withdrawn, as it is by the side that answers ours, or handled by another device. */
export function releaseHeld(state: Dialling, requestId: string): Step | undefined {
  const { held, deadlines } = state.call
  if (held?.requestId !== requestId) return undefined
  const { glare: _, ...rest } = deadlines
  const released = patch(state, { held: null, deadlines: rest })
  return step(withLedger(released, remember(state.ledger, requestId)))
}

/**
 * No answer to ours came in time: theirs is answered.
 * @param at - ms since 1970
 */
export function yieldToHeld(state: Dialling, at: number): Step | undefined {
  const { held, deadlines, others } = state.call
  // Their answer may be waiting for the connection to come back, or be late: somebody is in the media room already.
  if (state.ledger.login !== 'ready' || others.length > 0) {
    return step(patch(state, { deadlines: { ...deadlines, glare: at + GLARE_WAIT } }))
  }
  return held === null ? undefined : yieldTo(state, held, deadlines.ring ?? at + GLARE_WAIT, at)
}

/**
 * Their call stands: ours is withdrawn unseen, and theirs is answered, with what the user has already allowed. A kit that
 * is not ours obeys a cancel without looking at which call it names, and would end its own: until it has refused this side's
 * as busy it is sent none, and while its own lives none at all.
 */
function yieldTo(state: Dialling, invite: Invite, ringUntil: number, at: number): Step {
  const { call, ledger } = state
  const kept = remember(ledger, call.requestId)
  const how = { status: null, reason: 0, sparesFarSide: !invite.glare } as const
  const adopted = {
    ledger: call.stage === 'placing' ? withdrawLater(kept, call, how) : kept,
    call: adopt(call, invite, at, ringUntil),
  }
  const isAllowed = call.stage === 'placing' || call.stage === 'ringing'
  const moved: CallEffect[] = [
    { type: 'rtc.leave', callId: call.callId },
    { type: 'rtc.prepare', callId: invite.callId },
    { type: 'dial.resolve', callId: call.callId, placed: callInfoOf(adopted.call, invite.channelId) },
  ]
  const answered = then(step(adopted, ...moved), () =>
    isAllowed ? answerInTime(adopted, at) : askToAnswer(adopted),
  )
  const soonest = invite.glare ? at : at + REFUSAL_WAIT
  return posting(answered, ...unseenWithdrawalOf(state, soonest, at))
}

/** What withdraws a call that does not stand: it leaves no record. */
function unseenWithdrawalOf({ call }: Dialling, soonest: number, at: number): readonly Posting[] {
  const { channelId, peer } = call
  if (channelId === null) return []
  const [cancelling, closing] = withdrawalRequests(idsOf({ ...call, channelId }), peer.userId, 0, null)
  return [heldUntil(soonest, cancelling, at), closing]
}

/** The far side's invite as a call that the user has tapped accept for. Of two different types audio is the common one. */
function adopt(call: Calling, invite: Invite, at: number, ringUntil: number): Called {
  const invited = invitedCall(invite, at, ringUntil)
  return {
    ...invited,
    peer: call.peer,
    microphoneOn: call.microphoneOn,
    cameraOn: invite.type === 2 && call.type === 2 && call.cameraOn,
    notice: call.notice,
    noticeLack: call.noticeLack,
    audioOnly: invite.type === 2 && call.type === 1,
    answering: true,
    announced: false,
  }
}
