import { HOST_BROWSER_ARGUMENTS } from 'mini-program-host'

/** `page` is for the app on H5; in `host`, which runs mini programs, sound plays without a tap. */
export const BROWSER_KINDS = ['page', 'host'] as const

export type BrowserKind = (typeof BROWSER_KINDS)[number]

/** The title of the tab that a browser shares where a page asks for a screen: nobody is there to choose. */
export const SHARED_TITLE = 'a tab to be shared'

const SHARES = `--auto-select-tab-capture-source-by-title=${SHARED_TITLE}`

/** What each is started with, besides what all are. */
export const BROWSER_ARGUMENTS: Readonly<Record<BrowserKind, readonly string[]>> = {
  page: [SHARES],
  host: [SHARES, ...HOST_BROWSER_ARGUMENTS],
}

/** The environment variable that tells the test files where a browser listens. */
export function addressVariable(kind: BrowserKind): string {
  return `CALL_TEST_BROWSER_${kind.toUpperCase()}`
}
