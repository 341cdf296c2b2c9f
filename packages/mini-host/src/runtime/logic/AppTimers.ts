import type { LogicThread } from './LogicThread'

type Callback = (...args: unknown[]) => void

/** The app's own timers: counted, and silent while the app is suspended. */
export class AppTimers {
  private readonly running = new Map<number, { readonly repeats: boolean }>()

  constructor(private readonly thread: LogicThread) {}

  /** How many timers the app has running: what a call leaves behind shows here. */
  get count(): number {
    return this.running.size
  }

  /**
   * The app's `setTimeout`. Due while the app is suspended, it comes when the app is back; `ms` as the browser
   * takes it.
   */
  readonly setTimeout = (callback: Callback, ms = 0, ...args: unknown[]): number => {
    const id = window.setTimeout(() => {
      this.thread.run(() => {
        if (this.running.delete(id)) callback(...args)
      })
    }, ms)
    this.running.set(id, { repeats: false })
    return id
  }

  /** The app's `setInterval`; the ticks of a suspension come as one. */
  readonly setInterval = (callback: Callback, ms = 0, ...args: unknown[]): number => {
    let due = false
    const id = window.setInterval(() => {
      // A thread that stood still catches up with one tick, not with all it missed.
      if (due) return
      due = true
      this.thread.run(() => {
        due = false
        if (this.running.has(id)) callback(...args)
      })
    }, ms)
    this.running.set(id, { repeats: true })
    return id
  }

  /** The app's `clearTimeout` and `clearInterval`: ids are of one kind. An unknown one is harmless. */
  readonly clear = (id: number): void => {
    const timer = this.running.get(id)
    if (timer === undefined) return
    this.running.delete(id)
    if (timer.repeats) window.clearInterval(id)
    else window.clearTimeout(id)
  }
}
