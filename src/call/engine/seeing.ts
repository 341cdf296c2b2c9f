import type { Clock, Dispose } from '../platform/ports'

/** How often a connected call is noted as still seen, in ms: as much of it is lost with a device that is stopped. */
const SEEN_EVERY = 2_000
/** A look that is so much later (ms) than it was to be shows that the device stood still. */
const STOOD_STILL = 3_000

/** Whom it tells. */
export interface SeeingParts {
  readonly clock: Clock
  /** The call is still seen. */
  readonly seen: () => void
  /** The device has stood still; `since` is when it was last seen awake, in ms since 1970. */
  readonly woke: (since: number) => void
}

/** Looks again and again, while a call is connected. */
export interface Seeing {
  /** Begins, or ends; the same again changes nothing. */
  follow(isConnected: boolean): void
}

/**
 * Tells that a call is still seen, and that the device stood still: that a look comes late by the time that passes, or by
 * the device's clock, which runs on in a computer that sleeps. One that was only set looks the same, and costs a question.
 */
export function createSeeing({ clock, seen, woke }: SeeingParts): Seeing {
  let stop: Dispose | null = null
  let last = times()

  function times() {
    const now = clock.now()
    return { now, wall: clock.wall?.() ?? now }
  }

  function look(): void {
    const before = last
    lookLater()
    const passed = Math.max(last.now - before.now, last.wall - before.wall)
    if (passed > SEEN_EVERY + STOOD_STILL) woke(before.now)
    seen()
  }

  function lookLater(): void {
    last = times()
    stop = clock.after(SEEN_EVERY, look)
  }

  return {
    follow(isConnected) {
      if (isConnected === (stop !== null)) return
      stop?.()
      stop = null
      if (isConnected) lookLater()
    },
  }
}
