import type { HostPort } from '../ports'
import { attempt } from './attempt'
import type { MiniTaro } from './miniTaro'

/** A mini program's own storage, which throws when it is full. What is kept there only helps after a restart. */
export function createMiniStorage(taro: MiniTaro): HostPort['storage'] {
  return {
    get(key) {
      const value: unknown = attempt(() => taro.getStorageSync(key))
      return typeof value === 'string' && value !== '' ? value : null
    },
    set(key, value) {
      const isKept = attempt(() => {
        taro.setStorageSync(key, value)
        return true
      })
      return isKept ?? false
    },
    remove: (key) => attempt(() => taro.removeStorageSync(key)),
  }
}
