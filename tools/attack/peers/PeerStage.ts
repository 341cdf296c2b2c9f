import { LIGHT_SCRIPT } from 'mini-program-host'
import { until } from 'mini-program-host/until'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { startLocalCloud, type CloudState, type LocalCloud } from 'yunxin-local-cloud'
import { Phone } from '../../../__tests__/e2e/calls/Phone'
import type { CallReport } from '../../../src/call'
import type { EVENT } from '../../../src/call/engine/event'
import { distOf } from '../../build/demoBuild'
import { launchOptions } from '../../chromium/launchOptions'
import type { Say } from '../attack'
import { IN_PAGE } from './inPage'
import { RawPeer } from './RawPeer'

/** The built demo app in Chromium, on a local cloud, and raw clients beside it. */
export class PeerStage {
  private contexts: BrowserContext[] = []
  private peers: RawPeer[] = []
  private phones: Phone[] = []
  /** Notes what is done. */
  say: Say = () => undefined

  private constructor(
    readonly cloud: LocalCloud,
    private readonly browser: Browser,
  ) {}

  /** Starts a cloud that serves the demo app, and a browser. */
  static async open(): Promise<PeerStage> {
    const cloud = await startLocalCloud({ staticRoot: distOf('h5') })
    try {
      return new PeerStage(cloud, await chromium.launch(launchOptions()))
    } catch (error) {
      await cloud.close()
      throw error
    }
  }

  /** Somebody who has the demo app open, signed in. */
  async phone(account: string, timeout?: number): Promise<Phone> {
    const context = await this.context()
    const phone = await Phone.open(context, this.cloud.address, account, { timeout }).catch(
      async (error: Error) => {
        const [page] = context.pages()
        throw new Error(`${error.message}\n${await page?.locator('body').innerText()}`)
      },
    )
    this.phones.push(phone)
    await phone.page.evaluate(() => window.attack.listen())
    this.say(`${account} is signed in`)
    return phone
  }

  /** A browser of its own, with nothing open. */
  async context(): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      locale: 'zh-CN',
    })
    this.contexts.push(context)
    await context.addInitScript({ path: IN_PAGE })
    await context.addInitScript({ path: LIGHT_SCRIPT })
    await context.grantPermissions(['camera', 'microphone'], { origin: this.cloud.address })
    return context
  }

  /** Somebody with the IM SDK alone. */
  async peer(account: string): Promise<RawPeer> {
    const peer = await RawPeer.open(`127.0.0.1:${this.cloud.port}`, account)
    this.peers.push(peer)
    return peer
  }

  /** Two who are signed in. */
  async two(): Promise<readonly [alice: Phone, bob: Phone]> {
    return [await this.phone('alice'), await this.phone('bob')]
  }

  /** Two who talk. */
  async talk(): Promise<readonly [alice: Phone, bob: Phone]> {
    const [alice, bob] = await this.two()
    await this.connect(alice, bob)
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    return [alice, bob]
  }

  /** One calls the other, who answers. */
  async connect(caller: Phone, callee: Phone): Promise<void> {
    this.say(`${caller.account} calls ${callee.account}, who answers`)
    await caller.dial(callee.account, 'audio')
    await callee.callPage('called')
    await callee.tap('call-accept')
    await Promise.all([inStatus(caller, 'inCall'), inStatus(callee, 'inCall')])
  }

  /** The next call works: it rings, is answered, heard and ended, and leaves one record more. */
  async callsAgain(caller: Phone, callee: Phone): Promise<void> {
    await Promise.all([caller.backOnFirstPage(), callee.backOnFirstPage()])
    const before = (await this.nothingLeft()).records.length
    await this.connect(caller, callee)
    await Promise.all([caller.hearsSound(), callee.hearsSound()])
    await this.hangUp(callee, caller)
    await this.records(before + 1)
  }

  /** One hangs up, and the other hears of it. */
  async hangUp(one: Phone, other: Phone): Promise<void> {
    this.say(`${one.account} hangs up`)
    await one.tap('call-hangup')
    await other.ended('remoteHungUp').catch(async (error: Error) => {
      const said = await Promise.all([one, other].map(howItStands))
      throw new Error(`${error.message}: ${said.join(', ')}`)
    })
    await Promise.all([one.letGoOfEverything(), other.letGoOfEverything()])
  }

  /** Waits until nothing is left on the service of any call. */
  nothingLeft(): Promise<CloudState> {
    return this.state('rooms and media end', ({ rooms, rtc }) => rooms.length === 0 && rtc.length === 0)
  }

  /** Waits until all has ended and exactly so many records were written. */
  async records(count: number): Promise<CloudState['records']> {
    await this.nothingLeft()
    const written = async () => (await this.cloud.state()).records
    const told = async () =>
      (await written())
        .map(({ from, to, channelId, status }) => `${from} to ${to}, ${channelId}: ${status}`)
        .join('; ')
    const records = await until(`${count} records`, async () =>
      (await written()).length >= count ? written() : undefined,
    ).catch(async (error: Error) => {
      throw new Error(`${error.message}: ${await told()}`)
    })
    if (records.length > count) throw new Error(`${records.length} records, not ${count}: ${await told()}`)
    return records
  }

  /** Waits until the service's state is as wanted. */
  state(what: string, fits: (state: CloudState) => boolean): Promise<CloudState> {
    return until(what, async () => {
      const state = await this.cloud.state()
      return fits(state) ? state : undefined
    })
  }

  /** What has happened to the calls of everybody who has the app, by their names. */
  async reports(): Promise<ReadonlyMap<string, CallReport>> {
    const told = await Promise.all(
      this.phones.map(async (phone) => [phone.account, await phone.report()] as const),
    )
    return new Map(told.flatMap(([account, report]) => (report === null ? [] : [[account, report] as const])))
  }

  /** Everybody goes, and the service forgets what was. */
  async clear(): Promise<void> {
    const [contexts, peers] = [this.contexts, this.peers]
    this.contexts = []
    this.peers = []
    this.phones = []
    await Promise.all([...contexts.map((context) => context.close()), ...peers.map((peer) => peer.leave())])
    this.cloud.control.reset()
  }

  /** Ends everything. */
  async close(): Promise<void> {
    await this.browser.close()
    await this.cloud.close()
  }
}

async function howItStands(phone: Phone): Promise<string> {
  const { callStatus, lastCall } = await phone.snapshot()
  return `${phone.account} is ${callStatus}, and says ${lastCall?.endReason ?? 'nothing'}`
}

/** Waits until a call has this status. */
export async function inStatus(phone: Phone, status: string): Promise<void> {
  await until(`${phone.account} comes to ${status}`, async () =>
    (await phone.snapshot()).callStatus === status ? true : undefined,
  ).catch(async (error: Error) => {
    throw new Error(`${error.message}: ${await howItStands(phone)}`)
  })
}

/** How often an event was told. */
export async function timesHeard(phone: Phone, name: (typeof EVENT)[keyof typeof EVENT]): Promise<number> {
  return (await phone.heard()).filter((each) => each === name).length
}

/** @throws an error with `what` where it does not hold */
export function expectThat(what: string, holds: boolean): void {
  if (!holds) throw new Error(what)
}
