import { chromium, type Browser } from 'playwright-core'
import { startHostBrowser } from '../../src/browser/startHostBrowser'

/** The browser that all files of a run share, where one was started for them; closing it here closes what this file has opened in it. */
export function connectBrowser(): Promise<Browser> {
  const address = process.env.CALL_TEST_BROWSER_HOST
  return address === undefined ? startHostBrowser() : chromium.connect(address)
}
