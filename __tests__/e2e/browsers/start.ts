import { chromium } from 'playwright-core'
import { launchOptions } from '../../../tools/chromium/launchOptions'
import { addressVariable, BROWSER_ARGUMENTS, BROWSER_KINDS } from './kinds'

/** Before the first file: one Chromium of each kind for all of them. */
export default async function startBrowsers(): Promise<void> {
  globalThis.callTestBrowsers = await Promise.all(
    BROWSER_KINDS.map(async (kind) => {
      const browser = await chromium.launchServer(launchOptions(...BROWSER_ARGUMENTS[kind]))
      process.env[addressVariable(kind)] = browser.wsEndpoint()
      return browser
    }),
  )
}
