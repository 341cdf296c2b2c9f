import path from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { EVENT, type EventName } from '../../../src/call/engine/event'
import { endSentence } from '../../../src/call/locales'
import type { EndReason } from '../../../src/call/machine/terms/endReason'
import type { CallSnapshot } from '../../../src/call/machine/terms/snapshot'
import { until } from './until'

/** More than the beeps of the fake microphone put into half a second; silence stays far below. */
const AUDIBLE = 0.01
const FRAMES = 15

export interface PhoneEvent {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
  readonly at: number
}

interface Received {
  readonly frames: number
  readonly energy: number
  readonly audioPackets: number
}

interface Probe {
  readonly events: readonly PhoneEvent[]
  listen(names: readonly string[]): void
  liveDevices(): readonly string[]
  openedDevices(): number
  openConnections(): number
  mediaSockets(): number
  received(): Promise<Received>
}

declare global {
  interface Window {
    readonly probe: Probe
  }
}

const PROBE = path.join(__dirname, 'probe.js')

export interface PhoneOptions {
  /** How long a call rings, in ms. */
  readonly timeout?: number
  readonly locale?: 'zh-CN' | 'en'
  /** What the user allows; both unless set. */
  readonly allow?: readonly ('camera' | 'microphone')[]
}

/** One person at one device: the demo app in a browser of its own. */
export class Phone {
  readonly errors: string[] = []

  private constructor(
    readonly account: string,
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
  }

  /** Opens the demo app, which tries to sign in. */
  static async visit(context: BrowserContext, origin: string, account: string, options: PhoneOptions = {}) {
    await context.addInitScript({ path: PROBE })
    const phone = new Phone(account, await context.newPage(), context)
    const query = new URLSearchParams({ account, locale: options.locale ?? 'zh-CN' })
    if (options.timeout !== undefined) query.set('timeout', String(options.timeout))
    await phone.page.goto(`${origin}/?${query}`)
    return phone
  }

  /** Opens the demo app and signs in. */
  static async open(context: BrowserContext, origin: string, account: string, options: PhoneOptions = {}) {
    const phone = await Phone.visit(context, origin, account, options)
    await phone.signedIn()
    await phone.page.evaluate((names) => window.probe.listen(names), Object.values(EVENT))
    return phone
  }

  async signedIn(): Promise<void> {
    await until(`${this.account} signs in`, async () =>
      (await this.text('demo-status')) === 'ready' ? true : undefined,
    )
  }

  // --- what a person does

  async dial(callee: string, kind: 'audio' | 'video'): Promise<void> {
    await this.fill('demo-callee', callee)
    await this.tap(`demo-dial-${kind}`)
  }

  async fill(id: string, value: string): Promise<void> {
    await this.byId(id).locator('input').fill(value)
  }

  async tap(id: string): Promise<void> {
    await this.byId(id).click()
  }

  /** Goes away without a word, as a closed tab does. */
  closeTab(): Promise<void> {
    return this.page.close()
  }

  close(): Promise<void> {
    return this.context.close()
  }

  // --- what a person sees

  byId(id: string): Locator {
    return this.page.locator(`#${id}`).last()
  }

  async text(id: string): Promise<string> {
    return (await this.byId(id).textContent({ timeout: 15_000 })) ?? ''
  }

  shows(id: string): Promise<void> {
    return this.byId(id).waitFor({ state: 'visible', timeout: 15_000 })
  }

  showsNo(id: string): Promise<void> {
    return this.byId(id).waitFor({ state: 'hidden', timeout: 15_000 })
  }

  /** Waits until the call page shows this status. */
  async callPage(status: string): Promise<void> {
    await this.page.locator(`#call-page[data-status="${status}"]`).waitFor({ timeout: 15_000 })
  }

  /** Waits until the call page has closed and the demo page is back. */
  async backOnFirstPage(): Promise<void> {
    await this.page.locator('#call-page').waitFor({ state: 'detached', timeout: 15_000 })
    await this.shows('demo-dial-video')
  }

  /** Waits until the call is over for this reason, and the page says so in its sentence. */
  async ended(reason: EndReason): Promise<void> {
    await this.callPage('ended')
    const { lastCall } = await this.snapshot()
    expect(lastCall?.endReason).toBe(reason)
    expect(await this.text('call-end-reason')).toBe(endSentence(reason, lastCall?.role ?? 'caller'))
  }

  // --- what goes on inside

  snapshot(): Promise<CallSnapshot> {
    return this.page.evaluate(() => {
      const call = window.__call
      if (call === undefined) throw new Error('the app has made no call object')
      return call.getSnapshot()
    })
  }

  events(): Promise<readonly PhoneEvent[]> {
    return this.page.evaluate(() => window.probe.events)
  }

  /** Names of the events so far, without those that come by the clock. */
  async heard(): Promise<readonly string[]> {
    const events = await this.events()
    return events.map(({ name }) => name).filter((name) => name !== EVENT.NETWORK_QUALITY)
  }

  /** Waits for an event, and returns its data. */
  hears(name: EventName): Promise<PhoneEvent['data']> {
    return until(
      `${this.account} hears ${name}`,
      async () => (await this.events()).find((event) => event.name === name)?.data,
    )
  }

  received(): Promise<Received> {
    return this.page.evaluate(() => window.probe.received())
  }

  liveDevices(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.probe.liveDevices())
  }

  openedDevices(): Promise<number> {
    return this.page.evaluate(() => window.probe.openedDevices())
  }

  /** Waits until more pictures of the far side were decoded, and drawn in its video. */
  async sees(frames = FRAMES): Promise<void> {
    const before = (await this.received()).frames
    await until(`${this.account} decodes ${frames} frames`, async () =>
      (await this.received()).frames >= before + frames ? true : undefined,
    )
    await until(`${this.account} has a picture on the page`, () =>
      this.byId('call-remote-video')
        .locator('video')
        .evaluate((video: HTMLVideoElement) => (video.videoWidth > 0 && !video.paused ? true : undefined)),
    )
  }

  async seesNothingNew(forMs = 1_000): Promise<void> {
    const before = (await this.received()).frames
    await this.page.waitForTimeout(forMs)
    // A picture or two may have been on the way.
    expect((await this.received()).frames - before).toBeLessThan(4)
  }

  /** Waits until more than silence was heard. */
  async hearsSound(): Promise<void> {
    const before = (await this.received()).energy
    await until(`${this.account} hears sound`, async () =>
      (await this.received()).energy > before + AUDIBLE ? true : undefined,
    )
  }

  /** No device, no connection and no timer of a call is left. */
  async letGoOfEverything(): Promise<void> {
    await until(`${this.account} lets go of devices and connections`, async () =>
      (await this.liveDevices()).length === 0 &&
      (await this.page.evaluate(() => window.probe.openConnections() + window.probe.mediaSockets())) === 0
        ? true
        : undefined,
    )
  }
}
