import type { Clock, Half, LatencyGate } from './contracts'

interface Setting {
  readonly ms: number
  readonly jitterMs: number
}

/** How slow each half is, as the control API sets it. */
export class Latency implements LatencyGate {
  private readonly settings = new Map<Half, Setting>()

  /**
   * @param initialMs - what both halves take one way until told otherwise, and after `reset`
   * @param random - 0 … 1, where in the jitter a message falls
   */
  constructor(
    private readonly initialMs = 0,
    private readonly random: () => number = Math.random,
  ) {}

  /** A message of `on` takes `ms`, plus up to `jitterMs` more. */
  set(setting: { ms: number; jitterMs?: number; on?: Half | 'all' }): void {
    const halves: readonly Half[] = setting.on === 'im' || setting.on === 'rtc' ? [setting.on] : ['im', 'rtc']
    for (const half of halves) this.settings.set(half, { ms: setting.ms, jitterMs: setting.jitterMs ?? 0 })
  }

  delay(on: Half): number {
    const setting = this.settings.get(on) ?? { ms: this.initialMs, jitterMs: 0 }
    return setting.ms + Math.floor(this.random() * setting.jitterMs)
  }

  /** Both halves take what they took at the start. */
  reset(): void {
    this.settings.clear()
  }
}

interface Waiting {
  readonly dueAt: number
  readonly task: () => void
}

/**
 * One direction of one connection: each task runs after the delay that held when it was pushed, but never before one
 * pushed earlier, as on a TCP connection. With no delay and nothing waiting, a task runs at once.
 */
export class DelayLine {
  private readonly queue: Waiting[] = []
  private stopTimer: (() => void) | null = null
  private closed = false

  constructor(
    private readonly clock: Clock,
    private readonly nextDelay: () => number,
  ) {}

  /** Takes a task in, with a delay of its own; a closed line ignores it. */
  push(task: () => void): void {
    if (this.closed) return
    const delay = this.nextDelay()
    if (delay <= 0 && this.queue.length === 0) {
      task()
      return
    }
    this.queue.push({ dueAt: this.clock.now() + delay, task })
    // Behind others, or behind a task that is just running, the timer comes when they are done.
    if (this.queue.length === 1) this.waitForFirst()
  }

  /** Forgets what is still waiting; later pushes are ignored. */
  close(): void {
    this.closed = true
    this.queue.length = 0
    this.stopTimer?.()
    this.stopTimer = null
  }

  private waitForFirst(): void {
    const first = this.queue[0]
    if (!first) return
    this.stopTimer = this.clock.after(Math.max(0, first.dueAt - this.clock.now()), () => this.runDue())
  }

  private runDue(): void {
    this.stopTimer = null
    for (let next = this.queue[0]; next && next.dueAt <= this.clock.now(); next = this.queue[0]) {
      // Taken off the queue after it ran, so that what it pushes without delay waits behind its elders.
      next.task()
      this.queue.shift()
    }
    if (!this.closed) this.waitForFirst()
  }
}
