import type { Clock } from '../ports'
import { arrival } from './pageArrival'

/** A move that is refused is made so often in all, and so long (ms) after the last time. */
const TRIES = 3
const AGAIN_AFTER = 500

/**
 * Makes moves between pages. One that is refused is made again: a platform refuses a move also because another one is
 * just being made.
 */
export function createMoves(clock: Pick<Clock, 'after'>) {
  const pause = () => new Promise<void>((resolve) => clock.after(AGAIN_AFTER, resolve))

  /**
   * Resolves when the move has led where it was to lead, or does not for too long. Fails with the platform's error.
   * @param move - asks the platform for it
   * @param isDone - whether the pages are as they were to be, whoever made them so
   * @param isVain - whether a move that was refused would be again
   */
  return async function make(
    move: () => Promise<unknown>,
    isDone: () => boolean,
    isVain: () => boolean = () => false,
  ): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await arrival(move(), isDone, clock)
        return
      } catch (thrown) {
        if (tries >= TRIES || isVain()) throw thrown
      }
      await pause()
      if (isDone()) return
    }
  }
}
