import type { Dispose, HostPort } from '../ports'
import { createTaroPages } from './taroPages'
import { createWebPermissions } from './webPermissions'
import { createWebRing } from './webRing'
import { createWebScreenLock } from './webScreenLock'
import { webStorage } from './webStorage'

/** The device's own things as a browser has them. */
export function createWebHost(): HostPort {
  const ring = createWebRing()
  const screen = createWebScreenLock()
  const pages = createTaroPages()
  const disposers = new Set<Dispose>()

  function listen(target: EventTarget, names: readonly string[], listener: (event: Event) => void): Dispose {
    names.forEach((name) => target.addEventListener(name, listener))
    const dispose = () => {
      disposers.delete(dispose)
      names.forEach((name) => target.removeEventListener(name, listener))
    }
    disposers.add(dispose)
    return dispose
  }

  return {
    ...pages,
    requestDevices: createWebPermissions(),
    ring: (tone) => ring.play(tone),
    keepScreenOn: (on) => screen.keepOn(on),
    onLifecycle(listener) {
      const visibility = listen(document, ['visibilitychange'], () =>
        listener(document.visibilityState === 'visible' ? 'show' : 'hide'),
      )
      // Also when the page is only put aside: its connections do not survive that.
      const unload = listen(window, ['pagehide'], () => listener('unload'))
      return () => {
        visibility()
        unload()
      }
    },
    onNetwork: (listener) => listen(window, ['online', 'offline'], ({ type }) => listener(type === 'online')),
    storage: webStorage,
    dispose() {
      disposers.forEach((dispose) => dispose())
      screen.keepOn(false)
      ring.dispose()
    },
  }
}
