import type { BrowserContext, Locator, Page } from 'playwright-core'
import { patienceMs, until, untilStill } from 'mini-program-host/until'
import type { CallReport } from '../../../src/call'
import { EVENT, type EventName } from '../../../src/call/engine/event'
import { endSentence } from '../../../src/call/locales'
import type { EndReason } from '../../../src/call/machine/terms/endReason'
import type { Lack } from '../../../src/call/machine/terms/lack'
import type { CallSnapshot } from '../../../src/call/machine/terms/snapshot'
import { ENDINGS, forgetEndings, untilEnded } from '../endings'
import { type Rester, restMs } from '../Resting'
import { crashAndReopen } from './crash'
import type { PhoneOptions } from './phoneOptions'
import { AUDIBLE, type PhoneEvent, PROBE, type Received } from './probed'

const FRAMES = 5

export type { PhoneEvent, PhoneOptions }

/** One person at one device: the demo app in a browser of its own. */
export class Phone implements Rester {
  readonly errors: string[] = []

  private constructor(
    readonly account: string,
    private tab: Page,
    private readonly context: BrowserContext,
  ) {
    this.noteErrors()
  }

  /** The tab that the app is in. */
  get page(): Page {
    return this.tab
  }

  private noteErrors(): void {
    this.tab.on('pageerror', (error) => this.errors.push(error.stack ?? error.message))
    this.tab.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
  }

  /** Opens the demo app, which tries to sign in. */
  static async visit(context: BrowserContext, origin: string, account: string, options: PhoneOptions = {}) {
    await context.addInitScript({ path: PROBE })
    await context.addInitScript({ path: ENDINGS })
    for (const path of [options.before ?? []].flat()) await context.addInitScript({ path })
    context.setDefaultTimeout(patienceMs())
    const phone = new Phone(account, await context.newPage(), context)
    const query = new URLSearchParams({ account, locale: options.locale ?? 'zh-CN' })
    if (options.timeout !== undefined) query.set('timeout', String(options.timeout))
    if (options.resumeWithin !== undefined) query.set('resume', String(options.resumeWithin))
    if (options.cloud !== undefined) query.set('cloud', options.cloud)
    if (options.incoming !== undefined) query.set('incoming', options.incoming)
    if (options.pictureInPicture) query.set('pip', '1')
    await phone.page.goto(`${origin}/?${query}`)
    return phone
  }

  /** Opens the demo app and signs in. */
  static async open(context: BrowserContext, origin: string, account: string, options: PhoneOptions = {}) {
    const phone = await Phone.visit(context, origin, account, options)
    await phone.signedIn()
    await phone.listen()
    return phone
  }

  /** Hears what the app is told, also where it was loaded again. */
  private listen(): Promise<void> {
    return this.page.evaluate((names) => window.probe.listen(names), Object.values(EVENT))
  }

  async signedIn(): Promise<void> {
    await until(`${this.account} signs in`, async () =>
      (await this.text('demo-status')) === 'ready' ? true : undefined,
    )
  }

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

  /** The tab crashes, and is opened again as a browser does that, with what it had kept. */
  async crashes(): Promise<void> {
    this.tab = await crashAndReopen(this.context, this.tab)
    this.noteErrors()
  }

  close(): Promise<void> {
    return this.context.close()
  }

  async comesToRest(): Promise<boolean> {
    return until(
      `${this.account} is at rest`,
      async () => ((await this.isAtRest()) ? true : undefined),
      restMs,
    ).catch(() => false)
  }

  async wake(): Promise<void> {
    this.errors.splice(0)
    this.context.setDefaultTimeout(patienceMs())
    await this.page.evaluate(() => window.probe.forget())
    await this.listen()
    await forgetEndings(this.page)
  }

  /** The page of a call that is over may wait to be read. */
  private async readEnd(): Promise<void> {
    const done = this.page.locator('#call-page[data-status="ended"] #call-back')
    // It may go by itself meanwhile.
    if ((await done.count()) > 0)
      await done
        .last()
        .click({ timeout: 1_000 })
        .catch(() => undefined)
  }

  /** A page that is gone, or does not answer, has none. */
  async report(): Promise<CallReport | null> {
    return this.page.evaluate(() => window.__call?.report() ?? null).catch(() => null)
  }

  private async isAtRest(): Promise<boolean> {
    await this.readEnd()
    return this.page.evaluate(
      () =>
        document.querySelector('#call-page') === null &&
        document.querySelector('#demo-status')?.textContent === 'ready' &&
        window.__call?.getSnapshot().callStatus === 'idle' &&
        window.probe.liveDevices().length + window.probe.openConnections() + window.probe.mediaSockets() ===
          0,
    )
  }

  // --- what a person sees

  byId(id: string): Locator {
    return this.page.locator(`#${id}`).last()
  }

  async text(id: string): Promise<string> {
    return (await this.byId(id).textContent()) ?? ''
  }

  shows(id: string): Promise<void> {
    return this.byId(id).waitFor({ state: 'visible' })
  }

  showsNo(id: string): Promise<void> {
    return this.byId(id).waitFor({ state: 'hidden' })
  }

  /** Waits until the call page shows this status. */
  async callPage(status: string): Promise<void> {
    await this.page.locator(`#call-page[data-status="${status}"]`).waitFor()
  }

  /** Waits until the call page has closed and the demo page is back; what it says of an end counts as read. */
  async backOnFirstPage(): Promise<void> {
    await until(`${this.account}'s call page goes`, async () => {
      if ((await this.page.locator('#call-page').count()) === 0) return true
      await this.readEnd()
      return undefined
    })
    await this.shows('demo-dial-video')
  }

  /** Waits until the call is over for this reason, or for what is lacking, and the page has said so in its sentence. */
  async ended(reason: EndReason, lack?: Lack): Promise<void> {
    const { role } = await until(`${this.account}'s call ends: ${reason}`, async () => {
      const { callStatus, lastCall } = await this.snapshot()
      return callStatus === 'idle' && lastCall?.endReason === reason ? lastCall : undefined
    })
    await untilEnded(this.account, this.page, endSentence(reason, role, lack))
  }

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

  /** How far from the left, in pixels, the call page was drawn for the first time. */
  firstPlace(): Promise<number | null> {
    return this.page.evaluate(() => window.probe.firstPlace())
  }

  /** How often a connection of the page was negotiated. */
  negotiations(): Promise<number> {
    return this.page.evaluate(() => window.probe.negotiations())
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

  /** Waits until no more pictures come; one or two may have been on their way. */
  seesNothingNew(): Promise<void> {
    return untilStill(`${this.account}'s picture`, async () => (await this.received()).frames)
  }

  /** Waits until more than silence was heard, and the call has noticed: who hangs up before that was never connected. */
  async hearsSound(): Promise<void> {
    const before = (await this.received()).energy
    await until(`${this.account} hears sound`, async () =>
      (await this.received()).energy > before + AUDIBLE ? true : undefined,
    )
    await until(`${this.account} is in the call`, async () =>
      (await this.snapshot()).callStatus === 'inCall' ? true : undefined,
    )
  }

  /** How many connections were ever made here, and how many the page still holds after all else was thrown away. */
  async connections(): Promise<{ readonly made: number; readonly held: number }> {
    const devtools = await this.context.newCDPSession(this.page)
    await devtools.send('HeapProfiler.collectGarbage')
    await devtools.detach()
    return this.page.evaluate(() => ({
      made: window.probe.madeConnections(),
      held: window.probe.heldConnections(),
    }))
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
