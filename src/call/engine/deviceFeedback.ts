import { CallError } from '../error/CallError'
import type { CallSnapshot } from '../machine/terms/snapshot'
import type { CallOutside, Clock, Dispose, HostPort, RingTone } from '../platform/ports'
import type { Attempt } from './attempt'
import { WayBack } from './wayBack'

interface Settings {
  readonly pagePath: string
  readonly awayPage?: string
  readonly ring: boolean
  readonly notifications?: boolean
  openPage: boolean
}

/**
 * What the device does besides media follows from the snapshot alone: the page that opens, the way back to it, the tone
 * that sounds, the screen that stays on. Nothing starts or stops any of them by itself, so none can be forgotten. The page goes by itself.
 */
export class DeviceFeedback {
  private shownCallId: string | null = null
  /** What is offered a way to is at another device. */
  private isElsewhere = false
  private stopOpening: Dispose = () => undefined
  private readonly wayBack: WayBack
  private readonly act: () => void

  constructor(
    private readonly host: HostPort,
    private readonly settings: Settings,
    private readonly clock: Pick<Clock, 'after'>,
    private readonly attempt: Attempt,
    private readonly log: (thrown: unknown) => void,
    /** Brings a call here that another device is in. */
    private readonly takeOver: () => void = () => undefined,
  ) {
    // A page that does not open is in the log, and the way back stays for another tap.
    this.act = () => (this.isElsewhere ? this.takeOver() : void this.openPage().catch(() => undefined))
    this.wayBack = new WayBack(host.offerWayBack, clock, this.act)
  }

  /** Makes tone and screen equal to what a snapshot asks for. */
  follow(snapshot: CallSnapshot): void {
    this.attempt('the ring tone', () => this.host.ring(this.settings.ring ? toneOf(snapshot) : null))
    this.attempt('keeping the screen on', () => this.host.keepScreenOn(snapshot.callStatus !== 'idle'))
    this.isElsewhere = snapshot.elsewhere !== null
    const peer = snapshot.peer ?? snapshot.elsewhere?.peer ?? null
    const shown = peer !== null && this.settings.openPage ? peer.name || peer.userId : null
    this.attempt('the way back', () => this.wayBack.follow(shown, this.isElsewhere))
    this.attempt('the window', () => this.host.showOutside?.(this.outsideOf(snapshot)))
  }

  private outsideOf({ callStatus, peer, type }: CallSnapshot): CallOutside | null {
    if (peer === null || type === null) return null
    return {
      name: peer.name || peer.userId,
      type,
      stage: callStatus === 'called' ? 'rings' : callStatus === 'inCall' ? 'talks' : 'live',
      notify: this.settings.notifications ?? false,
      act: this.act,
    }
  }

  /** Fetches what a call is shown and rings with. Fails with what the platform says. */
  prepare(): Promise<void> {
    return this.host.prepare(this.settings.openPage ? this.settings.pagePath : null)
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
    if (callId === this.shownCallId) return
    this.shownCallId = callId
    // One that is over already still says there why.
    if (callId === null || !this.settings.openPage) return
    this.stopOpening()
    this.stopOpening = this.clock.after(0, () => {
      // Unasked it closes no page for good: a banner can still show the call. Nobody waits for it.
      this.logged(this.host.openPage(this.settings.pagePath, false)).catch(() => undefined)
    })
  }

  /** Whether the call page opens by itself, from the next call on. */
  setOpenPage(on: boolean): void {
    this.settings.openPage = on
  }

  /** Brings the call page to the user who wants it: it is never there twice. Fails with INTERNAL. */
  openPage(): Promise<void> {
    return this.logged(this.host.openPage(this.settings.pagePath, true))
  }

  /**
   * Takes the user from the call page back to where they came from; does nothing on any other page. One that was about to
   * open does not. Fails with INTERNAL.
   */
  closePage(): Promise<void> {
    this.stopOpening()
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
    this.attempt('the ring tone', () => this.host.ring(null))
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

function toneOf({ callStatus, channelId }: CallSnapshot): RingTone | null {
  if (callStatus === 'called') return 'ringing'
  // Before the service has taken the call nothing rings on the far side.
  return callStatus === 'calling' && channelId !== null ? 'dialling' : null
}
