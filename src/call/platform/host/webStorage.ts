import type { HostPort } from '../ports'
import { attempt } from './attempt'

/**
 * `sessionStorage`, where a browser may refuse all of it (private windows, a full disk, blocked cookies), even to be
 * looked at. It lives and is reloaded with its tab: what one tab was in the middle of is no other tab's to end. A copy of the tab
 * gets a copy of it, see `createWebClaims`.
 */
export function createWebStorage(tab: { readonly sessionStorage: Storage }): HostPort['storage'] {
  return {
    get: (key) => attempt(() => tab.sessionStorage.getItem(key)) ?? null,
    set(key, value) {
      const isKept = attempt(() => {
        tab.sessionStorage.setItem(key, value)
        return true
      })
      return isKept ?? false
    },
    remove: (key) => attempt(() => tab.sessionStorage.removeItem(key)),
  }
}
