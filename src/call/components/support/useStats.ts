import { useEffect, useState } from 'react'
import type { CallStats } from '../../platform/ports'

/** From one answer to the next question, in ms. */
const PAUSE = 1_000

/** What is measured of a call, asked for again and again; null while nothing was told, as of a call that is over. */
export function useStats(call: { getStats(): Promise<CallStats> }): CallStats | null {
  const [stats, setStats] = useState<CallStats | null>(null)
  useEffect(() => {
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = (told: CallStats | null) => {
      if (left) return
      setStats(told)
      timer = setTimeout(ask, PAUSE)
    }
    const ask = () => {
      // Why there are none now is no news to who looks at them: there is a dash in their place.
      call.getStats().then(take, () => take(null))
    }
    ask()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [call])
  return stats
}
