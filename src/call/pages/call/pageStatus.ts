import type { CallSnapshot, CallStatus } from '../../machine/terms/snapshot'

/** What the page shows: the call's status, or how the last one ended as long as there is no other. */
export type PageStatus = CallStatus | 'ended'

/** What the page shows for a snapshot. */
export function pageStatusOf({ callStatus, lastCall }: CallSnapshot): PageStatus {
  return callStatus === 'idle' && lastCall !== null ? 'ended' : callStatus
}
