import type { Page } from 'playwright-core'
import { until } from 'mini-program-host/until'
import type { RtcTestServer } from './rtcTestServer'

export interface SideEvent {
  readonly name: string
  /** ms since 1970. */
  readonly at: number
  readonly uid?: number | string
  readonly mediaType?: string
  readonly reason?: number
  readonly from?: string
  readonly to?: string
  readonly reconnect?: boolean
  readonly value?: unknown
  /** Of `network-quality`. */
  readonly list?: readonly { readonly uid: number | string; readonly uplinkNetworkQuality: number }[]
}

export interface Received {
  readonly framesDecoded: number
  readonly audioEnergy: number
  readonly audioPackets: number
  readonly videoPackets: number
}

export interface JoinResult {
  readonly ok: boolean
  readonly ms: number
  readonly code?: number
  readonly message?: string
}

/** What fixtures/rtcPage.js puts on the page. */
interface PageSide {
  readonly state: {
    readonly log: readonly SideEvent[]
    readonly client: {
      publish(stream: unknown, kind?: string): Promise<void>
      unpublish(stream: unknown, kind?: string): Promise<void>
      getConnectionState(): string
    }
    readonly stream: {
      open(options: object): Promise<void>
      close(options: object): Promise<void>
      muteAudio(): Promise<void>
      unmuteAudio(): Promise<void>
      muteVideo(): Promise<void>
      unmuteVideo(): Promise<void>
    }
  }
  create(options: object): number
  join(options: object): Promise<JoinResult>
  openDevices(options: object): Promise<number>
  publish(): Promise<number>
  leave(): Promise<void>
  release(): Promise<void>
  received(): Promise<Received>
  liveDevices(): readonly string[]
}

declare global {
  interface Window {
    readonly side: PageSide
  }
}

/** One side of a call: a page with the unmodified web SDK. */
export class RtcSide {
  constructor(
    readonly page: Page,
    private readonly server: RtcTestServer,
    readonly account: string,
    readonly uid: number,
  ) {}

  /** Makes a client and joins. A `token` in place of the right one is tried as it is. */
  async join(channelName: string, token?: string): Promise<JoinResult> {
    const { account, uid, server } = this
    const right = token ?? server.tokens.issue({ account, channelName, uid, ttlSeconds: 60 })
    return this.page.evaluate(
      (options) => {
        window.side.create({})
        return window.side.join(options)
      },
      { channelName, uid, token: right, origin: server.origin },
    )
  }

  /** Opens what is asked for and publishes it. */
  async publish(devices: { audio: boolean; video: boolean }): Promise<{ initMs: number; publishMs: number }> {
    return this.page.evaluate(async (options) => {
      const initMs = await window.side.openDevices(options)
      return { initMs, publishMs: await window.side.publish() }
    }, devices)
  }

  received = (): Promise<Received> => this.page.evaluate(() => window.side.received())

  log = (): Promise<readonly SideEvent[]> => this.page.evaluate(() => window.side.state.log)

  /** Names of the events so far, with their media type. */
  async heard(): Promise<readonly string[]> {
    return (await this.log()).map(({ name, mediaType }) => (mediaType ? `${name} ${mediaType}` : name))
  }

  /** Waits for the `count`th event of this name, and returns it. */
  async hears(name: string, { count = 1, mediaType = '' } = {}): Promise<SideEvent> {
    return until(`${this.account} hears ${name}`, async () => {
      const events = (await this.log()).filter(
        (event) => event.name === name && (!mediaType || event.mediaType === mediaType),
      )
      return events[count - 1]
    })
  }

  /** Waits until `frames` more frames than now were decoded. */
  async sees(frames = 5): Promise<void> {
    const before = (await this.received()).framesDecoded
    await until(`${this.account} decodes ${frames} frames`, async () => {
      const now = (await this.received()).framesDecoded
      // A new connection counts from zero.
      return now >= before + frames || (now < before && now >= frames) ? true : undefined
    })
  }

  /** Waits until more sound than silence came in. */
  async hearsSound(): Promise<void> {
    const before = (await this.received()).audioEnergy
    await until(`${this.account} hears sound`, async () => {
      const now = (await this.received()).audioEnergy
      return now > before + AUDIBLE || (now < before && now > AUDIBLE) ? true : undefined
    })
  }
}

// The fake microphone beeps; a second of silence stays below a millionth.
const AUDIBLE = 0.01
