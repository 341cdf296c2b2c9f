import Taro from '@tarojs/taro'
import type { Dispose, HostPort } from '../ports'
import type { MiniPermissions } from './miniPermissions'
import { createMiniRing } from './miniRing'
import { miniStorage } from './miniStorage'
import { createTaroPages } from './taroPages'

export interface MiniHostOptions {
  /** What differs most between mini program platforms: how the user is asked for microphone and camera. */
  readonly requestDevices: MiniPermissions
}

/** The device's own things as a mini program has them, through Taro. */
export function createMiniHost({ requestDevices }: MiniHostOptions): HostPort {
  const ring = createMiniRing()
  const pages = createTaroPages()
  const disposers = new Set<Dispose>()

  function keep(undo: () => void): Dispose {
    const dispose = () => {
      if (disposers.delete(dispose)) undo()
    }
    disposers.add(dispose)
    return dispose
  }

  return {
    ...pages,
    requestDevices,
    ring: (tone) => ring.play(tone),
    keepScreenOn(keepScreenOn) {
      // Refused while the app is in the background; there is no screen to keep on then.
      Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)
    },
    onLifecycle(listener) {
      const onShow = () => listener('show')
      const onHide = () => listener('hide')
      Taro.onAppShow(onShow)
      Taro.onAppHide(onHide)
      // A mini program is not told when it goes for good.
      return keep(() => {
        Taro.offAppShow(onShow)
        Taro.offAppHide(onHide)
      })
    },
    onNetwork(listener) {
      const onChange = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
      Taro.onNetworkStatusChange(onChange)
      return keep(() => Taro.offNetworkStatusChange(onChange))
    },
    storage: miniStorage,
    dispose() {
      disposers.forEach((dispose) => dispose())
      ring.dispose()
      Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
    },
  }
}
