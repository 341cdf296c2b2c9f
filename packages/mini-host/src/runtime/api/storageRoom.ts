import { ApiFailure } from './ApiFailure'
import type { Room } from './Room'

interface Keyed {
  readonly key: string
  readonly data?: unknown
}

/** @claim weapp | getStorageSync of an unknown key is an empty string. | https://developers.weixin.qq.com/miniprogram/dev/api/storage/wx.getStorageSync.html */
const weappSync: Room = ({ api, storage }) => {
  api.synchronous('setStorageSync', (key: string, data: unknown) => storage.set(key, data))
  api.synchronous('getStorageSync', (key: string) => storage.get(key) ?? '')
  api.synchronous('removeStorageSync', (key: string) => storage.remove(key))
}

/** @claim alipay | The synchronous APIs take an object; getStorageSync answers `{ data }`, null for an unknown key. | https://github.com/NervJS/taro/blob/v4.2.0/packages/taro-platform-alipay/src/apis.ts */
const alipaySync: Room = ({ api, storage }) => {
  api.synchronous('setStorageSync', ({ key, data }: Keyed) => storage.set(key, data))
  api.synchronous('getStorageSync', ({ key }: Keyed) => ({ data: storage.get(key) ?? null, success: true }))
  api.synchronous('removeStorageSync', ({ key }: Keyed) => storage.remove(key))
}

/** What the app keeps on the phone. The synchronous forms differ by platform, the asynchronous ones hardly. */
export const storageRoom: Room = (premises) => {
  const { api, storage, platform } = premises
  if (platform === 'weapp') weappSync(premises)
  else alipaySync(premises)
  api.synchronous('clearStorageSync', () => storage.clear())
  api.synchronous('getStorageInfoSync', () => storage.info())
  api.asynchronous('setStorage', ({ key, data }: Keyed) => storage.set(key, data))
  api.asynchronous('removeStorage', ({ key }: Keyed) => storage.remove(key))
  api.asynchronous('clearStorage', () => storage.clear())
  api.asynchronous('getStorageInfo', () => storage.info())
  api.asynchronous('getStorage', ({ key }: Keyed) => {
    const data = storage.get(key)
    if (data === undefined && platform === 'weapp') throw new ApiFailure('data not found')
    return { data: data ?? null }
  })
}
