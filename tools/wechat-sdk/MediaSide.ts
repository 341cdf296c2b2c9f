import type { Gateway } from 'yunxin-local-cloud'
import { evaluateSdk } from '../../config/evaluateSdk'
import type { MediaEvent } from '../../src/call/machine/events/callEvent'
import { createWebClock } from '../../src/call/platform/host/webClock'
import { NertcMiniSession } from '../../src/call/platform/rtc/nertcMini/NertcMiniSession'
import type { MiniSdk } from '../../src/call/platform/rtc/nertcMini/sdk'
import { eventually } from './eventually'
import { isSdk } from './members'
import { NodeWx } from './nodeWx'

const ROOM = 'media'

/** The call module's own media for WeChat on an SDK file, as one phone has it. */
export class MediaSide {
  readonly events: MediaEvent[] = []
  private readonly wx = new NodeWx()
  private readonly session: NertcMiniSession

  constructor(
    file: string,
    private readonly gateway: Gateway,
    readonly account: string,
    private readonly uid: number,
  ) {
    const sdk = evaluateSdk(file, this.wx.globals)
    if (!isSdk(sdk)) throw new Error('its default export has no Client()')
    const { address, ...servers } = gateway.servers
    this.session = new NertcMiniSession({
      // What the module uses of a client was looked for before.
      sdk: sdk as MiniSdk,
      appKey: 'check-sdk',
      servers: { ...servers, gateway: address },
      clock: createWebClock({ performance, wallNow: Date.now }),
      onShow: () => () => undefined,
      onInterrupted: () => () => undefined,
      log: () => undefined,
    })
    this.session.on((event) => this.events.push(event))
  }

  /** Is in a call with this one, whose streams it is told of; nobody else's are. */
  callWith(uid: number): void {
    this.session.admit(uid)
  }

  /** Enters the room, and publishes where it is `publishing`. */
  async enter(publishing: boolean): Promise<void> {
    if (publishing) await this.session.openDevices({ microphone: true, camera: true })
    await this.join()
    if (publishing) await this.session.publish()
  }

  /** Joins and hangs up before the SDK has asked where the gateway is. */
  async leaveWhileJoining(): Promise<void> {
    const joined = this.join().catch(() => undefined)
    await this.session.close()
    await joined
  }

  /** Waits until the SDK has come to the gateway, and has no connection any more. */
  async isGone(): Promise<void> {
    await eventually('the SDK has been at the gateway', () => this.wx.connections > 0)
    await eventually('the SDK has ended its connection', () => this.wx.openConnections === 0)
  }

  /** Whether the module has told of such an event since this side was made. */
  has(type: MediaEvent['type']): boolean {
    return this.events.some((event) => event.type === type)
  }

  /** Whether it publishes exactly these kinds, as the gateway knows it. */
  async publishes(...kinds: readonly string[]): Promise<boolean> {
    return [...(await this.gateway.published(this.account))].sort().join() === kinds.join()
  }

  /** Leaves the room, and ends all that the SDK may have forgotten. */
  async close(): Promise<void> {
    await this.session.close()
    this.wx.close()
  }

  private join(): Promise<unknown> {
    const token = this.gateway.tokenFor(this.account, this.uid, ROOM)
    return this.session.join({ channelName: ROOM, uid: this.uid, token })
  }
}
