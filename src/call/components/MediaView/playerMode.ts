import Taro from '@tarojs/taro'
import type { PlayerMode } from '../../platform/ports'

/**
 * How the platform's player plays a call: `RTC`, which delays least, unless the app wants it otherwise. On HarmonyOS only
 * `live` plays NERTC's streams: so NetEase's own kit says (github.com/netease-kit/NECallKit, MiniProgram, call-view).
 */
export function playerMode(wanted: PlayerMode = 'RTC'): PlayerMode {
  const { platform = '', system = '' } = deviceInfo()
  return /ohos/i.test(platform) || /harmonyos/i.test(system) ? 'live' : wanted
}

function deviceInfo(): { readonly platform?: string; readonly system?: string } {
  // Newer base libraries have it, and say that the older one is going away.
  return typeof Taro.getDeviceInfo === 'function' ? Taro.getDeviceInfo() : Taro.getSystemInfoSync()
}
