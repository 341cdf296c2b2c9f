import type { Outbox, Posted } from './outbox'
import { remove } from './queue'

/**
 * The far side has refused a call of this side's that is being withdrawn: there is nothing to withdraw any more, and the
 * room is closed.
 * @param from - who has refused it
 * @returns undefined where no cancel was held back for that word
 */
export function noteRefused(outbox: Outbox, requestId: string, from: string): Posted | undefined {
  const held = outbox.find(
    ({ phase, request }) =>
      phase === 'held' &&
      request.kind === 'cancel' &&
      request.ids.requestId === requestId &&
      request.userId === from,
  )
  return held && remove(outbox, held.key)
}
