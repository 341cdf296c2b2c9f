import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'puppeteer-core'
import { patienceMs, until } from 'mini-program-host/until'
import { endSentence } from '../../../../src/call/locales'
import type { EndReason } from '../../../../src/call/machine/terms/endReason'
import type { CallSnapshot } from '../../../../src/call/machine/terms/snapshot'
import type { Phone } from '../../calls/Phone'

/** More than a second of a fake microphone's tone puts in; silence stays far below. */
const AUDIBLE = 0.01
const FRAMES = 15
/** A phone's, as Chromium's in the other tests. */
const VIEW = { width: 390, height: 844 }
const PROBE = readFileSync(path.join(__dirname, '..', '..', 'calls', 'probe.js'), 'utf8')

/** What a call between two browsers asks of either. */
export type Caller = Pick<
  Phone,
  | 'account'
  | 'errors'
  | 'dial'
  | 'tap'
  | 'callPage'
  | 'text'
  | 'ended'
  | 'backOnFirstPage'
  | 'snapshot'
  | 'received'
  | 'sees'
  | 'hearsSound'
  | 'openedDevices'
  | 'letGoOfEverything'
>

/** One person at a Firefox of their own, on the same pages and with the same probe as `Phone`. */
export class FirefoxPhone implements Caller {
  readonly errors: string[] = []

  private constructor(
    readonly account: string,
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    page.setDefaultTimeout(patienceMs())
    page.on('pageerror', (error) => this.errors.push(error instanceof Error ? error.message : String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
  }

  /** Opens the demo app and signs in. */
  static async open(
    browser: Browser,
    origin: string,
    account: string,
    onRequest: (url: string) => void,
  ): Promise<FirefoxPhone> {
    const context = await browser.createBrowserContext()
    // A window of its own: in a tab behind another one Firefox hardly draws, and a page waits to be seen.
    const phone = new FirefoxPhone(account, await context.newPage({ type: 'window' }), context)
    const { page } = phone
    page.on('request', (request) => onRequest(request.url()))
    await page.setViewport(VIEW)
    await page.evaluateOnNewDocument(PROBE)
    await page.goto(`${origin}/?${new URLSearchParams({ account, locale: 'zh-CN' })}`)
    await until(`${account} signs in`, async () =>
      (await phone.text('demo-status')) === 'ready' ? true : undefined,
    )
    return phone
  }

  async dial(callee: string, kind: 'audio' | 'video'): Promise<void> {
    await this.page.locator('#demo-callee input').fill(callee)
    await this.tap(`demo-dial-${kind}`)
  }

  async tap(id: string): Promise<void> {
    await this.page.locator(`#${id}`).click()
  }

  async callPage(status: string): Promise<void> {
    await this.showsOne(`#call-page[data-status="${status}"]`)
  }

  async text(id: string): Promise<string> {
    await this.showsOne(`#${id}`)
    return this.page.$$eval(`#${id}`, (found) => found.at(-1)?.textContent ?? '')
  }

  async ended(reason: EndReason): Promise<void> {
    await this.callPage('ended')
    const { lastCall } = await this.snapshot()
    expect(lastCall?.endReason).toBe(reason)
    expect(await this.text('call-end-reason')).toBe(endSentence(reason, lastCall?.role ?? 'caller'))
  }

  async backOnFirstPage(): Promise<void> {
    await until(`${this.account} leaves the call page`, async () => {
      if ((await this.page.$('#call-page')) === null) return true
      // What it says of an end counts as read; it may go by itself meanwhile.
      const done = await this.page.$('#call-page[data-status="ended"] #call-back')
      await done?.click().catch(() => undefined)
      return undefined
    })
    await this.showsOne('#demo-dial-video')
  }

  snapshot(): Promise<CallSnapshot> {
    return this.page.evaluate(() => {
      const call = window.__call
      if (call === undefined) throw new Error('the app has made no call object')
      return call.getSnapshot()
    })
  }

  received(): ReturnType<Phone['received']> {
    return this.page.evaluate(() => window.probe.received())
  }

  openedDevices(): Promise<number> {
    return this.page.evaluate(() => window.probe.openedDevices())
  }

  async sees(frames = FRAMES): Promise<void> {
    const before = (await this.received()).frames
    await until(`${this.account} decodes ${frames} frames`, async () =>
      (await this.received()).frames >= before + frames ? true : undefined,
    )
    await until(`${this.account} has a picture on the page`, () =>
      this.page.$$eval('#call-remote-video video', (videos) =>
        videos.some((video) => video.videoWidth > 0 && !video.paused) ? true : undefined,
      ),
    )
  }

  async hearsSound(): Promise<void> {
    const before = (await this.received()).energy
    await until(`${this.account} hears sound`, async () =>
      (await this.received()).energy > before + AUDIBLE ? true : undefined,
    )
  }

  async letGoOfEverything(): Promise<void> {
    await until(`${this.account} lets go of devices and connections`, () =>
      this.page.evaluate(() => {
        const { probe } = window
        const left = probe.liveDevices().length + probe.openConnections() + probe.mediaSockets()
        return left === 0 ? true : undefined
      }),
    )
  }

  /** Waits until one of them is drawn. The library's own wait would count the frames that are drawn meanwhile. */
  private async showsOne(selector: string): Promise<void> {
    await until(`${this.account} shows ${selector}`, () =>
      this.page.$$eval(selector, (found) =>
        found.some((element) => element.getClientRects().length > 0) ? true : undefined,
      ),
    )
  }

  close(): Promise<void> {
    return this.context.close()
  }
}
