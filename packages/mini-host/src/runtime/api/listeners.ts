import type { LogicThread } from '../logic/LogicThread'

type Listener = (detail: unknown) => void

/** Subscriptions to the platform's events, by event: `AppShow`, `NetworkStatusChange` … */
export class Listeners {
  private readonly sets = new Map<string, Set<Listener>>()

  constructor(private readonly thread: LogicThread) {}

  /** Subscribes; the same listener twice is one, and is called once. */
  add(event: string, listener: Listener): void {
    const set = this.sets.get(event) ?? new Set()
    this.sets.set(event, set.add(listener))
  }

  /**
   * Ends a subscription.
   * @claim both | `offX` without an argument removes every listener of the event. | https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.offAppShow.html
   */
  remove(event: string, listener?: Listener): void {
    if (listener) this.sets.get(event)?.delete(listener)
    else this.sets.delete(event)
  }

  /** Tells every listener, in the app's thread: later where that is suspended. */
  emit(event: string, detail: unknown): void {
    this.sets.get(event)?.forEach((listener) => this.thread.run(() => listener(detail)))
  }

  /** How many listeners each event has; events without any are left out. */
  counts(): Record<string, number> {
    const counted = [...this.sets].map(([event, set]) => [event, set.size] as const)
    return Object.fromEntries(counted.filter(([, size]) => size > 0))
  }
}
