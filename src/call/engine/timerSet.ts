import type { DueTimer } from '../machine/derived/timersOf'
import type { Clock, Dispose } from '../platform/ports'

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

/** Keeps exactly those timers running that the state asks for. */
export function createTimerSet(clock: Clock, expired: (timer: DueTimer) => void): TimerSet {
  const running = new Map<string, Running>()
  const keyOf = ({ timer, callId }: DueTimer) => `${callId ?? ''}:${timer}`

  return {
    sync(wanted) {
      const keys = new Set(wanted.map(keyOf))
      running.forEach((timer, key) => {
        if (keys.has(key)) return
        timer.stop()
        running.delete(key)
      })
      for (const timer of wanted) {
        const key = keyOf(timer)
        const known = running.get(key)
        if (known?.due === timer.due) continue
        known?.stop()
        const stop = clock.after(Math.max(0, timer.due - clock.now()), () => {
          running.delete(key)
          expired(timer)
        })
        running.set(key, { due: timer.due, stop })
      }
    },
    get size() {
      return running.size
    },
  }
}
