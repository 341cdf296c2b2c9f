import type { Clock } from '../../../../src/call/platform/ports'

/** A clock that stands still until it is moved. */
export class FakeClock implements Clock {
  private readonly tasks = new Set<{ due: number; run: () => void }>()

  /** @param time - ms since 1970 */
  constructor(private time = 1_000_000) {}

  now(): number {
    return this.time
  }

  after(ms: number, run: () => void) {
    const task = { due: this.time + ms, run }
    this.tasks.add(task)
    return () => this.tasks.delete(task)
  }

  /** Moves on by `ms`, running what is due in order, and lets promises settle in between. */
  async advance(ms: number): Promise<void> {
    const until = this.time + ms
    await settle()
    for (;;) {
      const next = [...this.tasks].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0]
      if (next === undefined) break
      this.tasks.delete(next)
      this.time = Math.max(this.time, next.due)
      next.run()
      await settle()
    }
    this.time = until
  }

  /** Moves on by `ms` without running anything, as for an app that stands still: what is due runs with the next `advance`. */
  standStill(ms: number): void {
    this.time += ms
  }

  get pending(): number {
    return this.tasks.size
  }
}

/** Lets every promise that can settle now do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve()
}
