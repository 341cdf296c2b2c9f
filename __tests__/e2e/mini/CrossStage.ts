import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { startLocalCloud, type CloudState, type LocalCloud } from '../../../local-cloud/server'
import { builtFor, distOf } from '../../../tools/build/demoBuild'
import { launchOptions } from '../../../tools/chromium/launchOptions'
import { HOST_BROWSER_ARGUMENTS, launchMiniProgram, type HostOptions } from '../../../tools/mini-host'
import { Phone } from '../calls/Phone'
import { until } from '../calls/until'
import { MiniPhone } from './MiniPhone'
import { buildOf, type MiniPlatform } from './MiniStage'

/** A local cloud that serves the H5 build, and phones of every kind: mini programs in the host, and pages. */
export class CrossStage {
  private readonly minis: MiniPhone[] = []
  private readonly contexts: BrowserContext[] = []

  private constructor(
    readonly cloud: LocalCloud,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<CrossStage> {
    if (builtFor('h5')?.cloud !== 'local') {
      throw new Error('There is no H5 build for the local cloud: CALL_CLOUD=local npm run build:h5')
    }
    const cloud = await startLocalCloud({ staticRoot: distOf('h5') })
    return new CrossStage(cloud, await chromium.launch(launchOptions(...HOST_BROWSER_ARGUMENTS)))
  }

  async mini(platform: MiniPlatform, account: string, options: HostOptions = {}): Promise<MiniPhone> {
    const query = { account, locale: 'zh-CN', cloud: this.cloud.address, ...options.query }
    const program = await launchMiniProgram(buildOf(platform), { browser: this.browser, ...options, query })
    const phone = new MiniPhone(account, program)
    this.minis.push(phone)
    await phone.signedIn()
    return phone
  }

  async page(account: string): Promise<Phone> {
    const context = await this.browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
    this.contexts.push(context)
    await context.grantPermissions(['camera', 'microphone'], { origin: this.cloud.address })
    return Phone.open(context, this.cloud.address, account)
  }

  state(what: string, expected: (state: CloudState) => boolean): Promise<CloudState> {
    return until(what, async () => {
      const state = await this.cloud.state()
      return expected(state) ? state : undefined
    })
  }

  /** Waits until no room and no media is left and exactly these records were written. */
  async leaves(
    expected: readonly { from: string; to: string; type: 1 | 2; status: number }[],
  ): Promise<void> {
    const { records } = await this.state(
      'rooms and media end, and the records are there',
      (state) =>
        state.rooms.length === 0 && state.rtc.length === 0 && state.records.length >= expected.length,
    )
    expect(records.map(({ from, to, type, status }) => ({ from, to, type, status }))).toEqual(expected)
  }

  /** Everybody gone and everything forgotten; fails if a mini program had problems. */
  async clear(): Promise<void> {
    const closed = await Promise.allSettled(this.minis.splice(0).map((phone) => phone.close()))
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

/** Gives each test of a file a clean stage. */
export function useCrossStage(): () => CrossStage {
  let stage: CrossStage
  beforeAll(async () => {
    stage = await CrossStage.open()
  })
  afterEach(() => stage.clear())
  afterAll(() => stage.close())
  return () => stage
}
