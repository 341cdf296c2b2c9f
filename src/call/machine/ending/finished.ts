import type { Ledger } from '../state/ledger'

/** How many ended invites are remembered against replays. */
const FINISHED_KEPT = 100

/**
 * Marks an invite as over, for whatever comes of it later.
 * @returns the identical ledger where it is marked already
 */
export function remember(ledger: Ledger, requestId: string): Ledger {
  if (ledger.finished.includes(requestId)) return ledger
  return { ...ledger, finished: [...ledger.finished, requestId].slice(-FINISHED_KEPT) }
}
