import { remember } from '../ending/finished'
import { rejectRequest } from '../outbox/compose'
import type { CallState } from '../state/callState'
import { posting, step, withLedger, type Step } from '../step/step'
import type { Invite } from '../terms/identity'
import type { WireReason } from '../terms/wireReason'
import { isKnown, type Invited } from './invite'

/** Somebody is on the phone already: the invite is answered busy, and the live call knows nothing of it. */
export function answerBusy(state: CallState, { invite }: Invited): Step | undefined {
  if (isKnown(state, invite)) return undefined
  return rejectInvite(state, invite, invite.group ? 0 : 3)
}

/** Rejects an invite that does not become the live call. */
export function rejectInvite(state: CallState, invite: Invite, reason: WireReason): Step {
  const ledger = remember(state.ledger, invite.requestId)
  return posting(step(withLedger(state, ledger)), rejectRequest(invite, invite.from, reason))
}
