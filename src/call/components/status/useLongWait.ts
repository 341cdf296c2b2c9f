import { useEffect, useState } from 'react'
import type { CallSnapshot } from '../../machine/terms/snapshot'

/** How long it rings over there before the page says that they may be away, in ms: half of how long a call rings. */
const LONG = 15_000

/** Whether it may have rung on the far side for long, where nobody tells whether it rings there at all (`reach`). */
export function useLongWait({ callStatus, callId, channelId }: CallSnapshot): boolean {
  const [longIn, setLongIn] = useState<string | null>(null)
  const rings = callStatus === 'calling' && channelId !== null
  useEffect(() => {
    if (!rings) return undefined
    const timer = setTimeout(() => setLongIn(callId), LONG)
    return () => clearTimeout(timer)
  }, [rings, callId])
  return rings && longIn === callId
}
