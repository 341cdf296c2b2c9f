import { CallError } from '../error/CallError'
import type { CallSnapshot } from '../machine/terms/snapshot'
import type { CallOutside, Clock, Dispose, HostPort, RingingOffer, WayBackOffer } from '../platform/ports'
import type { Attempt } from './attempt'
import type { Call } from './Call'
import { ComingPage } from './ComingPage'
import { createRinging, type RingChoice, type Ringing } from './ringing'
import { WayBack } from './wayBack'

/**
 * How a call that comes in is shown: `page` opens the call page at once. `banner` leaves the user where they are, and the
 * page opens with the answer; the ring is shown by the app's `IncomingBanner`, or by what else says `seen`; where nothing
 * does within half a second H5 shows a bar above the page, and a mini program opens the call page after all.
 */
export type IncomingStyle = 'page' | 'banner'

interface Settings {
  readonly pagePath: string
  readonly awayPage?: string
  readonly ring: RingChoice
  readonly notifications?: boolean
  readonly incoming?: IncomingStyle
  openPage: boolean
}

/** What answers a call that rings, as the app's own buttons do: with all that the app is asked before. */
type Answers = Pick<Call, 'accept' | 'muteRing' | 'reject'>

/**
 * What the device does besides media follows from the snapshot alone: the page that opens, the way back to it, the tone
 * that sounds, the screen that stays on. Nothing starts or stops any of them by itself, so none can be forgotten. The page goes by itself.
 */
export class DeviceFeedback {
  readonly ringing: Ringing
  private shownCallId: string | null = null
  /** The call whose page is to be there. */
  private wantedCallId: string | null = null
  /** It only rings, and nothing shows it although this platform can show nothing above pages. */
  private ringsUnseen = false
  /** It rings, and its user has asked for nothing yet. */
  private isUnasked = false
  /** It does, and the app wants no page for that. */
  private isOnBanner = false
  /** The call whose page did not come while it rang. */
  private unopenedCallId: string | null = null
  private answers: Answers | null = null
  private stopOpening: Dispose = () => undefined
  private readonly coming: ComingPage
  private readonly wayBack: WayBack
  private readonly open: () => void

  constructor(
    private readonly host: HostPort,
    private readonly settings: Settings,
    private readonly clock: Pick<Clock, 'after'>,
    private readonly attempt: Attempt,
    private readonly log: (thrown: unknown) => void,
    /** Brings a call here that another device is in. */
    private readonly takeOver: () => void = () => undefined,
    /** The call page is there, or not on its way any more. */
    pageCame: () => void = () => undefined,
  ) {
    this.coming = new ComingPage(clock, pageCame)
    this.ringing = createRinging(host, settings.ring, attempt)
    // A page that does not open is in the log, and the way back stays for another tap.
    this.open = () => void this.openPage().catch(() => undefined)
    const openInstead = (offer: WayBackOffer | null) => {
      this.ringsUnseen = offer?.ringing !== undefined
      this.openWanted()
    }
    this.wayBack = new WayBack(host.offerWayBack ?? openInstead, clock)
  }

  /** Takes what answers a call from wherever it is shown. */
  answerBy(answers: Answers): void {
    this.answers = answers
  }

  /** Makes tone and screen equal to what a snapshot asks for. */
  follow(snapshot: CallSnapshot): void {
    this.ringing.follow(snapshot)
    this.attempt('keeping the screen on', () => this.host.keepScreenOn(snapshot.callStatus !== 'idle'))
    this.isUnasked = snapshot.callStatus === 'called' && !snapshot.answering
    this.isOnBanner = this.settings.incoming === 'banner' && this.isUnasked
    const ended = snapshot.callStatus === 'idle' ? snapshot.lastCall : null
    this.attempt('the way back', () => this.wayBack.follow(this.wayTo(snapshot), this.isOnBanner, ended))
    this.attempt('the window', () => this.host.showOutside?.(this.outsideOf(snapshot)))
  }

  private wayTo(snapshot: CallSnapshot): WayBackOffer | null {
    const { elsewhere } = snapshot
    const peer = snapshot.peer ?? elsewhere?.peer ?? null
    if (peer === null || !this.settings.openPage) return null
    return {
      name: peer.name || peer.userId,
      act: elsewhere === null ? this.open : this.takeOver,
      isElsewhere: elsewhere !== null,
      ringing: this.ringOf(snapshot),
    }
  }

  private ringOf({
    callStatus,
    type,
    requestId,
    answering,
    ringMuted,
  }: CallSnapshot): RingingOffer | undefined {
    const { answers } = this
    if (callStatus !== 'called' || type === null || answers === null) return undefined
    const which = { requestId: requestId ?? undefined }
    return {
      ...{ type, requestId, answering, muted: ringMuted },
      accept: () => answers.accept(which),
      reject: () => answers.reject(which),
      mute: () => answers.muteRing(),
    }
  }

  private outsideOf({ callStatus, peer, type }: CallSnapshot): CallOutside | null {
    if (peer === null || type === null) return null
    return {
      name: peer.name || peer.userId,
      type,
      stage: callStatus === 'called' ? 'rings' : callStatus === 'inCall' ? 'talks' : 'live',
      notify: this.settings.notifications ?? false,
      act: this.open,
    }
  }

  /** Fetches what a call is shown and rings with. Fails with what the platform says. */
  prepare(): Promise<void> {
    return this.host.prepare(this.settings.openPage ? this.settings.pagePath : null, this.ringing.settings())
  }

  /** The user sees the call on a page, until disposed; while nobody does, a way back is offered. */
  seen(): Dispose {
    return this.wayBack.seen()
  }

  /**
   * Opens the page for a call that wants one, once, and only after what is under way: to make a page takes a while, and the
   * far side shall not ring later for it.
   */
  followPage(callId: string | null): void {
    this.wantedCallId = callId
    this.openWanted()
  }

  private openWanted(): void {
    const callId = this.wantedCallId
    const mayOpen = callId === null || !this.isOnBanner || this.ringsUnseen
    // With the answer its user asks for it.
    const isAnswered = callId !== null && callId === this.unopenedCallId && !this.isUnasked
    if ((callId === this.shownCallId && !isAnswered) || !mayOpen) return
    this.shownCallId = callId
    this.unopenedCallId = null
    // One that is over already still says there why.
    if (callId === null || !this.settings.openPage) return
    this.stopOpening()
    this.coming.begin()
    const noLonger = () => this.coming.end()
    // Unasked it closes no page for good: a banner can still show the call.
    const cost = this.isUnasked ? 'none' : 'above'
    this.stopOpening = this.clock.after(0, () => {
      // Nobody waits for it.
      this.logged(this.host.openPage(this.settings.pagePath, cost)).then(noLonger, () => {
        noLonger()
        if (cost === 'above') return
        this.unopenedCallId = callId
        this.openWanted()
      })
    })
  }

  /** Whether the call page is about to be there. */
  isPageComing(): boolean {
    return this.coming.isComing
  }

  /** Resolves once the user sees what was asked for: until then the page's own time is all the call page's. */
  pageDrawn(): Promise<void> {
    const { afterDrawing } = this.host
    if (afterDrawing === null) return Promise.resolve()
    return new Promise((resolve) => this.coming.whenThere(() => afterDrawing(resolve)))
  }

  /** Whether the call page opens by itself, from the next call on. */
  setOpenPage(on: boolean): void {
    this.settings.openPage = on
  }

  /** Brings the call page to the user who wants it: it is never there twice. Fails with INTERNAL. */
  openPage(): Promise<void> {
    return this.logged(this.host.openPage(this.settings.pagePath, 'any'))
  }

  /**
   * Takes the user from the call page back to where they came from; does nothing on any other page. One that was about to
   * open does not. Fails with INTERNAL.
   */
  closePage(): Promise<void> {
    this.stopOpening()
    this.coming.end()
    return this.logged(this.host.closePage(this.settings.pagePath))
  }

  /** Whether `minimise` has a page to show. */
  canMinimise(): boolean {
    return this.host.canMinimise(this.settings.pagePath, this.settings.awayPage)
  }

  /** Shows the app while the call goes on. Fails with the navigation's own error as INTERNAL. */
  minimise(): Promise<void> {
    return this.logged(this.host.minimise(this.settings.pagePath, this.settings.awayPage))
  }

  /** Silence, and the screen may go dark. */
  dispose(): void {
    this.stopOpening()
    this.coming.end()
    this.ringing.stop()
    this.attempt('keeping the screen on', () => this.host.keepScreenOn(false))
    this.attempt('the way back', () => this.wayBack.follow(null))
    this.attempt('the window', () => this.host.showOutside?.(null))
  }

  /** Navigation fails with whatever the platform says; it is written down whoever asked, and handed on. */
  private async logged(navigation: Promise<void>): Promise<void> {
    try {
      await navigation
    } catch (thrown) {
      this.log(thrown)
      throw CallError.from(thrown, 'INTERNAL')
    }
  }
}
