import type { Browser } from 'playwright-core'
import type { BenchSide } from './BenchSide'
import type { BrowserCpu } from './BrowserCpu'
import type { Kit } from './kits'
import { timeCall, type TimedCall } from './oneCall'
import type { Setting } from './settings'

/** The two pages of a kit, which call each other time and again. */
export class BenchPair {
  private sides: readonly [caller: BenchSide, callee: BenchSide] | undefined
  private heapBefore: number | undefined
  private callsSince = 0

  constructor(
    readonly kit: Kit,
    private readonly browser: Browser,
    private readonly origin: string,
  ) {}

  /** Opens both pages, in place of those that may be there. */
  async open(): Promise<void> {
    const before = this.sides
    this.sides = undefined
    this.heapBefore = undefined
    await Promise.all((before ?? []).map((side) => side.close()))
    const [caller, callee] = this.kit.accounts
    this.sides = await Promise.all([
      this.kit.open(this.browser, this.origin, caller),
      this.kit.open(this.browser, this.origin, callee),
    ])
  }

  /** Makes one call and times it. The caller's page alone is slowed down: what slows it takes that time of the machine. */
  async call({ slowdown }: Setting, cpu: BrowserCpu): Promise<TimedCall> {
    const [caller, callee] = this.opened()
    if (slowdown > 1) await caller.slowDown(slowdown)
    const timed = await timeCall(caller, callee, cpu)
    if (slowdown > 1) await caller.slowDown(1)
    this.callsSince += 1
    return timed
  }

  /** From here on what stays on the caller's heap is counted. */
  async countHeap(): Promise<void> {
    this.heapBefore = await this.opened()[0].heap()
    this.callsSince = 0
  }

  /** How much larger the caller's heap has become with each call, in KB; undefined where its page is another one by now. */
  async heapPerCall(): Promise<number | undefined> {
    if (this.heapBefore === undefined || this.callsSince === 0) return undefined
    return ((await this.opened()[0].heap()) - this.heapBefore) / 1024 / this.callsSince
  }

  /** Connections of the caller's that something still holds. */
  connectionsHeld(): Promise<number> {
    return this.opened()[0].connectionsHeld()
  }

  private opened(): readonly [caller: BenchSide, callee: BenchSide] {
    if (this.sides === undefined) throw new Error(`the pages of ${this.kit.name} are not open`)
    return this.sides
  }
}
