import { useEffect, useState } from 'react'
import { secondsBetween } from './durationText'

/**
 * Whole seconds since `since` (ms since 1970), drawn anew as each second ends. A tick only reads the clock: a page that
 * slept, or a timer that was held back, shows the right time at the next one.
 */
export function useElapsed(since: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const tick = () => setNow(Date.now())
    const untilNextSecond = 1000 - ((Date.now() - since) % 1000)
    const timer = setTimeout(tick, untilNextSecond)
    return () => clearTimeout(timer)
  }, [since, now])
  return secondsBetween(since, now)
}
