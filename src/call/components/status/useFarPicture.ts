import { useEffect, useState } from 'react'
import type { CallSnapshot } from '../../machine/terms/snapshot'

/**
 * For how long no picture may come of the far side before it counts as off, in ms. A camera that is flipped, or was taken and
 * comes back, is closed and opened again, and what it sends goes and comes with it, as it does where somebody enters the
 * room first and is seen then. The service says no more of that than of a camera that was turned off.
 */
export const PICTURE_GAP = 1_500

/** What is known of the far side's picture: nothing where there is none to be waited for. */
type Known = 'nothing' | 'picture' | 'off'

/** What the page makes of the far side's picture. */
export interface FarPicture {
  /** None comes, and it is too early to say that it is off. */
  readonly isAwaited: boolean
  /** There was one a moment ago: what made room for it waits for the next. */
  readonly isHeld: boolean
}

/** Whether the far side's picture is only away for a moment. What is found when a page comes, or with a call, is as it is. */
export function useFarPicture(snapshot: CallSnapshot): FarPicture {
  const { callId } = snapshot
  const now = knownOf(snapshot)
  const [last, setLast] = useState<{ readonly callId: string | null; readonly known: Known }>({
    callId,
    known: now,
  })
  const known = last.callId === callId ? last.known : now
  const isAwaited = now === 'off' && known !== 'off'
  if (!isAwaited && (last.callId !== callId || last.known !== now)) setLast({ callId, known: now })
  useEffect(() => {
    if (!isAwaited) return undefined
    const timer = setTimeout(() => setLast({ callId, known: 'off' }), PICTURE_GAP)
    return () => clearTimeout(timer)
  }, [isAwaited, callId])
  return { isAwaited, isHeld: isAwaited && known === 'picture' }
}

function knownOf({ callStatus, type, remote }: CallSnapshot): Known {
  if (callStatus !== 'inCall' || type !== 2 || !remote.entered) return 'nothing'
  return remote.cameraOn || remote.screenOn ? 'picture' : 'off'
}

/** The call as if the far side’s picture were there. */
export function withFarPicture(snapshot: CallSnapshot): CallSnapshot {
  return { ...snapshot, remote: { ...snapshot.remote, cameraOn: true } }
}
