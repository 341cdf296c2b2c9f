import type { Clock, Dispose } from '../ports'
import type { MiniTaro } from './miniTaro'

/** How long a user may look for a switch in the phone's settings, in ms. A call does not ring as long. */
const PATIENCE = 120_000

/** Waits until the app is in front again, after it was left for the phone's settings. */
export function untilShown(
  taro: Pick<MiniTaro, 'onAppShow' | 'offAppShow'>,
  clock: Pick<Clock, 'after'>,
): Promise<void> {
  return new Promise((resolve) => {
    let stopTimer: Dispose = () => undefined
    const done = () => {
      stopTimer()
      taro.offAppShow(done)
      resolve()
    }
    taro.onAppShow(done)
    stopTimer = clock.after(PATIENCE, done)
  })
}
