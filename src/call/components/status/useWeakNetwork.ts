import { useEffect, useState } from 'react'
import type { CallQuality } from '../../machine/terms/quality'
import type { CallSnapshot } from '../../machine/terms/snapshot'

/** From this quality on a network is poor: sound breaks off, pictures stand still. */
const POOR = 4

/** How long it is so, or not any more, before it is said, in ms: two measurements, so that no single one makes a sentence. */
const LASTS = 4_000

type Side = CallSnapshot['weakNetwork']

/**
 * Whose network is to be called weak: of whom nothing comes, or who has measured badly for a while; of two, this side's,
 * about which its user can do something.
 */
export function useWeakNetwork({
  callStatus,
  callId,
  quality,
  weakNetwork,
  reconnecting,
}: CallSnapshot): Side {
  const now = callStatus === 'inCall' ? poorSideOf(quality) : null
  const [told, setTold] = useState<{ readonly callId: string | null; readonly side: Side }>({
    callId,
    side: null,
  })
  const side = told.callId === callId ? told.side : null
  useEffect(() => {
    if (now === side) return undefined
    const timer = setTimeout(() => setTold({ callId, side: now }), LASTS)
    return () => clearTimeout(timer)
  }, [callId, now, side])
  // What was measured last says nothing of a connection that is being made anew.
  return weakNetwork ?? (callStatus === 'inCall' && !reconnecting ? side : null)
}

function poorSideOf({ self, remote }: CallQuality): Side {
  if (self >= POOR) return 'self'
  return remote >= POOR ? 'remote' : null
}
