import path from 'node:path'
import type { Page } from 'playwright-core'
import { until } from 'mini-program-host/until'
import { GatewayClient } from '../rtc/gateway/GatewayClient'
import type { RtcTestServer } from './rtcTestServer'

interface Received {
  readonly framesDecoded: number
  readonly audioEnergy: number
}

interface PageStreams {
  push(url: string): Promise<string>
  play(url: string): Promise<string>
  end(stream: string): Promise<number>
  received(stream: string): Promise<Received>
}

declare global {
  interface Window {
    readonly streams: PageStreams
  }
}

const AUDIBLE = 0.01

/** One side of a call as a mini program is: signalling at the gateway, media by WHIP and WHEP from a page. */
export class MiniSide {
  private constructor(
    private readonly page: Page,
    readonly gateway: GatewayClient,
    private readonly urls: ReadonlyMap<number, { readonly url: string }>,
    readonly uid: number,
  ) {}

  static async join(
    { page, server }: { page: Page; server: RtcTestServer },
    { account, uid, channelName }: { account: string; uid: number; channelName: string },
  ): Promise<MiniSide> {
    await page.addScriptTag({ path: path.join(__dirname, 'fixtures', 'streamPage.js') })
    const checksum = server.tokens.issue({ account, channelName, uid, ttlSeconds: 60 })
    const response = await fetch(`http://${server.origin}/nrtc/getChannelInfos.action`, {
      method: 'POST',
      body: new URLSearchParams({ channelName, uid: String(uid), checksum }),
    })
    const { token } = await response.json()
    const gateway = await GatewayClient.connect(server.origin)
    return new MiniSide(page, gateway, await gateway.login(uid, token), uid)
  }

  /** Publishes and begins to push. Returns the stream's own address. */
  async publish(): Promise<string> {
    await this.announce()
    return this.push()
  }

  async announce(): Promise<void> {
    for (const mediaType of ['audio', 'video']) await this.gateway.ask(10, { mediaType, status: 'open' })
  }

  push(): Promise<string> {
    return this.page.evaluate((url) => window.streams.push(url), this.urlOf(this.uid))
  }

  /** Subscribes to what another publishes, and plays it. Returns the stream's own address. */
  async play(uid: number, kinds = ['audio', 'video']): Promise<string> {
    for (const mediaType of kinds) await this.gateway.ask(16, { srcUid: uid, mediaType, sub: true })
    return this.page.evaluate((url) => window.streams.play(url), this.urlOf(uid))
  }

  end(stream: string): Promise<number> {
    return this.page.evaluate((url) => window.streams.end(url), stream)
  }

  received(stream: string): Promise<Received> {
    return this.page.evaluate((url) => window.streams.received(url), stream)
  }

  /** Waits until ten more frames and audible sound came in. */
  async seesAndHears(stream: string): Promise<void> {
    const before = await this.received(stream)
    await until('frames and sound by WHEP', async () => {
      const now = await this.received(stream)
      const sees = now.framesDecoded >= before.framesDecoded + 10
      return sees && now.audioEnergy > before.audioEnergy + AUDIBLE ? true : undefined
    })
  }

  private urlOf(uid: number): string {
    const joined = this.gateway.told.find(({ cmd, body }) => cmd === 20 && body.uid === uid)
    const url = this.urls.get(uid)?.url ?? joined?.body.url
    if (typeof url !== 'string') throw new Error(`${uid} is not in the channel`)
    return url
  }
}
