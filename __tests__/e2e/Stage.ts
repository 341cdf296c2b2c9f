import { LIGHT_SCRIPT } from 'mini-program-host'
import { until } from 'mini-program-host/until'
import type { Browser, BrowserContext } from 'playwright-core'
import { startLocalCloud, type CloudState, type LocalCloud } from 'yunxin-local-cloud'
import { type Platform } from '../../tools/build/platform'
import { builtFor, distOf } from '../../tools/build/demoBuild'
import { leaveReports } from '../../tools/replay/leaveReports'
import { connectBrowser } from './browsers/connect'
import type { BrowserKind } from './browsers/kinds'
import { Phone, type PhoneOptions } from './calls/Phone'
import { Resting } from './Resting'

/** What a test expects of the one record a call leaves; `status` by the names the records' numbers have. */
export interface ExpectedRecord {
  readonly from: string
  readonly to: string
  readonly type: 1 | 2
  readonly status: 1 | 2 | 3 | 4 | 5
}

/** For `disconnect` and `drop`: longer than any test, which lets in again with `admit`, in ms. */
export const UNTIL_ADMITTED = 3_600_000

/** Where the build of an app for a platform is, for the local cloud. */
export type Builds = (platform: Platform) => string

/** Where people in browsers find the app, if not at the cloud. */
export interface Site {
  /** Without a slash at its end: `http://127.0.0.1:10086/shop`. */
  readonly address: string
  /** What a browser needs before it opens it. */
  readonly prepare?: (context: BrowserContext) => Promise<void>
  /** Names besides this machine's own that are asked, and answered for. */
  readonly hosts?: readonly string[]
}

/** A local cloud that serves the demo app, and people with the app in a browser. */
export class Stage {
  protected readonly phones = new Resting()
  /** Requests that would have left this machine. */
  readonly strayRequests: string[] = []

  constructor(
    readonly cloud: LocalCloud,
    protected readonly browser: Browser,
    private readonly site: Site = { address: cloud.address },
  ) {}

  protected static async parts(kind: BrowserKind, builds: Builds = buildOf): Promise<[LocalCloud, Browser]> {
    return Promise.all([startLocalCloud({ staticRoot: builds('h5') }), connectBrowser(kind)])
  }

  /** Somebody in a browser of their own, signed in: as they were after another test, unless asked for with options. */
  h5(account: string, options?: PhoneOptions): Promise<Phone> {
    return this.phones.take('h5', account, options === undefined, async () =>
      Phone.open(await this.browserOf(options), this.site.address, account, this.withCloud(options)),
    )
  }

  /** Somebody who has opened the demo app, whether or not signing in works. */
  visitor(account: string): Promise<Phone> {
    return this.phones.take('visitor', account, false, async () =>
      Phone.visit(await this.browserOf(), this.site.address, account, this.withCloud()),
    )
  }

  /** A page that the cloud did not give out has to be told where it is. */
  private withCloud(options?: PhoneOptions): PhoneOptions | undefined {
    const { address } = this.cloud
    return this.site.address === address ? options : { ...options, cloud: address }
  }

  /** Sees to it that nobody is signed in with this account. */
  async absent(account: string): Promise<void> {
    await this.phones.closeAtRest(account)
    await this.state(`${account} is away`, ({ accounts }) =>
      accounts.every(({ account: name, devices }) => name !== account || devices.length === 0),
    )
  }

  /** Waits for the state of the cloud to be as `expected` wants it. */
  state(what: string, expected: (state: CloudState) => boolean): Promise<CloudState> {
    return until(what, async () => {
      const state = await this.cloud.state()
      return expected(state) ? state : undefined
    })
  }

  /** Waits until no signalling room and no media is left. */
  nothingLeft(): Promise<CloudState> {
    return this.state('rooms and media end', ({ rooms, rtc }) => rooms.length === 0 && rtc.length === 0)
  }

  /** Waits until everything has ended and these records were written, in this order, and no other. */
  protected async leavesAll(expected: readonly ExpectedRecord[]): Promise<CloudState['records']> {
    await this.nothingLeft()
    const { records } = await this.state('the records', (state) => state.records.length >= expected.length)
    expect(records.map(({ from, to, type, status }) => ({ from, to, type, status }))).toEqual(expected)
    return records
  }

  /**
   * After a test: who is at rest stays, everybody else goes, and the cloud forgets what was. One that failed leaves the
   * reports of all sides.
   */
  async clear(): Promise<void> {
    try {
      // Where they cannot be kept the devices are put away all the same.
      if (testHasFailed) await this.leaveReports().catch(console.error)
      await this.phones.putAway()
    } finally {
      this.cloud.control.forget()
    }
  }

  private async leaveReports(): Promise<void> {
    const { currentTestName = 'a test' } = expect.getState()
    console.error(`${currentTestName}\n${leaveReports(currentTestName, await this.phones.reports())}`)
  }

  async close(): Promise<void> {
    await this.phones.closeAtRest()
    await this.browser.close()
    await this.cloud.close()
  }

  private async browserOf(options: PhoneOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: options.computer ? { width: 1280, height: 800 } : { width: 390, height: 844 },
      deviceScaleFactor: options.asSeen ? 2 : 1,
      hasTouch: options.computer !== true,
      locale: 'zh-CN',
    })
    if (!options.asSeen) await context.addInitScript({ path: LIGHT_SCRIPT })
    // Of a page that a test answers for, the browser does not know that it is this machine's own.
    const local = options.policy === undefined ? [] : ['local-network-access']
    await context.grantPermissions([...(options.allow ?? ['camera', 'microphone']), ...local], {
      origin: new URL(this.site.address).origin,
    })
    await this.site.prepare?.(context)
    const { policy } = options
    if (policy !== undefined) {
      await context.route(`${this.cloud.address}/?*`, async (route) => {
        const response = await route.fetch()
        await route.fulfill({
          response,
          headers: { ...response.headers(), 'content-security-policy': policy },
        })
      })
    }
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      const known = ['127.0.0.1', ...(this.site.hosts ?? [])]
      if (/^(http|ws)/.test(protocol) && !known.includes(hostname)) this.strayRequests.push(request.url())
    })
    return context
  }
}

/** A folder with builds `h5`, `weapp` and `alipay` for the local cloud, in place of dist/. */
const { CALL_MINI_BUILDS } = process.env

/**
 * The build of the demo app for the local cloud.
 * @throws an error that says how to make it, if there is none
 */
export function buildOf(platform: Platform): string {
  if (CALL_MINI_BUILDS) return `${CALL_MINI_BUILDS}/${platform}`
  const built = builtFor(platform)
  if (built?.cloud !== 'local') {
    throw new Error(
      `There is no build of the demo app for the local cloud: CALL_CLOUD=local npm run build:${platform}`,
    )
  }
  if (!built.fresh) console.warn(`dist/${platform} is older than the sources`)
  return distOf(platform)
}
