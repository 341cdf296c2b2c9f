import type { Problems } from '../Problems'

/** A piece of the app's code to run; what it throws is a problem of the app's. */
export type Task = () => void

/**
 * The thread on which the mini program's own code runs: one task at a time, and none while it is suspended.
 *
 * It shares the page's thread with the view; what keeps them apart is that everything that crosses goes through here.
 * @claim weapp | About 5 s after the app went to the background its logic stops; events and callbacks are delivered when it comes back. | https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/operating-mechanism.html
 * @claim alipay | The same is assumed of Alipay, whose documentation names no time. | assumption
 */
export class LogicThread {
  private waiting: Task[] | null = null

  constructor(private readonly problems: Problems) {}

  /** Whether tasks are kept back until `resume`. */
  get isSuspended(): boolean {
    return this.waiting !== null
  }

  /** Runs app code now, or when the app is back. */
  run(task: Task): void {
    if (this.waiting) this.waiting.push(task)
    else this.perform(task)
  }

  /** Runs app code later: nothing that comes from the platform arrives in the same turn. */
  later(task: Task, ms = 0): void {
    setTimeout(() => this.run(task), ms)
  }

  /** Keeps back every task from now on. */
  suspend(): void {
    this.waiting ??= []
  }

  /** Goes on where it stopped, in the order in which things happened. */
  resume(): void {
    const tasks = this.waiting ?? []
    this.waiting = null
    tasks.forEach((task) => this.perform(task))
  }

  private perform(task: Task): void {
    try {
      task()
    } catch (error) {
      this.problems.add(error)
    }
  }
}
