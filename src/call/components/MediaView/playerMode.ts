import Taro from '@tarojs/taro'

/**
 * How the platform's player plays a call: `RTC`, which delays least. On HarmonyOS only `live` plays NERTC's streams: so
 * NetEase's own kit says (github.com/netease-kit/NECallKit, MiniProgram, call-view).
 */
export function playerMode(): 'RTC' | 'live' {
  const { platform = '', system = '' } = deviceInfo()
  return /ohos/i.test(platform) || /harmonyos/i.test(system) ? 'live' : 'RTC'
}

function deviceInfo(): { readonly platform?: string; readonly system?: string } {
  // Newer base libraries have it, and say that the older one is going away.
  return typeof Taro.getDeviceInfo === 'function' ? Taro.getDeviceInfo() : Taro.getSystemInfoSync()
}
