import { useEffect, useState } from 'react'

/** For how long after the last word it is said, in ms: long enough to be read, and a pause for breath is no end. */
const SAID_FOR = 4_000

/** Whether this side talks, or did just now, while nobody hears it. */
export function useMutedTalk(isMuted: boolean, isTalking: boolean): boolean {
  const [said, setSaid] = useState(false)
  const talks = isMuted && isTalking
  if (talks && !said) setSaid(true)
  useEffect(() => {
    if (talks) return undefined
    const timer = setTimeout(() => setSaid(false), SAID_FOR)
    return () => clearTimeout(timer)
  }, [talks])
  return isMuted && said
}
