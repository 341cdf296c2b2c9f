import type { Claims } from '../../../../src/call/platform/claims'
import type {
  CallOutside,
  DeviceAnswers,
  HostPort,
  PageCost,
  RingingOffer,
  RingSettings,
  RingTone,
  WayBackOffer,
} from '../../../../src/call/platform/ports'
import type { DeviceNeed, PermissionState } from '../../../../src/call/machine/terms/media'
import type { EndReason } from '../../../../src/call/machine/terms/endReason'
import type { LastCall } from '../../../../src/call/machine/terms/snapshot'
import type { BrowserLack } from '../../../../src/call/machine/terms/lack'

/** A device that remembers what it was asked to do. */
export class FakeHost implements HostPort {
  permission: { microphone: PermissionState; camera: PermissionState } = {
    microphone: 'granted',
    camera: 'granted',
  }
  readonly asked: DeviceNeed[] = []
  lacking: BrowserLack | null = null
  readonly pages: string[] = []
  tone: RingTone | null = null
  screenOn = false
  disposed = false
  private lifecycle = new Set<(event: 'show' | 'hide' | 'unload') => void>()
  /** What survives a restart. */
  readonly stored: Map<string, string>
  /** What was asked for, and what is shown in its place; the same address unless a test says so. */
  readonly picturesAsked: { address: string; hosts: readonly string[] | undefined }[] = []
  readonly pictures = {
    load: async (address: string, hosts?: readonly string[]) => {
      this.picturesAsked.push({ address, hosts })
      return this.picture(address)
    },
  }
  picture: (address: string) => string | Promise<string> = (address) => address
  /** False: as a browser with blocked cookies, or a full disk. */
  keeps = true
  readonly storage = {
    get: (key: string) => this.stored.get(key) ?? null,
    set: (key: string, value: string) => {
      if (this.keeps) this.stored.set(key, value)
      return this.keeps
    },
    remove: (key: string) => void this.stored.delete(key),
  }

  /** What was shown above the pages: who it leads back to, null where nothing is shown. */
  readonly waysBack: (string | null)[] = []
  /** Why there is no call any more, where that took away what led back to one. */
  wayBackEnded: EndReason | null = null
  private tapWayBack: () => void = () => undefined
  /** What answers a call that rings above the pages. */
  ringing: RingingOffer | undefined
  readonly offerWayBack: HostPort['offerWayBack']
  /** How a call was shown outside of the pages: with whom and how far it is, null where it was taken away. */
  readonly outside: (string | null)[] = []
  readonly showOutside = (call: CallOutside | null) => {
    const shown = call === null ? null : `${call.name} ${call.stage}`
    if (this.outside.at(-1) !== shown) this.outside.push(shown)
  }
  /** What is done once something is drawn; null as in a mini program. */
  afterDrawing: HostPort['afterDrawing'] = null
  takeWayBack() {
    this.tapWayBack()
  }
  readonly devices = null
  /** Set where the storage may be a copy of another page's. */
  claims: Claims | null = null

  /** @param showsNothingAbove - as a mini program, which has only its pages */
  constructor(stored: ReadonlyMap<string, string> = new Map(), showsNothingAbove = false) {
    this.stored = new Map(stored)
    this.offerWayBack = showsNothingAbove ? null : (offer, ended) => this.noteWayBack(offer, ended)
  }

  private noteWayBack(offer: WayBackOffer | null, ended: LastCall | null = null): void {
    this.waysBack.push(offer?.name ?? null)
    this.wayBackEnded = ended?.endReason ?? null
    this.ringing = offer?.ringing
    this.tapWayBack = offer?.act ?? (() => undefined)
  }

  lack() {
    return this.lacking
  }
  about() {
    return 'a device of a test'
  }
  /** True: as a browser that was allowed before, and answers at once. */
  knowsPermission = false
  requestDevices(need: DeviceNeed): DeviceAnswers | Promise<DeviceAnswers> {
    this.asked.push(need)
    return this.knowsPermission ? this.permission : Promise.resolve(this.permission)
  }
  /** What was fetched ahead of need: the call page, or null for none. */
  readonly prepared: (string | null)[] = []
  prepare(path: string | null, settings: RingSettings): Promise<void> {
    this.prepared.push(path)
    this.ringSettings = settings
    return this.preparing
  }
  preparing: Promise<void> = Promise.resolve()
  /** Pages of the app lie above a call page of before. */
  covered = false
  async openPage(path: string, cost: PageCost) {
    if (this.covered && cost === 'none') throw new Error('pages of the app lie above the call page')
    this.covered = false
    this.pages.push(`open ${path}${cost === 'any' ? ' at any cost' : ''}`)
  }
  async closePage(path: string) {
    this.pages.push(`close ${path}`)
  }
  canMinimise(path: string, above: string | undefined) {
    return this.pages.at(-1)?.endsWith(path) === true || above !== undefined
  }
  async minimise(path: string, above: string | undefined) {
    this.pages.push(`minimise ${path} below ${above ?? 'the page it lies on'}`)
  }
  /** As it was last told that calls are to ring. */
  ringSettings: RingSettings | null = null
  ring(tone: RingTone | null, settings: RingSettings) {
    this.tone = tone
    this.ringSettings = settings
  }
  keepScreenOn(on: boolean) {
    this.screenOn = on
  }
  onLifecycle(listener: (event: 'show' | 'hide' | 'unload') => void) {
    this.lifecycle.add(listener)
    return () => this.lifecycle.delete(listener)
  }
  happen(event: 'show' | 'hide' | 'unload') {
    this.lifecycle.forEach((listener) => listener(event))
  }
  get listenerCount() {
    return this.lifecycle.size
  }
  onNetwork() {
    return () => undefined
  }
  dispose() {
    this.disposed = true
  }
}
