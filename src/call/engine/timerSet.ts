import type { DueTimer } from '../machine/derived/timersOf'
import type { Clock, Dispose } from '../platform/ports'

/** A timer whose expiry has changed nothing is not armed again at once, whatever it is due: in ms. */
const AGAIN_AFTER = 1_000

interface Running {
  readonly due: number
  readonly stop: Dispose
}

/** The timers of one state. */
export interface TimerSet {
  /** Makes the running timers equal to `wanted`. */
  sync(wanted: readonly DueTimer[]): void
  readonly size: number
}

/**
 * Keeps exactly those timers running that the state asks for.
 * @param expired - told of each that is due, with the moment that counts for it in ms since 1970: never one before it
 * was due, since a platform's timer may ring a little early by the clock
 */
export function createTimerSet(clock: Clock, expired: (timer: DueTimer, at: number) => void): TimerSet {
  const running = new Map<string, Running>()
  /** What has expired last, and was asked for again just as it was. */
  const expiredAt = new Map<string, number>()
  const keyOf = ({ timer, callId }: DueTimer) => `${callId ?? ''}:${timer}`

  function arm(timer: DueTimer): Running {
    const key = keyOf(timer)
    const wait = expiredAt.get(key) === timer.due ? AGAIN_AFTER : Math.max(0, timer.due - clock.now())
    const stop = clock.after(wait, () => {
      running.delete(key)
      expiredAt.set(key, timer.due)
      expired(timer, Math.max(timer.due, clock.now()))
    })
    return { due: timer.due, stop }
  }

  return {
    sync(wanted) {
      const keys = new Set(wanted.map(keyOf))
      running.forEach((timer, key) => {
        if (keys.has(key)) return
        timer.stop()
        running.delete(key)
      })
      expiredAt.forEach((_, key) => {
        if (!keys.has(key)) expiredAt.delete(key)
      })
      for (const timer of wanted) {
        const key = keyOf(timer)
        const known = running.get(key)
        if (known?.due === timer.due) continue
        known?.stop()
        running.set(key, arm(timer))
      }
    },
    get size() {
      return running.size
    },
  }
}
