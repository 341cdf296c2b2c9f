import type { BrowserServer } from 'playwright-core'

declare global {
  /** See config/jest/e2eEnvironment.js. */
  var testHasFailed: boolean
  /** Jest hands nothing else from its setup to its teardown. */
  var callTestBrowsers: readonly BrowserServer[] | undefined
}
