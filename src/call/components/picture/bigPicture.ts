import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { MediaSide } from '../../platform/ports'

/**
 * Which side has the big place: until both have met this side's, then the far side's unless the user has swapped them. A
 * picture that was swapped into it and is off gives way to one that is on.
 */
export function bigSideOf({ callStatus, cameraOn, remote }: CallSnapshot, swapped: boolean): MediaSide {
  if (callStatus !== 'inCall') return 'local'
  return swapped && (cameraOn || !remote.cameraOn) ? 'local' : 'remote'
}

/** Whose picture fills the page, so that everything else makes room for it; null where there is none. */
export function bigPictureOf(snapshot: CallSnapshot, swapped: boolean): MediaSide | null {
  const { callStatus, type, cameraOn, remote } = snapshot
  if (type !== 2 || callStatus === 'idle' || callStatus === 'called') return null
  const side = bigSideOf(snapshot, swapped)
  return (side === 'local' ? cameraOn : remote.cameraOn) ? side : null
}
