import type { Outbox, Posted } from './outbox'
import { remove, send } from './queue'

/**
 * The far side has refused a call of this side's that is being withdrawn: there is nothing to withdraw any more, and what
 * was held until that word is told.
 * @param from - who has refused it
 * @returns undefined where nothing was held for it
 */
export function noteRefused(outbox: Outbox, requestId: string, from: string): Posted | undefined {
  const held = outbox.find(({ phase, request }) => {
    if (phase !== 'held') return false
    if (request.kind === 'cancel') return request.ids.requestId === requestId && request.userId === from
    return request.kind === 'close' && request.ids.requestId === requestId
  })
  if (held === undefined) return undefined
  if (held.request.kind === 'cancel') return remove(outbox, held.key)
  return send(outbox, [{ ...held, phase: 'sent', dueAt: null }])
}
