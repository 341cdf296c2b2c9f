import { isOwnDoing } from '../../machine/terms/endReason'
import type { LastCall } from '../../machine/terms/snapshot'

/** What this user has done needs no reading, in ms. */
const OWN_DOING = 2_000
/** Both have talked, and the far side has hung up: long enough to call again, in ms. */
const TALKED = 4_000

/** How long the page shows why a call ended, in ms; null: until the user has read it. */
export function endShownFor({ endReason, connectedAt }: LastCall): number | null {
  if (isOwnDoing(endReason)) return OWN_DOING
  return endReason === 'remoteHungUp' && connectedAt !== null ? TALKED : null
}
