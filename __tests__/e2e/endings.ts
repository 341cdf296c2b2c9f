import type { Page } from 'playwright-core'
import { until } from 'mini-program-host/until'

declare global {
  interface Window {
    /** See endings.js. */
    readonly callEndings: {
      take(sentence: string): boolean
      shown(): readonly string[]
      forget(): void
    }
  }
}

/** The script that keeps what a page says of a call's end. */
export const ENDINGS = `${__dirname}/endings.js`

/** Waits until the page has said why a call ended, in one of these sentences; each time it does counts once. */
export async function untilEnded(who: string, page: Page, ...sentences: readonly string[]): Promise<void> {
  await until(`${who} is told "${sentences.join('" or "')}"`, async () =>
    (await page.evaluate((all) => all.some((one) => window.callEndings.take(one)), sentences))
      ? true
      : undefined,
  ).catch(async (error: Error) => {
    const shown = await page.evaluate(() => window.callEndings.shown())
    throw new Error(`${error.message}\nIt was told: ${shown.join(' | ') || 'nothing'}`)
  })
}

/** What was said before is forgotten. */
export function forgetEndings(page: Page): Promise<void> {
  return page.evaluate(() => window.callEndings.forget())
}
