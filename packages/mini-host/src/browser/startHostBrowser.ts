import { type Browser, chromium } from 'playwright-core'
import { browserArguments, HOST_BROWSER_ARGUMENTS } from './browserArguments'

/**
 * Starts a Chromium that mini programs can share; whoever starts it closes it.
 * @param executablePath - where Chromium is: what CHROME_PATH names unless given, else the one that Playwright installed
 * @throws Playwright's error, which says how to get one, if there is none
 */
export function startHostBrowser(executablePath = process.env.CHROME_PATH || undefined): Promise<Browser> {
  return chromium.launch({ executablePath, args: browserArguments(...HOST_BROWSER_ARGUMENTS) })
}
