import type { HostPort } from '../ports'
import { attempt } from './attempt'

/**
 * `localStorage`, where a browser may refuse all of it (private windows, a full disk, blocked cookies). What is kept
 * there only helps after a reload.
 */
export const webStorage: HostPort['storage'] = {
  get: (key) => attempt(() => localStorage.getItem(key)) ?? null,
  set: (key, value) => attempt(() => localStorage.setItem(key, value)),
  remove: (key) => attempt(() => localStorage.removeItem(key)),
}
