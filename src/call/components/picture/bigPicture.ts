import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { MediaSide } from '../../platform/ports'

/**
 * Which side has the big place: until both have met this side's, then the far side's unless the user has swapped them. A
 * picture that was swapped into it and is off gives way to one that is on.
 */
export function bigSideOf(snapshot: CallSnapshot, swapped: boolean): MediaSide {
  if (snapshot.callStatus !== 'inCall') return 'local'
  return swapped && (isSeen(snapshot) || !snapshot.remote.cameraOn) ? 'local' : 'remote'
}

/** Whether there is a picture of this side: of its camera, or its screen. */
export function isSeen({ cameraOn, screenOn }: CallSnapshot): boolean {
  return cameraOn || screenOn
}

/** Whose picture fills the page, so that everything else makes room for it; null where there is none. */
export function bigPictureOf(snapshot: CallSnapshot, swapped: boolean): MediaSide | null {
  const { callStatus, type, remote } = snapshot
  if (type !== 2 || callStatus === 'idle' || callStatus === 'called') return null
  const side = bigSideOf(snapshot, swapped)
  return (side === 'local' ? isSeen(snapshot) : remote.cameraOn) ? side : null
}
