import type { MiniTaro } from './miniTaro'
import type { ScreenLock } from './screenLock'

/** Keeps the screen on during a call. What was asked for ends when the app is left, and is asked for again after that. */
export function createMiniScreenLock(taro: MiniTaro): ScreenLock {
  let wanted = false

  function set(keepScreenOn: boolean): void {
    // Refused while the app is in the background; there is no screen to keep on then.
    taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)
  }

  const onShow = () => set(true)

  return {
    keepOn(on) {
      if (on === wanted) return
      wanted = on
      if (on) taro.onAppShow(onShow)
      else taro.offAppShow(onShow)
      set(on)
    },
  }
}
