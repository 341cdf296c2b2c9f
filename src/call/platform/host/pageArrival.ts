import type { Clock, Dispose } from '../ports'

/** How often, and how long, a page is waited for after it was asked to come or go, in ms. */
const LOOK_EVERY = 50
const LOOK_FOR = 3_000

/**
 * Waits until a page has come or gone, which is later than `going` tells; on H5 that never settles for a move that the
 * browser does not make. A page that does neither is given up after a while, not waited for.
 */
export function arrival(
  going: Promise<unknown>,
  isThere: () => boolean,
  clock: Pick<Clock, 'after'>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let waited = 0
    let over = false
    let stop: Dispose = () => undefined
    const look = () => {
      stop()
      over ||= isThere() || waited >= LOOK_FOR
      if (over) {
        resolve()
        return
      }
      stop = clock.after(LOOK_EVERY, () => {
        waited += LOOK_EVERY
        look()
      })
    }
    going.then(look, (thrown: unknown) => {
      stop()
      reject(thrown)
    })
    look()
  })
}
