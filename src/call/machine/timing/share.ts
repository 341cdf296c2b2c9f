import { AWAY_SHORT, SPREAD_MAX } from './limits'

/**
 * Which share of a wait one of many takes, so that those who have lost the service in the same moment do not all come back
 * to it in the same moment. As good as drawn by lot, and always the same for one key: the machine knows no chance.
 * @param key - what is waited for: one call's, since no two have the same room
 * @returns from 0 up to, but not including, 1
 */
export function shareOf(key: string): number {
  // FNV-1a, and a last mixing: keys that differ in one character only are far apart.
  let hash = 0x811c9dc5
  for (let place = 0; place < key.length; place += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

/**
 * When that is asked of the service, or told it, which everybody has for it who could not reach it for a while. Where that
 * was long, it may have been the service itself, and all of them are back at once.
 * @param away - for how long it could not be reached, in ms
 * @param key - what is asked, or told
 * @returns how long to wait, in ms: at most as long again, and nothing where it was short
 */
export function spreadAfter(away: number, key: string): number {
  return away < AWAY_SHORT ? 0 : Math.round(shareOf(key) * Math.min(away, SPREAD_MAX))
}
