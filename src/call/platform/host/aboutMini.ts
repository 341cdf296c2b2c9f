import type { MiniTaro, SystemInfo } from './miniTaro'

type Asked = Pick<MiniTaro, 'getEnv' | 'getSystemInfoSync' | 'getDeviceInfo' | 'getAppBaseInfo'>

/** What a mini program's platform says of itself and of its versions; of what it cannot say, nothing. */
export function aboutMini(taro: Asked): string {
  const { SDKVersion, version, system } = infoOf(taro)
  return [taro.getEnv(), version, SDKVersion && `SDK ${SDKVersion}`, system].filter(Boolean).join(' ')
}

function infoOf(taro: Asked): SystemInfo {
  try {
    // WeChat says that the one is about to go, and Alipay lacks the others.
    if (taro.getDeviceInfo === undefined || taro.getAppBaseInfo === undefined) return taro.getSystemInfoSync()
    return { ...taro.getDeviceInfo(), ...taro.getAppBaseInfo() }
  } catch {
    return {}
  }
}
