import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { startLocalCloud, type CloudState, type LocalCloud } from '../../../local-cloud/server'
import { builtFor, distOf } from '../../../tools/build/demoBuild'
import { launchOptions } from '../../../tools/chromium/launchOptions'
import { Phone, type PhoneOptions } from './Phone'
import { until } from './until'

/** What a test expects of the one record a call leaves; `status` by the names the records' numbers have. */
export interface ExpectedRecord {
  readonly from: string
  readonly to: string
  readonly type: 1 | 2
  readonly status: 1 | 2 | 3 | 4 | 5
}

/** A local cloud that serves the demo app, a browser, and the phones of a test. */
export class CallStage {
  private readonly contexts: BrowserContext[] = []
  /** Requests that would have left this machine. */
  readonly strayRequests: string[] = []

  private constructor(
    readonly cloud: LocalCloud,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<CallStage> {
    const built = builtFor('h5')
    if (built?.cloud !== 'local') {
      throw new Error(
        'There is no build of the demo app for the local cloud: CALL_CLOUD=local npm run build:h5',
      )
    }
    if (!built.fresh) console.warn('dist/h5 is older than the sources')
    const cloud = await startLocalCloud({ staticRoot: distOf('h5') })
    return new CallStage(cloud, await chromium.launch(launchOptions()))
  }

  /** Somebody with a browser of their own, signed in. */
  async phone(account: string, options: PhoneOptions = {}): Promise<Phone> {
    return Phone.open(await this.browserOf(options), this.cloud.address, account, options)
  }

  /** Somebody who has opened the demo app, whether or not signing in works. */
  async visitor(account: string): Promise<Phone> {
    return Phone.visit(await this.browserOf({}), this.cloud.address, account)
  }

  private async browserOf(options: PhoneOptions): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      hasTouch: true,
      locale: 'zh-CN',
    })
    this.contexts.push(context)
    await context.grantPermissions([...(options.allow ?? ['camera', 'microphone'])], {
      origin: this.cloud.address,
    })
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      if (/^(http|ws)/.test(protocol) && hostname !== '127.0.0.1') this.strayRequests.push(request.url())
    })
    return context
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

  /** Waits until everything has ended and exactly this one record was written; returns its durations. */
  async leaves(expected: ExpectedRecord): Promise<readonly number[]> {
    await this.nothingLeft()
    const { records } = await this.state('a record', (state) => state.records.length > 0)
    expect(records.map(({ from, to, type, status }) => ({ from, to, type, status }))).toEqual([expected])
    const [record] = records
    expect(record?.durations.map(({ accid }) => accid).sort()).toEqual([expected.from, expected.to].sort())
    return record?.durations.map(({ duration }) => duration) ?? []
  }

  /** Everybody gone and everything forgotten. */
  async clear(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()))
    this.cloud.control.reset()
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.cloud.close()
  }
}
