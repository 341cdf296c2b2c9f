/** Keeps the screen of a phone from going dark during a call, where the browser can. */
export interface ScreenLock {
  keepOn(on: boolean): void
}

export function createWebScreenLock(): ScreenLock {
  let wanted = false
  let held: WakeLockSentinel | null = null

  async function acquire(): Promise<void> {
    // Missing in older browsers, although it is typed as always there.
    const wakeLock: WakeLock | undefined = navigator.wakeLock
    if (wakeLock === undefined || held !== null || document.visibilityState !== 'visible') return
    try {
      const sentinel = await wakeLock.request('screen')
      if (!wanted || held !== null) {
        await sentinel.release()
        return
      }
      held = sentinel
      // The browser takes it back whenever the page is hidden.
      sentinel.addEventListener('release', () => {
        if (held === sentinel) held = null
      })
    } catch {
      // Refused, e.g. on a low battery: the call goes on, on a screen that may go dark.
    }
  }

  const onVisible = () => void acquire()

  return {
    keepOn(on) {
      if (on === wanted) return
      wanted = on
      if (on) {
        document.addEventListener('visibilitychange', onVisible)
        void acquire()
        return
      }
      document.removeEventListener('visibilitychange', onVisible)
      const sentinel = held
      held = null
      sentinel?.release().catch(() => undefined)
    },
  }
}
