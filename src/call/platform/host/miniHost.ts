import type { Clock, Dispose, HostPort } from '../ports'
import { aboutMini } from './aboutMini'
import type { CallPages } from './callPages'
import type { MiniPermissions } from './miniPermissions'
import { createMiniRing } from './miniRing'
import { createMiniScreenLock } from './miniScreenLock'
import { createMiniStorage } from './miniStorage'
import { miniPictures } from './picture/miniPictures'
import type { MiniTaro } from './miniTaro'

/** What a mini program's host is made of, besides Taro. */
export interface MiniHostOptions {
  /** What differs most between mini program platforms: how the user is asked for microphone and camera. */
  readonly requestDevices: MiniPermissions
  readonly pages: CallPages
  readonly clock: Pick<Clock, 'after'>
}

/** The device's own things as a mini program has them, through taro. */
export function createMiniHost({ requestDevices, pages, clock }: MiniHostOptions, taro: MiniTaro): HostPort {
  const ring = createMiniRing(taro, clock)
  const screen = createMiniScreenLock(taro)
  const disposers = new Set<Dispose>()

  function keep(undo: () => void): Dispose {
    const dispose = () => {
      if (disposers.delete(dispose)) undo()
    }
    disposers.add(dispose)
    return dispose
  }

  return {
    // What a mini program lacks is told by its live components, when they are there.
    lack: () => null,
    about: () => aboutMini(taro),
    // The platform does by itself, where the app's configuration says so (`preloadRule`).
    prepare: async () => undefined,
    openPage: (path, cost) => pages.open(path, cost),
    closePage: (path) => pages.close(path),
    // Media lives in the page and ends with it.
    canMinimise: (path, above) => pages.canCover(path, above),
    minimise: (path, above) => pages.cover(path, above),
    // A page is all that a mini program shows: its own banner there is the app's to draw.
    offerWayBack: null,
    showOutside: null,
    afterDrawing: null,
    requestDevices,
    ring: (tone, settings) => ring.play(tone, settings),
    keepScreenOn: (on) => screen.keepOn(on),
    onLifecycle(listener) {
      const onShow = () => listener('show')
      const onHide = () => listener('hide')
      taro.onAppShow(onShow)
      taro.onAppHide(onHide)
      // A mini program is not told when it goes for good.
      return keep(() => {
        taro.offAppShow(onShow)
        taro.offAppHide(onHide)
      })
    },
    onNetwork(listener) {
      const onChange = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
      taro.onNetworkStatusChange(onChange)
      return keep(() => taro.offNetworkStatusChange(onChange))
    },
    // Of a phone's the system chooses.
    devices: null,
    pictures: miniPictures,
    storage: createMiniStorage(taro),
    // A mini program runs once.
    claims: null,
    dispose() {
      disposers.forEach((dispose) => dispose())
      ring.dispose()
      screen.keepOn(false)
    },
  }
}
