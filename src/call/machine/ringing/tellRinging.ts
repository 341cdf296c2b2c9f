import type { CallEffect } from '../effects/callEffect'
import { idsOf } from '../outbox/compose'
import type { CallIds } from '../terms/identity'

/**
 * Says that it rings here, to a caller whose kit knows the word. It goes past the outbox: who does not hear it sees no more
 * than before, and it must keep nothing else waiting.
 * @param call - what rings
 * @param userId - its caller
 * @param otherKit - its kit is not ours
 */
export function tellRinging(call: CallIds, userId: string, otherKit: boolean): CallEffect[] {
  return otherKit ? [] : [{ type: 'ring.tell', ...idsOf(call), userId }]
}
