import type { Clock, Dispose, HostPort, Pictures } from '../ports'
import type { CallPages } from './callPages'
import { requireMediaDevices } from './mediaDevices'
import { createAfterDrawing } from './webDrawing'
import { createWebDevices } from './webDevices'
import { createWebClaims } from './webClaims'
import { webLack } from './webLack'
import { createWebOutside } from './webOutside'
import { createWebPermissions } from './webPermissions'
import { createWebRing } from './webRing'
import { createWebScreenLock } from './webScreenLock'
import { createWebStorage } from './webStorage'
import { createWebWayBack } from './webWayBack'

/** What a browser's host is made of. */
export interface WebHostOptions {
  readonly window: Window
  readonly pages: Pick<CallPages, 'open' | 'close' | 'prepare'>
  readonly pictures: Pictures
  readonly clock: Pick<Clock, 'after'>
  /** A name that no other page makes. */
  readonly newName: () => string
}

/** The device's own things as a browser has them. */
export function createWebHost({ window, pages, pictures, clock, newName }: WebHostOptions): HostPort {
  const { document, navigator } = window
  const ring = createWebRing(window, clock)
  const screen = createWebScreenLock(window)
  const offerWayBack = createWebWayBack(document)
  // TypeScript has the constructors of a window among its globals, and not on the window.
  const showOutside = createWebOutside(window as Window & typeof globalThis, clock)
  const permissions = createWebPermissions({
    mediaDevices: () => requireMediaDevices(window),
    permissions: navigator.permissions,
    clock,
  })
  const claims = createWebClaims(window as Window & typeof globalThis, clock, newName)
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
    lack: () => webLack(window),
    about: () => `H5 ${navigator.userAgent}`,
    async prepare(path, settings) {
      ring.prepare(settings)
      if (path !== null) await pages.prepare(path)
    },
    openPage: (path, cost) => pages.open(path, cost),
    closePage: (path) => pages.close(path),
    canMinimise: () => true,
    minimise: (path) => pages.close(path),
    offerWayBack,
    showOutside,
    afterDrawing: createAfterDrawing(window, clock),
    requestDevices: permissions.request,
    ring: (tone, settings) => ring.play(tone, settings),
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
    devices: createWebDevices(window as Window & typeof globalThis, clock),
    pictures,
    storage: createWebStorage(window),
    claims,
    dispose() {
      disposers.forEach((dispose) => dispose())
      screen.keepOn(false)
      ring.dispose()
      claims.dispose()
      permissions.dispose()
      offerWayBack(null)
      showOutside(null)
      pictures.dispose()
    },
  }
}
