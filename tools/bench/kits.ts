import path from 'node:path'
import { patienceMs } from 'mini-program-host'
import type { Browser, BrowserContext } from 'playwright-core'
import { EVENT } from '../../src/call/engine/event'
import { BenchSide, type PageWays } from './BenchSide'
import { PAGES } from './site'

/** A page with calls, of which two make a call. */
export interface Kit {
  readonly name: 'module' | 'bare'
  /** Who calls, and who is called: others than another kit's, which would ring as well. */
  readonly accounts: readonly [caller: string, callee: string]
  /** Opens the page in a browser of its own, and waits until it is signed in. */
  open(browser: Browser, origin: string, account: string): Promise<BenchSide>
}

const BUTTONS = { dial: 'demo-dial-video', accept: 'call-accept', hangUp: 'call-hangup' } as const

const moduleWays: PageWays = {
  act: (page, what) =>
    page.evaluate(
      ([id, name]) => {
        const buttons = document.querySelectorAll<HTMLElement>(`#${id}`)
        window.bench.mark(name)
        buttons[buttons.length - 1]?.click()
      },
      [BUTTONS[what], what] as const,
    ),
  ringing: '#call-page[data-status="called"]',
  dialling: '#call-page[data-status="calling"]',
  resting: 'body:not(:has(#call-page)) #demo-dial-video',
  done: '#call-page[data-status="ended"] #call-back',
}

const bareWays: PageWays = {
  act: (page, what) =>
    page.evaluate((name) => {
      const { bare } = window
      if (bare === undefined) return
      window.bench.mark(name)
      // What comes of it is marked where it comes; the call goes on meanwhile.
      const done = name === 'dial' ? bare.dial('dave') : bare[name]()
      done.catch((thrown: unknown) => console.error(thrown))
    }, what),
  ringing: '[data-state="ring"]',
  dialling: '[data-state="talk"]',
  resting: '[data-state="idle"]',
}

/** The demo app with the module and its pages. */
export const moduleKit: Kit = {
  name: 'module',
  accounts: ['alice', 'bob'],
  async open(browser, origin, account) {
    const page = await (await contextFor(browser, origin)).newPage()
    await page.goto(`${origin}/?account=${account}`)
    await page.locator('#demo-status', { hasText: 'ready' }).waitFor({ state: 'attached' })
    await page.evaluate(
      ({ invited, ended }) => {
        window.__call?.on(invited, () => window.bench.mark('called'))
        window.__call?.on(ended, () => window.bench.mark('ended'))
      },
      { invited: EVENT.INVITED, ended: EVENT.CALL_END },
    )
    return new BenchSide(page, moduleWays, `${account} (module)`)
  },
}

/** The two SDKs on a page of their own, from the same origin. */
export const bareKit: Kit = {
  name: 'bare',
  accounts: ['carol', 'dave'],
  async open(browser, origin, account) {
    const page = await (await contextFor(browser, origin)).newPage()
    await page.goto(`${origin}/bare/?account=${account}`)
    await page.locator('[data-ready]').waitFor({ state: 'attached' })
    return new BenchSide(page, bareWays, `${account} (bare SDKs)`)
  },
}

async function contextFor(browser: Browser, origin: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  context.setDefaultTimeout(patienceMs())
  await context.grantPermissions(['camera', 'microphone'], { origin })
  await context.addInitScript({ path: path.join(PAGES, 'probe.js') })
  return context
}
