import type { Clock } from '../ports'
import { systemTimers } from './systemTimers'

/** What of a browser tells the time. */
export interface WebTime {
  /** ms since some moment, which no step of the device's clock changes. */
  readonly performance: { now(): number }
  /** ms since 1970, as the device's clock has it just now. */
  readonly wallNow: () => number
}

/**
 * A browser's clock: the device's own, read once, and from there on time as it passes. A device's clock that is set
 * later changes neither a call's duration nor a deadline.
 */
export function createWebClock({ performance, wallNow }: WebTime): Clock {
  const origin = wallNow() - performance.now()
  return { now: () => Math.round(origin + performance.now()), wall: wallNow, ...systemTimers }
}
