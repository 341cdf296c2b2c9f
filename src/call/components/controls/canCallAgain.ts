import type { EndReason } from '../../machine/terms/endReason'
import type { LastCall } from '../../machine/terms/snapshot'

/** After these another call would end as this one did, or is not this device's to make. */
const HOPELESS: readonly EndReason[] = [
  'answeredElsewhere',
  'rejectedElsewhere',
  'takenElsewhere',
  'kickedOffline',
  'unsupported',
]

/** Whether to offer another call to the same person. */
export function canCallAgain({ endReason, lack }: LastCall): boolean {
  return !HOPELESS.includes(endReason) && lack !== 'callee' && lack !== 'login' && lack !== 'mediaService'
}
