import type { CallState } from '../state/callState'

/**
 * The call whose page is to be there, by its id; null: no page is wanted. What rings after a call that was
 * withdrawn at once may be so too, and opens none yet, unless it is being answered.
 */
export function pageOf({ call }: CallState): string | null {
  if (call === null) return null
  const isNew = call.callStatus === 'called' && !call.answering && call.deadlines.page !== undefined
  return isNew ? null : call.callId
}
