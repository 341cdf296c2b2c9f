import { remember } from '../ending/finished'
import { heldUntil, rejectRequest } from '../outbox/compose'
import type { CallState } from '../state/callState'
import { posting, step, withLedger, type Step } from '../step/step'
import type { Invite } from '../terms/identity'
import type { WireReason } from '../terms/wireReason'
import { ANSWER_SOONEST } from '../timing/limits'
import { isKnown, type Invited } from './invite'

/** Somebody is on the phone already: the invite is answered busy, and the live call knows nothing of it. */
export function answerBusy(state: CallState, { invite, at }: Invited): Step | undefined {
  if (isKnown(state, invite)) return undefined
  return rejectInvite(state, invite, invite.group ? 0 : 3, at)
}

/**
 * Rejects an invite that does not become the live call, as soon as its caller can hear that.
 * @param at - now, in ms since 1970
 */
export function rejectInvite(state: CallState, invite: Invite, reason: WireReason, at: number): Step {
  const ledger = remember(state.ledger, invite.requestId)
  const rejection = rejectRequest(invite, invite.from, reason)
  const soonest = invite.glare ? at : at + ANSWER_SOONEST
  return posting(step(withLedger(state, ledger)), heldUntil(soonest, rejection, at))
}
