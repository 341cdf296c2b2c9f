import Taro from '@tarojs/taro'
import type { HostPort } from '../ports'
import { attempt } from './attempt'

/** A mini program's own storage, which throws when it is full. What is kept there only helps after a restart. */
export const miniStorage: HostPort['storage'] = {
  get(key) {
    const value: unknown = attempt(() => Taro.getStorageSync(key))
    return typeof value === 'string' && value !== '' ? value : null
  },
  set: (key, value) => attempt(() => Taro.setStorageSync(key, value)),
  remove: (key) => attempt(() => Taro.removeStorageSync(key)),
}
