import { useState } from 'react'

/** Whether the user has swapped the two pictures in this call: the next one begins as every call does. */
export function useSwap(callId: string | null): readonly [swapped: boolean, swap: () => void] {
  const [swappedIn, setSwappedIn] = useState<string | null>(null)
  const swapped = swappedIn !== null && swappedIn === callId
  return [swapped, () => setSwappedIn(swapped ? null : callId)]
}
