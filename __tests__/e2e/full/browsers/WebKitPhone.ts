import { writeFileSync } from 'node:fs'
import { By, type WebDriver } from 'selenium-webdriver'
import { until } from 'mini-program-host/until'
import type { CallSnapshot } from '../../../../src/call/machine/terms/snapshot'

/** Where something stands in the window, in CSS pixels. */
interface Box {
  readonly id: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Layout {
  readonly width: number
  readonly height: number
  /** Wider than the window is a page that scrolls sideways. */
  readonly contentWidth: number
  readonly buttons: readonly Box[]
}

declare global {
  interface Window {
    /** What the page's scripts failed with, as `standIns.js` noted it. */
    readonly pageErrors: readonly string[]
  }
}

/** One person at a WebKitGTK: the demo app with `standIns.js` before it. */
export class WebKitPhone {
  private constructor(
    readonly account: string,
    private readonly driver: WebDriver,
  ) {}

  /** Opens the demo app and signs in. `standIns`: with something in the place of WebRTC. */
  static async open(
    driver: WebDriver,
    origin: string,
    account: string,
    { standIns, locale = 'zh-CN' }: { readonly standIns: boolean; readonly locale?: 'zh-CN' | 'en' },
  ): Promise<WebKitPhone> {
    const phone = new WebKitPhone(account, driver)
    const query = new URLSearchParams({ account, locale, ...(standIns ? { standIns: '1' } : {}) })
    await driver.get(`${origin}/?${query}`)
    await phone.waitFor('signing in', async () => (await phone.textOf('demo-status')) === 'ready')
    return phone
  }

  async dial(callee: string, kind: 'audio' | 'video'): Promise<void> {
    const input = await this.driver.findElement(By.css('#demo-callee input'))
    await input.clear()
    await input.sendKeys(callee)
    await this.tap(`demo-dial-${kind}`)
  }

  async tap(id: string): Promise<void> {
    await this.shows(id)
    const found = await this.driver.findElements(By.id(id))
    await found.at(-1)?.click()
  }

  /** Waits until something of this id is drawn. */
  shows(id: string): Promise<void> {
    return this.waitFor(`#${id}`, async () =>
      this.driver.executeScript<boolean>(
        'return [...document.querySelectorAll("#" + arguments[0])].some((e) => e.getClientRects().length > 0)',
        id,
      ),
    )
  }

  /** Waits until the call page shows this status. */
  callPage(status: string): Promise<void> {
    return this.waitFor(`the page of a call that is ${status}`, async () => {
      const found = await this.driver.findElements(By.css(`#call-page[data-status="${status}"]`))
      return found.length > 0
    })
  }

  noCallPage(): Promise<void> {
    return this.waitFor('leaving the call page', async () => (await this.countOf('call-page')) === 0)
  }

  countOf(id: string): Promise<number> {
    return this.driver.executeScript<number>(
      'return document.querySelectorAll("#" + arguments[0]).length',
      id,
    )
  }

  /** Waits until both pictures play. */
  seesPictures(): Promise<void> {
    return this.waitFor('two pictures', async () =>
      this.driver.executeScript<boolean>(
        `const videos = [...document.querySelectorAll('#call-page video')]
         return videos.length === 2 && videos.every((video) => video.videoWidth > 0 && !video.paused)`,
      ),
    )
  }

  textOf(id: string): Promise<string> {
    return this.driver.executeScript<string>(
      'return [...document.querySelectorAll("#" + arguments[0])].at(-1)?.textContent ?? ""',
      id,
    )
  }

  snapshot(): Promise<CallSnapshot> {
    return this.driver.executeScript<CallSnapshot>('return window.__call.getSnapshot()')
  }

  errors(): Promise<readonly string[]> {
    return this.driver.executeScript<readonly string[]>('return window.pageErrors')
  }

  /** How the page on top stands in the window: its buttons, as far as they are drawn. */
  layout(): Promise<Layout> {
    return this.driver.executeScript<Layout>(`
      const page = [...document.querySelectorAll('#call-page')].at(-1) ?? document.body
      const drawn = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible'
      const buttons = [...page.querySelectorAll('[role=button]')].filter(drawn).map((e) => {
        const { left, top, right, bottom } = e.getBoundingClientRect()
        return { id: e.id, left, top, right, bottom }
      })
      const { scrollWidth } = document.documentElement
      return { width: innerWidth, height: innerHeight, contentWidth: scrollWidth, buttons }`)
  }

  async shoot(file: string): Promise<void> {
    // Pages slide in, and pictures fade in.
    await this.driver.sleep(700)
    // The first picture that is asked for may be the one before: this browser draws the next when it is asked.
    await this.driver.takeScreenshot()
    writeFileSync(file, Buffer.from(await this.driver.takeScreenshot(), 'base64'))
  }

  private async waitFor(what: string, look: () => Promise<boolean>): Promise<void> {
    await until(`${this.account} in WebKit: ${what}`, async () => ((await look()) ? true : undefined))
  }
}
