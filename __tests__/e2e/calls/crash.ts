import type { BrowserContext, Page } from 'playwright-core'

/** Crashes a tab, and opens it again as a browser does that: with its address, and what it had kept. */
export async function crashAndReopen(context: BrowserContext, tab: Page): Promise<Page> {
  const kept = await tab.evaluate(() => Object.entries(sessionStorage))
  const devtools = await context.newCDPSession(tab)
  const crashed = tab.waitForEvent('crash')
  // A tab that is gone answers nothing.
  devtools.send('Page.crash').catch(() => undefined)
  await crashed
  const again = await context.newPage()
  await again.addInitScript((entries) => {
    if (window.location.protocol === 'about:') return
    // Also run when the tab is loaded again later: by then it has a storage of its own.
    if (sessionStorage.getItem('reopened') !== null) return
    sessionStorage.setItem('reopened', 'yes')
    for (const [key, value] of entries) sessionStorage.setItem(key, value)
  }, kept)
  await again.goto(tab.url())
  return again
}
