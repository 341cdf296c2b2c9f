import type { Clock } from '../../../src/call/platform/ports'

interface Task {
  readonly run: () => void
  isOff: boolean
}

/** Promises settle within so many turns of the microtask queue: the longest chain of the module is shorter. */
const TURNS = 16

/** Time for very many: each millisecond has its own list of what is due, so that a task costs the same among any number. */
export class CrowdClock implements Clock {
  private time = 1_700_000_000_000
  private readonly tasks = new Map<number, Task[]>()

  now(): number {
    return this.time
  }

  after(ms: number, run: () => void) {
    const task: Task = { run, isOff: false }
    const due = this.time + Math.max(1, Math.ceil(ms))
    const others = this.tasks.get(due)
    if (others === undefined) this.tasks.set(due, [task])
    else others.push(task)
    return () => {
      task.isOff = true
    }
  }

  /** Lets `ms` pass. */
  async pass(ms: number): Promise<void> {
    for (const until = this.time + ms; this.time < until;) {
      this.time += 1
      const due = this.tasks.get(this.time)
      if (due === undefined) continue
      this.tasks.delete(this.time)
      due.forEach(({ isOff, run }) => isOff || run())
      for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve()
    }
  }
}
