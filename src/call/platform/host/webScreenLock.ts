import type { ScreenLock } from './screenLock'

/** What of a page the lock depends on. */
export interface LockablePage {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
  /** `wakeLock` is missing in older browsers, although it is typed as always there. */
  readonly navigator: { readonly wakeLock?: WakeLock }
}

/**
 * Keeps the screen on through the Screen Wake Lock API (https://www.w3.org/TR/screen-wake-lock/), where the browser has
 * it. It takes the lock back from a hidden page, so that it is asked for again whenever the page is shown.
 */
export function createWebScreenLock({ document, navigator }: LockablePage): ScreenLock {
  let wanted = false
  let held: WakeLockSentinel | null = null

  async function acquire(): Promise<void> {
    const { wakeLock } = navigator
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
