import path from 'node:path'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { startLocalCloud, type CloudState, type LocalCloud } from '../../../local-cloud/server'
import { builtFor, distOf } from '../../../tools/build/demoBuild'
import { launchOptions } from '../../../tools/chromium/launchOptions'
import { HOST_BROWSER_ARGUMENTS, launchMiniProgram, type HostOptions } from '../../../tools/mini-host'
import { SDK_STATISTICS } from '../../../tools/wechat-sdk/sdkStatistics'
import type { ExpectedRecord } from '../calls/CallStage'
import { Phone, type PhoneOptions } from '../calls/Phone'
import { until } from '../calls/until'
import { MiniPhone } from './MiniPhone'

export type MiniPlatform = 'weapp' | 'alipay'

/** A folder with builds `h5`, `weapp` and `alipay` for the local cloud, in place of dist/. */
const { CALL_MINI_BUILDS } = process.env

/** A local cloud, a browser, and the people of a test: with the built demo app in the mini-program host, or on H5. */
export class MiniStage {
  private readonly phones: MiniPhone[] = []
  private readonly contexts: BrowserContext[] = []

  private constructor(
    readonly cloud: LocalCloud,
    private readonly browser: Browser,
  ) {}

  /** The cloud serves the H5 build: to those on H5, and to Alipay's web-view. */
  static async open(): Promise<MiniStage> {
    return new MiniStage(
      await startLocalCloud({ staticRoot: buildOf('h5') }),
      await chromium.launch(launchOptions(...HOST_BROWSER_ARGUMENTS)),
    )
  }

  /** Somebody with a phone of their own, signed in. */
  async phone(platform: MiniPlatform, account: string, options: HostOptions = {}): Promise<MiniPhone> {
    const query = { account, locale: 'zh-CN', cloud: this.cloud.address, ...options.query }
    const program = await launchMiniProgram(buildOf(platform), {
      browser: this.browser,
      vendorAddresses: [SDK_STATISTICS],
      ...options,
      query,
    })
    const phone = new MiniPhone(account, program)
    this.phones.push(phone)
    await phone.signedIn()
    return phone
  }

  /** Somebody with the demo app in a browser, signed in. */
  async h5(account: string, options: PhoneOptions = {}): Promise<Phone> {
    const context = await this.browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      locale: 'zh-CN',
    })
    this.contexts.push(context)
    const origin = this.cloud.address
    await context.grantPermissions([...(options.allow ?? ['camera', 'microphone'])], { origin })
    return Phone.open(context, origin, account, options)
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
  async leaves(expected: readonly ExpectedRecord[]): Promise<void> {
    await this.nothingLeft()
    const { records } = await this.state('the records', (state) => state.records.length >= expected.length)
    expect(records.map(({ from, to, type, status }) => ({ from, to, type, status }))).toEqual(expected)
  }

  /** Everybody gone and everything forgotten; fails if a mini program had problems. */
  async clear(): Promise<void> {
    const closed = await Promise.allSettled(this.phones.splice(0).map((phone) => phone.close()))
    await Promise.all(this.contexts.splice(0).map((context) => context.close()))
    this.cloud.control.reset()
    const failures = closed.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))
    expect(failures).toEqual([])
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.cloud.close()
  }
}

function buildOf(platform: MiniPlatform | 'h5'): string {
  if (CALL_MINI_BUILDS) return path.join(CALL_MINI_BUILDS, platform)
  if (builtFor(platform)?.cloud !== 'local') {
    throw new Error(
      `There is no build of the demo app for the local cloud: CALL_CLOUD=local npm run build:${platform}`,
    )
  }
  return distOf(platform)
}
