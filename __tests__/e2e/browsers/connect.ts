import { chromium, type Browser } from 'playwright-core'
import { addressVariable, type BrowserKind } from './kinds'

/** The browser of this kind that all files share; closing it here closes what this file has opened in it. */
export function connectBrowser(kind: BrowserKind): Promise<Browser> {
  const address = process.env[addressVariable(kind)]
  if (address === undefined) throw new Error(`no browser was started: is config/jest/e2e.js in use?`)
  return chromium.connect(address)
}
