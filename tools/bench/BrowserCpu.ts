import type { Browser, CDPSession } from 'playwright-core'

interface ProcessInfo {
  /** Seconds of processor time since the process began. */
  readonly cpuTime: number
}

/** What all of a browser's processes use of the processors. */
export class BrowserCpu {
  private constructor(private readonly session: CDPSession) {}

  /** Of this browser; of use in Chromium only. */
  static async of(browser: Browser): Promise<BrowserCpu> {
    return new BrowserCpu(await browser.newBrowserCDPSession())
  }

  /**
   * Lets `ms` pass.
   * @returns the part of one processor that was used meanwhile: 1 is all of one
   */
  async during(ms: number): Promise<number> {
    const [usedBefore, began] = [await this.used(), performance.now()]
    await new Promise((resolve) => setTimeout(resolve, ms))
    const used = (await this.used()) - usedBefore
    return used / (performance.now() - began)
  }

  /** ms of all processes so far. */
  private async used(): Promise<number> {
    const { processInfo } = await this.session.send('SystemInfo.getProcessInfo')
    return processInfo.reduce((sum: number, { cpuTime }: ProcessInfo) => sum + cpuTime * 1_000, 0)
  }
}
