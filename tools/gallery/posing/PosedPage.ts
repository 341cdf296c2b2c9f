import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { CallSnapshot } from '../../../src/call/machine/terms/snapshot'
import type { CallTheme } from '../../../src/call/look'
import type { Talking } from '../../../src/call/platform/ports'
import type { Locale } from '../../../src/call/locales'
import type { Pose } from './poses'

const POSE = path.join(__dirname, 'pose.js')

/** What a made-up camera sees. */
export interface Picture {
  readonly drawing: 'white' | 'black' | 'busy' | 'person'
  readonly width: number
  readonly height: number
}

/** What each side's camera sees. */
export interface Pictures {
  readonly local: Picture
  readonly remote: Picture
}

interface Posing {
  begin(first: CallSnapshot): Promise<void>
  show(snapshot: CallSnapshot, pictures: Partial<Pictures>, talking: Talking): void
  isDrawn(): Promise<boolean>
}

declare global {
  interface Window {
    /** See pose.js. */
    readonly posing: Posing
  }
}

const NOBODY: Talking = { self: false, remote: false }

/** More than what makes two taps on a button one, in ms. */
const DOUBLE_TAP = 500

/** The call page of the demo app's H5 build, which shows whatever state it is asked for: nobody is called. */
export class PosedPage {
  private constructor(readonly page: Page) {}

  /** @param first - what the page shows when it opens */
  static async open(
    context: BrowserContext,
    origin: string,
    locale: Locale | 'ja' | 'ar',
    first: Pose,
    theme: CallTheme = 'dark',
  ): Promise<PosedPage> {
    const page = await context.newPage()
    await page.addInitScript({ path: POSE })
    await page.goto(`${origin}/?locale=${locale}&theme=${theme}`)
    await page.locator('#demo-login').waitFor()
    await page.evaluate((snapshot) => window.posing.begin(snapshot), first.snapshot)
    await page.locator('#call-page').waitFor()
    // Pages slide in, and rings spread from who is called.
    await page.addStyleTag({
      content: '*, *::before, *::after { animation: none !important; transition: none !important; }',
    })
    return new PosedPage(page)
  }

  /** Shows a state, with these pictures, if any, where its cameras are on; returns when all pictures are there. */
  async show(
    { snapshot, swapped = false, examined = false, choosing = false, talking = NOBODY }: Pose,
    pictures: Partial<Pictures> = {},
  ): Promise<void> {
    // A call of its own each time, so that nothing of the one before remains.
    this.shown += 1
    const callId = snapshot.callId === null ? null : `call-${this.shown}`
    const shown = {
      ...(snapshot.cameraOn && { local: pictures.local }),
      ...(snapshot.remote.cameraOn && { remote: pictures.remote }),
    }
    await this.page.evaluate(([next, films, who]) => window.posing.show(next, films, who), [
      { ...snapshot, callId },
      shown,
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
