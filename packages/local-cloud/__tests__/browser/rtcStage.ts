import type { Browser } from 'playwright-core'
import { LIGHT_SCRIPT } from 'mini-program-host'
import { patienceMs } from 'mini-program-host/until'
import { connectBrowser } from './connectBrowser'
import { RtcSide } from './RtcSide'
import { startRtcTestServer } from './rtcTestServer'
import type { RtcTestServer } from './rtcTestServer'

/** A cloud, a browser, and two sides that do not know each other; every request that would leave the machine is kept. */
export class RtcStage {
  readonly strayRequests: string[] = []

  private constructor(
    readonly server: RtcTestServer,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<RtcStage> {
    return new RtcStage(await startRtcTestServer(), await connectBrowser())
  }

  async side(account: string, uid: number): Promise<RtcSide> {
    const context = await this.browser.newContext({ permissions: ['camera', 'microphone'] })
    context.setDefaultTimeout(patienceMs())
    await context.addInitScript({ path: LIGHT_SCRIPT })
    const page = await context.newPage()
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.strayRequests.push(request.url())
    })
    await page.goto(`http://${this.server.origin}/`)
    return new RtcSide(page, this.server, account, uid)
  }

  /** Both sides fresh, on pages of their own. */
  async sides(): Promise<readonly [alice: RtcSide, bob: RtcSide]> {
    return [await this.side('alice', 101), await this.side('bob', 102)]
  }

  /** Both in the channel and publishing what is asked for. */
  async call(channelName: string, devices: { audio: boolean; video: boolean }) {
    const [alice, bob] = await this.sides()
    for (const side of [alice, bob]) {
      const joined = await side.join(channelName)
      if (!joined.ok) throw new Error(`${side.account} could not join: ${joined.message}`)
    }
    await Promise.all([alice.publish(devices), bob.publish(devices)])
    return [alice, bob] as const
  }

  /** Closes every page, so that the next test starts with nobody. */
  async clear(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()))
    this.server.cloud.reset()
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.server.close()
  }
}
