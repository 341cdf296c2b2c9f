import { AWAY_SHORT, SPREAD_MAX, SPREAD_TIMES } from './limits'

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
 * @returns how long to wait, in ms: up to twice as long again, and nothing where it was short
 */
export function spreadAfter(away: number, key: string): number {
  return Math.round(shareOf(key) * spanAfter(away))
}

/**
 * When the second of two does what the first has not done by then: its own share, after all of the first one's time.
 * @param away - for how long the service could not be reached, in ms
 * @param key - what is asked, or told
 * @returns how long to wait, in ms: after `spreadAfter` is over, and up to as long again; nothing where it was short
 */
export function secondAfter(away: number, key: string): number {
  return spanAfter(away) + spreadAfter(away, key)
}

function spanAfter(away: number): number {
  return away < AWAY_SHORT ? 0 : Math.min(away * SPREAD_TIMES, SPREAD_MAX)
}
