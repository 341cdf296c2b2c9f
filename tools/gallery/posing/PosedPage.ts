import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { CallTheme } from '../../../src/call/look'
import { nobodyTalks, type Pictures, type PosedLocale, snapshotFor } from './posedCall'
import type { Pose } from './poses'

const POSE = path.join(__dirname, 'pose.js')

/** More than what makes two taps on a button one, in ms. */
const DOUBLE_TAP = 500

/**
 * Makes a browser one that shares its screen, as a computer's does: one for a finger has no pointer that is fine, unless it
 * is both. Runs before the page's own scripts.
 */
function asComputer(): void {
  const { matchMedia } = window
  window.matchMedia = (query) => matchMedia.call(window, query === '(any-pointer: fine)' ? 'all' : query)
}

/** How the page is opened. */
export interface Opened {
  readonly theme?: CallTheme
  /** Besides the finger there may be, there is a mouse: this side's screen can be shown. */
  readonly computer?: boolean
}

/** The call page of the demo app's H5 build, which shows whatever state it is asked for: nobody is called. */
export class PosedPage {
  private constructor(readonly page: Page) {}

  /** @param first - what the page shows when it opens */
  static async open(
    context: BrowserContext,
    origin: string,
    locale: PosedLocale,
    first: Pose,
    { theme = 'dark', computer = false }: Opened = {},
  ): Promise<PosedPage> {
    const page = await context.newPage()
    if (computer) await page.addInitScript(asComputer)
    await page.addInitScript({ path: POSE })
    await page.goto(`${origin}/?locale=${locale}&theme=${theme}`)
    await page.locator('#demo-login').waitFor()
    await page.evaluate((snapshot) => window.posing.begin(snapshot), first.snapshot)
    await page.locator('#call-page').waitFor()
    // Pages slide in, rings spread from who is called, and pictures go to their corner.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.addStyleTag({
      content: '*, *::before, *::after { animation: none !important; transition: none !important; }',
    })
    return new PosedPage(page)
  }

  /** Shows a state, with these pictures, if any, where its cameras are on; returns when all pictures are there. */
  async show(pose: Pose, pictures: Partial<Pictures> = {}): Promise<void> {
    const { swapped = false, examined = false, choosing = false, talking = nobodyTalks } = pose
    this.shown += 1
    const { snapshot, films } = snapshotFor(pose, pictures, this.shown)
    await this.page.evaluate(([next, seen, who]) => window.posing.show(next, seen, who), [
      snapshot,
      films,
      talking,
    ] as const)
    if (swapped) await this.page.locator('.call-pane--small').click()
    if (examined) {
      await this.page.locator('#call-clock').press('Enter')
      await this.page.locator('.call-support__value', { hasText: '48 ms' }).waitFor()
    }
    if (choosing) {
      // Sooner it would be the second half of a double tap.
      await this.page.waitForFunction((at) => Date.now() > at, this.chosenAt + DOUBLE_TAP)
      this.chosenAt = Date.now()
      await this.page.locator('#call-devices').press('Enter')
      await this.page.locator('#call-device-microphone-2').waitFor()
    }
    await this.page.waitForFunction(() => window.posing.isDrawn())
  }

  private shown = 0
  /** When the panel of devices was opened last, in ms since 1970. */
  private chosenAt = 0
}
