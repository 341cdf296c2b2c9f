import type { Clock } from '../ports'

/** The device's own timers. */
export const systemTimers: Pick<Clock, 'after'> = {
  after(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}
