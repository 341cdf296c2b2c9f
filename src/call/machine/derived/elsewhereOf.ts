import type { KeptOwn } from '../state/keptCall'
import type { ElsewhereCall } from '../terms/elsewhere'

/** What an app and its pages are told of a call that another device of the account is in. */
export function elsewhereOf(kept: KeptOwn | null): ElsewhereCall | null {
  if (kept === null || kept.connectedAt === null) return null
  const { callId, peer, type, connectedAt } = kept
  return { callId, peer, type, connectedAt }
}
