import type { Clock } from '../../src/call/platform/ports'

/** Promises settle within so many turns of the microtask queue: the longest chain of the module is shorter. */
const TURNS = 16

/** Time that passes as fast as the machine can run what is due. */
export class SoakClock implements Clock {
  private time = 1_700_000_000_000
  private readonly tasks = new Set<{ readonly due: number; readonly run: () => void }>()

  now(): number {
    return this.time
  }

  after(ms: number, run: () => void) {
    const task = { due: this.time + Math.max(0, ms), run }
    this.tasks.add(task)
    return () => {
      this.tasks.delete(task)
    }
  }

  /** How many tasks wait. */
  get pending(): number {
    return this.tasks.size
  }

  /** Lets `ms` pass. */
  async pass(ms: number): Promise<void> {
    const until = this.time + ms
    await turn()
    for (let next = this.next(until); next !== null; next = this.next(until)) {
      this.tasks.delete(next)
      this.time = Math.max(this.time, next.due)
      next.run()
      await turn()
    }
    this.time = until
  }

  private next(until: number) {
    let first: { readonly due: number; readonly run: () => void } | null = null
    for (const task of this.tasks) {
      if (task.due <= until && (first === null || task.due < first.due)) first = task
    }
    return first
  }
}

async function turn(): Promise<void> {
  for (let turns = 0; turns < TURNS; turns++) await Promise.resolve()
}
