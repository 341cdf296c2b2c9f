type Timer = ReturnType<typeof setTimeout>
type Start = (task: () => void, ms?: number) => Timer

/** Timers that can all be ended at once: a script that is thrown away ends none of its own. */
export class OwnTimers {
  private readonly running = new Set<Timer>()
  private closed = false

  /** The four functions by their names in a script. */
  get globals(): object {
    const stop = (timer: Timer | undefined) => this.stop(timer)
    return {
      setTimeout: (task: () => void, ms?: number) => this.start(setTimeout, task, ms),
      setInterval: (task: () => void, ms?: number) => this.start(setInterval, task, ms),
      clearTimeout: stop,
      clearInterval: stop,
    }
  }

  /** Ends every timer; from then on none is started. */
  close(): void {
    this.closed = true
    this.running.forEach((timer) => this.stop(timer))
  }

  private start(start: Start, task: () => void, ms?: number): Timer | undefined {
    if (this.closed) return undefined
    const timer = start(task, ms)
    this.running.add(timer)
    return timer
  }

  // One function ends both kinds.
  private stop(timer: Timer | undefined): void {
    if (timer === undefined) return
    this.running.delete(timer)
    clearTimeout(timer)
  }
}
