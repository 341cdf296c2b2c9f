import { launchMiniProgram, LIGHT_SCRIPT, type HostOptions } from 'mini-program-host'
import { SDK_STATISTICS } from '../../../tools/wechat-sdk/sdkStatistics'
import { PROBE } from '../calls/probed'
import { ENDINGS } from '../endings'
import { buildOf, type Builds, type ExpectedRecord, Stage } from '../Stage'
import { MiniPhone } from './MiniPhone'

export type MiniPlatform = 'weapp' | 'alipay'

/**
 * The people of a test: with the built demo app, or another one, in the mini-program host, or on H5. The cloud serves the
 * H5 build, to Alipay's web-view as well.
 */
export class MiniStage extends Stage {
  private constructor(
    private readonly builds: Builds,
    private readonly callPage: string | undefined,
    ...parts: ConstructorParameters<typeof Stage>
  ) {
    super(...parts)
  }

  static async open(builds: Builds = buildOf, callPage?: string): Promise<MiniStage> {
    return new MiniStage(builds, callPage, ...(await Stage.parts('host', builds)))
  }

  /** Somebody with a phone of their own, signed in: as they were after another test, unless asked for with options. */
  phone(platform: MiniPlatform, account: string, options?: HostOptions): Promise<MiniPhone> {
    return this.phones.take(platform, account, options === undefined, () =>
      this.launch(platform, account, options),
    )
  }

  /** Waits until everything has ended and these records were written, in this order, and no other. */
  async leaves(expected: readonly ExpectedRecord[]): Promise<void> {
    await this.leavesAll(expected)
  }

  private async launch(
    platform: MiniPlatform,
    account: string,
    options: HostOptions = {},
  ): Promise<MiniPhone> {
    const query = { account, locale: 'zh-CN', cloud: this.cloud.address, ...options.query }
    const program = await launchMiniProgram(this.builds(platform), {
      browser: this.browser,
      // The media page in Alipay's web-view is looked at like a page on H5.
      initScripts: [LIGHT_SCRIPT, ENDINGS, ...(platform === 'alipay' ? [PROBE] : [])],
      density: 1,
      vendorAddresses: [SDK_STATISTICS],
      ...options,
      query,
    })
    const phone = new MiniPhone(account, program, this.callPage)
    await phone.signedIn()
    return phone
  }
}
