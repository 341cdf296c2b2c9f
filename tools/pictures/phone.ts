import { chromium, type Browser, type Page } from 'playwright-core'
import { launchOptions } from '../chromium/launchOptions'

/** A phone's window, as the pictures in README show it. */
const VIEW = { width: 390, height: 844 }

/** The demo app in a browser whose camera plays `film`, signed in as `account`. */
export async function openPhone(
  origin: string,
  account: string,
  film: string,
): Promise<{ readonly page: Page; readonly browser: Browser }> {
  const browser = await chromium.launch(launchOptions(`--use-file-for-fake-video-capture=${film}`))
  const context = await browser.newContext({ viewport: VIEW, deviceScaleFactor: 1.5, locale: 'zh-CN' })
  await context.grantPermissions(['camera', 'microphone'], { origin })
  const page = await context.newPage()
  await page.goto(`${origin}/?account=${account}&locale=zh-CN`)
  await page.locator('#demo-status', { hasText: 'ready' }).waitFor()
  return { page, browser }
}

/** Waits until the far side's picture plays. */
export async function untilPicture(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const video = document.querySelector('#call-remote-video video')
    return video instanceof HTMLVideoElement && video.videoWidth > 0 && video.currentTime > 2
  })
}
