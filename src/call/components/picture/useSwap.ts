import { useState } from 'react'
import type { CallSnapshot } from '../../machine/terms/snapshot'

/**
 * Whether the user has swapped the two pictures in this call: the next one begins as every call does, and so does a screen
 * that the far side shows, which is to be read.
 */
export function useSwap({ callId, remote }: CallSnapshot): readonly [swapped: boolean, swap: () => void] {
  const [swappedIn, setSwappedIn] = useState<string | null>(null)
  const shown = callId !== null && remote.screenOn ? `${callId} screen` : callId
  const swapped = swappedIn !== null && swappedIn === shown
  return [swapped, () => setSwappedIn(swapped ? null : shown)]
}
