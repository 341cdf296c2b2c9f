import { unsettledOf } from '../derived/keptOf'
import { sayLastWord } from '../outbox/lastWord'
import type { CallState } from '../state/callState'
import { withOutbox, type Step } from '../step/step'

/** All that waits is said at once: this page may not live to hear the replies. */
export function sayAll(state: CallState): Step {
  const { ledger } = state
  return withOutbox(state, sayLastWord(ledger.outbox, unsettledOf(ledger)?.requestId ?? null))
}
