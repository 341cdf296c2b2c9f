import type { AppConfig } from './taroPages'

/** Of Taro's router on H5, in ms (read in Taro 4.2.0). */
const USUAL = { duration: 300, delay: 50 }

/**
 * How long pages slide in, in ms. Taro's router hides the page below when a new one is in its place, and does so as well
 * where that one is gone by then.
 */
export function slideOf({ animation = true }: AppConfig = {}): number {
  if (animation === false) return 0
  const { duration = 0, delay = 0 } = animation === true ? USUAL : animation
  return duration + delay
}
