import type { StateIn } from '../state/callState'
import { patch, step, type Step } from '../step/step'

/**
 * The far side's page goes, and may be loaded again. Whether it is there its media says, which may have said so already.
 * @param at - ms since 1970
 */
export function awaitReturn(state: StateIn<'inCall'>, at: number): Step | undefined {
  const { ledger, call } = state
  if (ledger.resumeWithin === 0) return undefined
  const returnsBy = at + ledger.resumeWithin
  if (call.remoteGone === null) return step(patch(state, { returnsBy }))
  const deadlines = { ...call.deadlines, remoteGone: returnsBy }
  return step(patch(state, { remoteGone: { ...call.remoteGone, how: 'returning' }, deadlines }))
}
