import type { Locator, Page } from 'playwright-core'
import type { MiniPlatform } from './pack/distribution'
import type { Phone } from './process/openPhone'
import type {
  ApiFault,
  Device,
  DevicePermission,
  Dialogue,
  KeptOnPhone,
  NetworkState,
  Permissions,
  PrivacyGuide,
} from './protocol'
import { RunningProgram } from './RunningProgram'
import { until } from './until'
import { WebPage } from './WebPage'

type Running = Omit<Phone, 'start'> & {
  /** Starts it again, with what was kept on the phone. */
  start(kept: KeptOnPhone): Promise<void>
  readonly platform: MiniPlatform
  /** See `HostOptions`. */
  readonly vendorAddresses: readonly string[]
  /** Ends what runs outside the page. */
  closeServer(): Promise<void>
}

/** A mini program that runs, in a test's hands. Ids are the app's own, without `#`, on the page on top. */
export class MiniProgram extends RunningProgram {
  readonly platform: MiniPlatform
  /** The browser's page, for what this handle does not have. */
  readonly page: Page
  private closed = false
  private kept: KeptOnPhone | null = null
  /** What had gone wrong before it was killed. */
  private readonly ended: string[] = []

  constructor(protected readonly running: Running) {
    super((selector) => running.page.locator(`.host-page-on-top ${selector}`))
    this.platform = running.platform
    this.page = running.page
  }

  /** The element on the page on top. The DOM's own ids are not the app's: pages that lie below may have the same. */
  byId(id: string): Locator {
    return this.locate(`[data-mini-id="${id}"]`)
  }

  /** A property of a built-in component (`enableMic`), or an attribute of its element (`class`); undefined for neither. */
  async attribute(id: string, name: string): Promise<unknown> {
    return (await this.attributes(id))[name]
  }

  /**
   * All properties of a built-in component, and the attributes of its element.
   * @throws an error if there is no such element
   */
  async attributes(id: string): Promise<Readonly<Record<string, unknown>>> {
    const attributes = await this.running.control('attributes', id)
    if (attributes === null)
      throw new Error(`there is no #${id} on ${(await this.routes()).at(-1) ?? 'any page'}`)
    return attributes
  }

  /** Fires an event of a built-in component, as the platform would: `emit('pusher', 'statechange', { code: -1307 })`. */
  emit(id: string, event: string, detail: unknown = {}): Promise<void> {
    return this.running.control('emit', id, event, detail)
  }

  /** The H5 page in the web-view of the page on top. */
  webView(): Promise<WebPage> {
    return WebPage.of(this.locate('iframe'))
  }

  /**
   * Calls a method that the app has put on its own object (`getApp()`), for what a test wants to know of it.
   * @returns its answer, as JSON has it; undefined if there is no such method
   */
  askApp(method: string, ...given: readonly unknown[]): Promise<unknown> {
    return this.running.control('askApp', method, ...given)
  }

  // --- the phone around it

  /** The user leaves: the app is in the background, and suspended `suspendAfterMs` later. */
  hideApp(): Promise<void> {
    return this.running.control('hideApp')
  }

  /** The user comes back, before the app is suspended or after; what has waited for it is delivered first. */
  showApp(): Promise<void> {
    return this.running.control('showApp')
  }

  /** Whether the logic stands still: in the background for longer than `suspendAfterMs`, and not back yet. */
  isSuspended(): Promise<boolean> {
    return this.running.control('isSuspended')
  }

  /** The system ends it at once, as where it needs the memory: it hears nothing of that, and what it has kept stays. */
  async kill(): Promise<void> {
    this.kept = await this.running.control('keptOnPhone')
    this.ended.push(...(await this.running.control('problems')))
    await this.running.end()
  }

  /** The user opens it again after `kill`: a cold start, with what is kept on the phone. */
  async reopen(): Promise<void> {
    if (this.kept === null) throw new Error('it was not killed')
    await this.running.start(this.kept)
    this.kept = null
  }

  /** `none` cuts every connection; anything else is a network again, and connecting is the app's business. */
  async setNetwork(networkType: NetworkState['networkType']): Promise<void> {
    const isConnected = networkType !== 'none'
    await this.running.context.setOffline(!isConnected)
    await this.running.control('setNetwork', { isConnected, networkType })
  }

  /** What has been decided about each device so far, by the test or by the user's answers. */
  permissions(): Promise<Permissions> {
    return this.running.control('permissions')
  }

  /** Decides for the user, in the mini program (`program`), in the phone (`system`), or for when it asks (`answer`). */
  setPermission(device: Device, change: Partial<DevicePermission>): Promise<void> {
    return this.running.control('setPermission', device, change)
  }

  /** Changes WeChat's privacy guide: what it names, whether the user has agreed, and what they answer WeChat. */
  setPrivacy(change: Partial<PrivacyGuide>): Promise<void> {
    return this.running.control('setPrivacy', change)
  }

  /** A phone call or an alarm takes the sound, or gives it back. */
  interruptAudio(begin: boolean): Promise<void> {
    return this.running.control('interruptAudio', begin)
  }

  /** The platform's dialogue that is open: modal, permission, privacy, settings, action sheet. */
  dialogue(): Promise<Dialogue | null> {
    return this.running.control('dialogue')
  }

  /** Waits for a dialogue of this kind and answers it. */
  async answer(kind: Dialogue['kind'], answer: 'confirm' | 'cancel' | number): Promise<void> {
    await this.until(`a dialogue of kind ${kind}`, async () => {
      return (await this.dialogue())?.kind === kind ? true : undefined
    })
    await this.running.control('answerDialogue', answer)
  }

  /** The text of the toast that is shown. */
  toast(): Promise<string | null> {
    return this.running.control('toast')
  }

  /**
   * Makes an API fail: `navigateTo`, `authorize`, `LivePusherContext.start`, `InnerAudioContext.play`,
   * `SocketTask.send`, or `subpackage ROOT` for a package that does not arrive. Null takes it back.
   */
  setFault(api: string, fault: ApiFault | null): Promise<void> {
    return this.running.control('setFault', api, fault)
  }

  /** Lets subpackages arrive, where `holdSubpackages` held them back. */
  releaseSubpackages(): Promise<void> {
    return this.running.control('releaseSubpackages')
  }

  /** Cuts every socket without a goodbye, with the network still there. */
  dropSockets(): Promise<void> {
    return this.running.network.cutSockets()
  }

  /** Moves between pages as the app would. */
  navigate(kind: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'navigateBack', url = ''): Promise<void> {
    return this.running.control('navigate', kind, url)
  }

  /**
   * The screen as Chromium draws it, kept as a file, too.
   * @param file - where to; PNG or JPEG, by its ending
   */
  screenshot(file: string): Promise<Buffer> {
    return this.page.screenshot({ path: file })
  }

  // --- what went wrong

  /** What nobody caught, unknown APIs, code out of text, requests to other machines. */
  async problems(): Promise<readonly string[]> {
    const own = this.kept === null ? await this.running.control('problems') : []
    return [...this.ended, ...own, ...this.outside()]
  }

  /** The same, and forgets the page's: for a test that expects them. */
  async takeProblems(): Promise<readonly string[]> {
    return [...this.ended.splice(0), ...(await this.running.control('takeProblems'))]
  }

  /**
   * Asks until `look` finds something. If that takes too long, the error says what went wrong in the mini program
   * as well: it is the likely reason.
   */
  override async until<T>(
    what: string,
    look: () => Promise<T | undefined> | T | undefined,
    patience?: () => number,
  ): Promise<T> {
    try {
      return await until(what, look, patience)
    } catch (error) {
      const problems = await this.problems()
      if (problems.length === 0) throw error
      throw new Error(`${String(error)}\nProblems of the mini program:\n${problems.join('\n')}`)
    }
  }

  /**
   * Ends it.
   * @throws an error that lists the problems, if there were any; all is closed then too, and closing again is harmless
   */
  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    const problems = await this.problems().catch((error) => [`the page cannot be asked: ${String(error)}`])
    await this.running.network.cutSockets()
    await this.running.context.close()
    await this.running.closeServer()
    if (problems.length > 0) throw new Error(`Problems of the mini program:\n${problems.join('\n')}`)
  }

  private outside(): string[] {
    const { network, strayRequests, vendorAddresses } = this.running
    return [...network.refused, ...strayRequests]
      .filter((url) => !vendorAddresses.some((address) => url.startsWith(address)))
      .map((url) => `${url} is on another machine`)
  }
}
