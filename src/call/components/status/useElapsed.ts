import { useEffect, useState } from 'react'
import { secondsBetween } from './durationText'

/**
 * Whole seconds since `since` (ms since 1970), drawn anew as each second ends. A tick only reads the clock: a page that
 * slept, or a timer that was held back, shows the right time at the next one.
 * @param clock - the one by which `since` was told
 */
export function useElapsed(since: number, clock: () => number): number {
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const tick = () => setNow(clock())
    const untilNextSecond = 1000 - ((clock() - since) % 1000)
    const timer = setTimeout(tick, untilNextSecond)
    return () => clearTimeout(timer)
  }, [since, clock, now])
  return secondsBetween(since, now)
}
