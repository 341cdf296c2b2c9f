import type { CallSnapshot } from '../../machine/terms/snapshot'

/** The far side's picture fills the page, and everything else makes room for it. */
export function hasFarPicture({ callStatus, type, remote }: CallSnapshot): boolean {
  return callStatus === 'inCall' && type === 2 && remote.cameraOn
}
