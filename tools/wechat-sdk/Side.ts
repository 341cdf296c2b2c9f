import type { Client, ClientEvents } from 'nertc-wechat-sdk'
import type { Gateway } from 'yunxin-local-cloud'
import { evaluateSdk } from '../../config/evaluateSdk'
import { isSdk, missingIn } from './members'
import type { NodeWx } from './nodeWx'

const PATIENCE = 8_000

/** The SDK waits 5 s to 7 s before it connects again. */
const RECONNECT_PATIENCE = 15_000

/** One client of an SDK file. Each runs the file anew, as on a phone of its own: the SDK has one client only. */
export class Side {
  private readonly heard: { readonly name: string; readonly event: unknown }[] = []
  private watchers: (() => void)[] = []

  private constructor(
    private readonly client: Client,
    private readonly gateway: Gateway,
    readonly account: string,
    readonly uid: number,
  ) {}

  /**
   * Runs a file and makes a client of it.
   * @param wx - what the file finds of WeChat
   * @throws an error that says what the file lacks
   */
  static load(
    file: string,
    wx: NodeWx,
    gateway: Gateway,
    { account, uid }: { account: string; uid: number },
  ): Side {
    const sdk = evaluateSdk(file, wx.globals)
    if (!isSdk(sdk)) throw new Error('its default export has no Client()')
    const client = sdk.Client({ appkey: 'check-sdk', debug: false })
    const missing = missingIn(client)
    if (missing.length > 0) throw new Error(`a client has no ${missing.join(', ')}`)
    // All that the types promise was just found.
    return new Side(client as Client, gateway, account, uid)
  }

  /** Notes these events from now on, for `hears`. */
  listen(...names: readonly (keyof ClientEvents)[]): void {
    for (const name of names) {
      this.client.on(name, (event) => {
        this.heard.push({ name, event })
        this.watchers.splice(0).forEach((watcher) => watcher())
      })
    }
  }

  /**
   * Enters a channel on the gateway.
   * @throws an error if that takes too long, or the answer has no cid
   */
  async join(channelName: string): Promise<void> {
    const token = this.gateway.tokenFor(this.account, this.uid, channelName)
    const options = { channelName, uid: this.uid, token, ...this.gateway.servers }
    const { cid } = await within('join()', this.client.join(options))
    if (!Number.isFinite(Number(cid))) throw new Error(`join() resolves with cid ${String(cid)}`)
  }

  /** Leaves while the join still asks for the channel, which ends with the client in it; then breaks it off. */
  async leaveWhileJoining(channelName: string): Promise<void> {
    const joined = this.join(channelName)
    // Version 4.1.0 says that it cannot leave yet; later ones say nothing.
    await this.leave().catch(() => undefined)
    await joined
    this.client.destroy()
  }

  /**
   * Publishes a stream.
   * @throws an error if that takes too long, or comes to anything but an address that a live-pusher can push to
   */
  async publish(kind: 'audio' | 'video'): Promise<void> {
    const url: unknown = await within(`publish('${kind}')`, this.client.publish(kind))
    if (typeof url !== 'string' || !url.includes('/rtc/push/')) {
      throw new Error(
        `publish('${kind}') resolves with ${JSON.stringify(url)}, not with the address to push to`,
      )
    }
  }

  /**
   * Asks for another one's stream.
   * @throws an error if that takes too long, or comes to anything but an address that a live-player can play
   */
  async subscribe(uid: number, kind: 'audio' | 'video'): Promise<void> {
    const answer: unknown = await within(`subscribe(uid, '${kind}')`, this.client.subscribe(uid, kind))
    const url = typeof answer === 'object' && answer !== null && 'url' in answer ? answer.url : undefined
    if (typeof url !== 'string' || !url.endsWith(`/${uid}`)) {
      throw new Error(
        `subscribe(uid, '${kind}') resolves with url ${JSON.stringify(url)}, not with where to play from`,
      )
    }
  }

  /**
   * Mutes the sound it sends, or unmutes it.
   * @throws an error if that takes too long
   */
  mute = (on: boolean): Promise<void> =>
    on
      ? within("mute('audio')", this.client.mute('audio'))
      : within("unmute('audio')", this.client.unmute('audio'))

  /**
   * Leaves the channel.
   * @throws an error if that takes too long, or what the SDK throws
   */
  leave = (): Promise<void> => within('leave()', this.client.leave())

  /** Loses its connection, and waits until the SDK says that it is back, with nothing heard before. */
  async reconnect(): Promise<void> {
    this.heard.length = 0
    this.gateway.cut(this.account)
    await this.hears('reconnected', undefined, RECONNECT_PATIENCE)
  }

  /** Waits for an event, of a stream of this kind where there are two. */
  async hears(name: keyof ClientEvents, mediaType?: string, patience = PATIENCE): Promise<void> {
    const isIt = (event: unknown) =>
      mediaType === undefined ||
      (typeof event === 'object' && event !== null && 'mediaType' in event && event.mediaType === mediaType)
    const heard = (async () => {
      while (!this.heard.some((told) => told.name === name && isIt(told.event))) {
        await new Promise<void>((resolve) => this.watchers.push(resolve))
      }
    })()
    await within(`the event ${name}${mediaType === undefined ? '' : ` (${mediaType})`}`, heard, patience)
  }
}

async function within<T>(what: string, step: Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${patience / 1000} s`)), patience)
  })
  try {
    return await Promise.race([step, late])
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new Error(`${what} failed with ${JSON.stringify(thrown)}`)
  } finally {
    clearTimeout(timer)
  }
}
