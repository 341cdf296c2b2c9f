import type { Clock } from '../../src/contracts'

/** Time that passes only when a test says so. */
export class ManualClock implements Clock {
  private time = 1_000_000
  private readonly tasks = new Set<{ readonly dueAt: number; readonly run: () => void }>()

  now(): number {
    return this.time
  }

  after(ms: number, run: () => void): () => void {
    const task = { dueAt: this.time + ms, run }
    this.tasks.add(task)
    return () => this.tasks.delete(task)
  }

  /** Moves on by `ms` and runs what is due on the way, in order. */
  pass(ms: number): void {
    const until = this.time + ms
    for (;;) {
      const [next] = [...this.tasks].filter(({ dueAt }) => dueAt <= until).sort((a, b) => a.dueAt - b.dueAt)
      if (!next) break
      this.tasks.delete(next)
      this.time = next.dueAt
      next.run()
    }
    this.time = until
  }

  /** How many tasks wait. */
  get waiting(): number {
    return this.tasks.size
  }
}
