import Taro from '@tarojs/taro'
import type { HostPort } from '../ports'
import { attempt } from './attempt'

/**
 * What lasts longer than a tab: a mini program's own storage, on H5 that of all pages of the site. Either throws where it is
 * full, or refused. Taro is named in each of them, as its build for H5 leaves out what is not.
 */
export const lastingStorage: HostPort['storage'] = {
  get(key) {
    const value: unknown = attempt(() => Taro.getStorageSync(key))
    return typeof value === 'string' && value !== '' ? value : null
  },
  set(key, value) {
    const isKept = attempt(() => {
      Taro.setStorageSync(key, value)
      return true
    })
    return isKept ?? false
  },
  remove: (key) => attempt(() => Taro.removeStorageSync(key)),
}
