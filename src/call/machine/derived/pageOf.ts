import type { CallState } from '../state/callState'

/**
 * The call whose page is to be there, by its id; null: no page is wanted. What has just begun to ring may be withdrawn
 * at once, and opens none yet, unless it is being answered.
 */
export function pageOf({ call }: CallState): string | null {
  if (call === null) return null
  const isNew = call.callStatus === 'called' && !call.answering && call.deadlines.page !== undefined
  return isNew ? null : call.callId
}
