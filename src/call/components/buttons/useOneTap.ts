import { useRef } from 'react'

/** What comes sooner after a tap is the second half of a double tap, in ms. */
const DOUBLE_TAP = 350

/**
 * Makes one tap of a double tap. The second would undo the first, or ask for something else where the button has changed
 * under the finger: to voice, and back to video.
 */
export function useOneTap(onTap: () => void): () => void {
  const last = useRef(-Infinity)
  return () => {
    const now = Date.now()
    const since = now - last.current
    // A clock that was set back keeps no button from working.
    if (since >= 0 && since < DOUBLE_TAP) return
    last.current = now
    onTap()
  }
}
