import type { Clock } from '../ports'

/** A window that nobody looks at draws nothing: then it is waited for so long, in ms. */
const LONGEST = 200

/** Does something once a browser has drawn what it has been given by now. */
export function createAfterDrawing(
  window: Pick<Window, 'requestAnimationFrame'>,
  clock: Pick<Clock, 'after'>,
): (task: () => void) => void {
  return (task) => {
    let done = false
    const once = () => {
      if (done) return
      done = true
      stop()
      task()
    }
    const stop = clock.after(LONGEST, once)
    // A frame is drawn right after what is called for it.
    window.requestAnimationFrame(() => clock.after(0, once))
  }
}
