import { CallError } from '../../../error/CallError'
import type { MediaEvent } from '../../../machine/events/callEvent'
import type { RtcTicket } from '../../../machine/terms/identity'
import type { DeviceNeed } from '../../../machine/terms/media'
import type { CallStats, Clock, Dispose, MediaSide, MediaSource, RtcSession, ShownCall } from '../../ports'
import { Listeners } from '../Listeners'
import { answerCommand } from './commands'
import {
  type FromPage,
  type MediaOrderName,
  type MediaOrders,
  NONCE,
  seal,
  type StartOrder,
  type ToPage,
  unseal,
} from './messages'
import { outcomeOf, PendingRequests } from './pendingRequests'

/** How long the media page may take to load and answer, in ms: less than the call waits for both to meet. */
const PAGE_WAIT = 12_000

/** What a view hands to `attach`: the way to the page in its web-view. */
export interface PageBridge {
  /** Sends a message to the page. It is lost where the page has not loaded yet. */
  post(message: object): void
}

/** What a session in a web-view is made of; `nonce` is a new one for each, and unknown to anybody but its page. */
export interface WebViewSessionParts {
  /** The address of the H5 build's media page. */
  readonly pageUrl: string
  readonly nonce: string
  readonly options: Pick<StartOrder, 'appKey' | 'servers' | 'locale'>
  readonly clock: Clock
  /** The call that the page shows and its buttons act on. */
  readonly call: ShownCall
}

type Page =
  | { readonly state: 'away' | 'loading' }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly error: CallError }

/** The media of one call in a web-view: the page in there has the media session, and this one stands in for it. */
export class WebViewSession implements RtcSession {
  private readonly listeners = new Listeners<MediaEvent>()
  private readonly sourceListeners = new Listeners()
  private readonly requests = new PendingRequests()
  private readonly disposers: Dispose[] = []
  private bridge: PageBridge | null = null
  /** The way to a page whose view has been let go of, and may still be there. */
  private formerBridge: PageBridge | null = null
  private page: Page = { state: 'away' }
  private pageWaiters: (() => void)[] = []
  private need: DeviceNeed = { microphone: true, camera: false }
  private microphoneOn = true
  private peerUid: number | null = null
  private started = false
  private closed = false

  constructor(private readonly parts: WebViewSessionParts) {}

  on(listener: (event: MediaEvent) => void): Dispose {
    return this.listeners.on(listener)
  }

  attach(_side: MediaSide, target: unknown): Dispose {
    if (!isBridge(target)) return () => undefined
    this.bridge = target
    return () => {
      if (this.bridge !== target) return
      this.bridge = null
      this.formerBridge = target
    }
  }

  /** The web-view stands for the far side, and shows both: it covers the whole page. */
  sources(side: MediaSide): readonly MediaSource[] {
    if (side === 'local' || this.page.state === 'away' || this.closed) return []
    const { pageUrl, nonce } = this.parts
    const url = `${pageUrl}${pageUrl.includes('?') ? '&' : '?'}${NONCE}=${encodeURIComponent(nonce)}`
    return [{ kind: 'page', url, audio: true, video: true }]
  }

  onSources(listener: () => void): Dispose {
    return this.sourceListeners.on(listener)
  }

  /** Who talks is for the page itself, which shows it. */
  onTalking(): Dispose {
    return () => undefined
  }

  /** What the page said, as the view got it. */
  report(_side: MediaSide, data: unknown): void {
    const message = this.read(data) ?? this.read(dataOf(data))
    if (message === null || this.closed) return
    switch (message.type) {
      case 'ready':
        return this.pageCame(message.unsupported)
      case 'event':
        return this.listeners.emit(message.event)
      case 'result':
        return this.requests.settle(message.id, message.outcome)
      case 'command': {
        const { id, name, argument } = message
        void outcomeOf(() => answerCommand(this.parts.call, name, argument)).then((outcome) =>
          this.post({ type: 'result', id, outcome }),
        )
      }
    }
  }

  /** Before the page is there, only what will be needed is noted: it is the page that asks for devices. */
  async openDevices(need: DeviceNeed): Promise<void> {
    if (this.started) await this.order('openDevices', need)
    else this.need = need
  }

  async join(ticket: RtcTicket): Promise<{ readonly uid: number; readonly cid: number }> {
    this.page = { state: 'loading' }
    this.disposers.push(
      this.parts.clock.after(PAGE_WAIT, () => {
        if (this.page.state !== 'loading') return
        this.pageFailed(new CallError('RTC_JOIN_FAILED', 'the media page did not answer; check its address'))
      }),
      this.parts.call.subscribe(() => this.mirror()),
    )
    this.sourceListeners.emit()
    await this.pageReady()
    this.started = true
    const { need, microphoneOn, peerUid } = this
    return this.order('start', { ticket, need, microphoneOn, peerUid, ...this.parts.options })
  }

  admit(uid: number): void {
    this.peerUid = uid
    // A page that is not there any more shows nobody.
    if (this.started) this.order('admit', uid).catch(() => undefined)
  }

  async publish(): Promise<void> {
    await this.order('publish', null)
  }

  async setMicrophone(on: boolean): Promise<void> {
    this.microphoneOn = on
    if (this.started) await this.order('setMicrophone', on)
  }

  async setCamera(on: boolean): Promise<void> {
    this.need = { ...this.need, camera: on }
    if (this.started) await this.order('setCamera', on)
  }

  async switchCamera(): Promise<void> {
    await this.order('switchCamera', null)
  }

  async resumePlay(): Promise<void> {
    await this.order('resumePlay', null)
  }

  getStats(): Promise<CallStats> {
    return this.order('getStats', null)
  }

  /**
   * The page goes with its web-view; it is told first, so that it leaves the room like anybody else. The view hears that the
   * call is over before this does, and is let go of by then.
   */
  async close(): Promise<void> {
    if (this.closed) return
    this.bridge ??= this.formerBridge
    if (this.started) this.post({ type: 'order', id: 0, name: 'close', order: null })
    this.closed = true
    this.listeners.clear()
    this.disposers.splice(0).forEach((dispose) => dispose())
    const over = new CallError('CANCELLED', 'this call is over')
    this.requests.rejectAll(over)
    if (this.page.state === 'loading') this.pageFailed(over)
    this.sourceListeners.emit()
  }

  private read(data: unknown): FromPage | null {
    return unseal<FromPage>(this.parts.nonce, ['ready', 'event', 'result', 'command'], data)
  }

  private async order<N extends MediaOrderName>(
    name: N,
    order: MediaOrders[N]['order'],
  ): Promise<MediaOrders[N]['result']> {
    if (!this.started || this.closed) throw new CallError('CANCELLED', 'the media page is not there')
    const value = await this.requests.ask((id) => this.post({ type: 'order', id, name, order }))
    // The page answers each order with the result that belongs to it.
    return value as MediaOrders[N]['result']
  }

  private pageCame(unsupported: string | null): void {
    if (this.started) {
      // Loaded anew in the middle of a call: the room and its token were the former page's, and are told only once.
      this.listeners.emit({
        type: 'media.lost',
        cause: new CallError('RTC_JOIN_FAILED', 'the media page was loaded again'),
      })
      return
    }
    // Nobody asked for a page yet, or this one was given up.
    if (this.page.state !== 'loading') return
    if (unsupported !== null) {
      this.pageFailed(new CallError('UNSUPPORTED_PLATFORM', unsupported))
      return
    }
    this.page = { state: 'ready' }
    this.mirror()
    this.pageWaiters.splice(0).forEach((wake) => wake())
  }

  private pageFailed(error: CallError): void {
    this.page = { state: 'failed', error }
    this.pageWaiters.splice(0).forEach((wake) => wake())
  }

  private async pageReady(): Promise<void> {
    if (this.page.state === 'loading') await new Promise<void>((wake) => this.pageWaiters.push(wake))
    if (this.page.state === 'failed') throw this.page.error
  }

  private mirror(): void {
    if (this.page.state !== 'ready') return
    const { call } = this.parts
    this.post({
      type: 'snapshot',
      snapshot: call.getSnapshot(),
      canMinimise: call.canMinimise(),
      now: call.now(),
    })
  }

  private post(message: ToPage): void {
    this.bridge?.post(seal(this.parts.nonce, message))
  }
}

/** Alipay's documents have the message as an event's `detail` in one place, and as its `detail.data` in another. */
function dataOf(detail: unknown): unknown {
  return typeof detail === 'object' && detail !== null && 'data' in detail ? detail.data : undefined
}

function isBridge(target: unknown): target is PageBridge {
  return (
    typeof target === 'object' && target !== null && 'post' in target && typeof target.post === 'function'
  )
}
