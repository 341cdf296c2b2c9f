import type { HostPort } from '../ports'
import { attempt } from './attempt'

/**
 * `sessionStorage`, where a browser may refuse all of it (private windows, a full disk, blocked cookies). It lives and
 * is reloaded with its tab: what one tab was in the middle of is no other tab's to end.
 */
export const webStorage: HostPort['storage'] = {
  get: (key) => attempt(() => sessionStorage.getItem(key)) ?? null,
  set: (key, value) => attempt(() => sessionStorage.setItem(key, value)),
  remove: (key) => attempt(() => sessionStorage.removeItem(key)),
}
