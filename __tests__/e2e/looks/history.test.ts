import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { startLocalCloud, type LocalCloud } from 'yunxin-local-cloud'
import type { Locale } from '../../../src/call/locales'
import { manyCalls, openHistory, variedCalls } from '../../../tools/gallery/posing/historyPose'
import type { PosedLocale } from '../../../tools/gallery/posing/posedCall'
import { isFullRun } from '../../fullRun'
import { connectBrowser } from '../browsers/connect'
import { buildOf } from '../Stage'
import { contrastsOf, LEAST } from './contrast'

// The list of past calls as a person sees it, measured: one browser, and no call.

let cloud: LocalCloud
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  cloud = await startLocalCloud({ staticRoot: buildOf('h5') })
  browser = await connectBrowser('page')
})
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
})
afterEach(() => context.close())
afterAll(async () => {
  await browser.close()
  await cloud.close()
})

const open = (locale: PosedLocale, rows = variedCalls(Date.now())) =>
  openHistory(context, cloud.address, { account: 'alice', locale, rows })

/** The colours are the same in both; English words are the longer ones. */
const LOCALES: readonly Locale[] = isFullRun ? ['en', 'zh-CN'] : ['en']

const rowsIn = (page: Page) => page.locator('.call-past__call').count()

test.each(['light', 'dark'] as const)('texts of a %s list stand out', async (look) => {
  const faults: string[] = []
  for (const locale of LOCALES) {
    const page = await open(locale)
    // All of it is to be seen, and nothing cut off.
    await page.setViewportSize({ width: 390, height: 2_000 })
    await page.addStyleTag({ content: '#demo-history { height: 1100px !important; }' })
    await page.locator('#call-history').evaluate((list, name) => {
      list.setAttribute('class', `call-history call-history--${name}`)
    }, look)
    const measure = async (step: string, root: string, least: number) => {
      const found = (await contrastsOf(page, root)).filter(({ kind }) => kind === 'text')
      expect([step, found.length >= least]).toEqual([step, true])
      faults.push(
        ...found
          .filter(({ ratio }) => ratio < LEAST.text)
          .map(({ what, ratio }) => `${locale} ${step}: ${what} ${ratio.toFixed(2)}`),
      )
    }
    await measure('rows', '#call-history', 40)
    await page.locator('#call-history-edit').click()
    await measure('editing', '#call-history', 40)
    await page.locator('#call-past-minus-room-1').click()
    await measure('asking', '.call-past__asked', 2)
    await page.close()
  }
  expect(faults).toEqual([])
})

test('axe finds nothing wrong with the list, as it is and as it is edited', async () => {
  const page = await open('en')
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') })
  const findings = () =>
    page.locator('#call-history').evaluate(async (list) => {
      const { axe } = window as unknown as {
        axe: { run(context: unknown, options: object): Promise<AxeResults> }
      }
      // A row is said as a sentence: all that is seen of it is in that, in another order.
      const rules = { 'label-content-name-mismatch': { enabled: false } }
      const { violations } = await axe.run(list, { rules })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    })
  expect(await findings()).toEqual([])
  await page.locator('#call-history-edit').click()
  await page.locator('#call-past-minus-room-1').click()
  expect(await findings()).toEqual([])
})

test('what a finger is to hit is as large as one', async () => {
  const page = await open('en')
  await page.locator('#call-history-edit').click()
  await page.locator('#call-past-minus-room-0').click()
  const small = await page.locator('#call-history [role=button]').evaluateAll((buttons) =>
    buttons
      .map((button) => ({ id: button.id, box: button.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 43.5)
      .map(({ id, box }) => `${id} is ${box.width} by ${box.height}`),
  )
  expect(small).toEqual([])
})

test.each([
  ['en', 1],
  // Nobody's words, written from the right.
  ['ar', -1],
] as const)(
  'in %s a row, its question and what stands above it follow the way of reading',
  async (locale, way) => {
    const page = await open(locale)
    /** What is read first, and what follows it: where the middle of each is, across the page. */
    const inOrder = async (...parts: readonly string[]) => {
      const middles: number[] = []
      for (const part of parts) {
        const box = await page.locator(part).first().boundingBox()
        if (box === null) throw new Error(`${part} is not shown`)
        middles.push(way * (box.x + box.width / 2))
      }
      return [parts, middles.every((middle, index) => index === 0 || middle > (middles[index - 1] ?? middle))]
    }
    const row = (part: string) => `#call-past-room-1 ${part}`
    const orders = [
      await inOrder('.call-history__choice', '#call-history-edit'),
      await inOrder('#call-history-all', '#call-history-missed'),
      await inOrder(
        row('.call-avatar'),
        row('.call-past__middle'),
        row('.call-past__end'),
        row('.call-past__icon'),
      ),
      await inOrder(row('.call-past__arrow'), row('.call-past__outcome')),
    ]
    await page.locator('#call-history-edit').click()
    await page.locator('#call-past-minus-room-1').click()
    orders.push(
      await inOrder('#call-past-minus-room-2', '#call-past-room-2'),
      await inOrder(row('.call-avatar'), '#call-past-keep-room-1', '#call-past-delete-room-1'),
    )
    expect(orders.filter(([, isSo]) => isSo !== true)).toEqual([])
  },
)

test('10,000 calls are some thirty rows, wherever one scrolls, and the last is reached', async () => {
  const page = await open('en', manyCalls(10_000, Date.now()))
  expect(await rowsIn(page)).toBeLessThan(45)
  const scroll = page.locator('#call-history-scroll')
  for (const share of [0.1, 0.5, 0.9, 1]) {
    await scroll.evaluate((view, part) => {
      view.scrollTop = part * view.scrollHeight
    }, share)
    // What is in the middle of the view is a row, and no emptiness.
    await page.waitForFunction(() => {
      const box = document.querySelector('#call-history-scroll')?.getBoundingClientRect()
      if (box === undefined) return false
      const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 3)
      return there?.closest('.call-history__item') !== null
    })
    expect(await rowsIn(page)).toBeLessThan(45)
  }
  await page.locator('#call-past-room-9999').waitFor()
})

test('a keyboard goes from row to row, and calls back', async () => {
  const page = await open('en')
  await page.locator('#call-past-room-0').focus()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('call-past-room-1')
  await page.keyboard.press('Delete')
  await page.locator('#call-past-delete-room-1').focus()
  await page.keyboard.press('Enter')
  await page.locator('#call-past-room-1').waitFor({ state: 'detached' })
})

test.each([
  ['calls', variedCalls(Date.now())],
  ['none', []],
])('nothing moves when the demo opens, with %s', async (_, rows) => {
  await context.addInitScript(() => {
    Object.assign(window, { shifts: [] })
    new PerformanceObserver((list) => {
      const { shifts } = window as unknown as { shifts: { value: number; what: string }[] }
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node: Element | null }[]
      })[]) {
        shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => node?.className).join(' ') })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const page = await open('zh-CN', rows)
  await page.locator('#demo-status', { hasText: 'ready' }).waitFor()
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: readonly { value: number; what: string }[] }).shifts,
  )
  const sum = shifts.reduce((total, { value }) => total + value, 0)
  expect([sum < 0.1, shifts]).toEqual([true, expect.anything()])
})
