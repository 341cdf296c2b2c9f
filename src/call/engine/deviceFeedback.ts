import { CallError } from '../error/CallError'
import type { CallSnapshot } from '../machine/snapshot'
import type { Clock, Dispose, HostPort, RingTone } from '../platform/ports'

/** How long the call page shows why the call ended, in ms. */
export const END_SHOWN = 2_000

interface Settings {
  readonly pagePath: string
  readonly ring: boolean
  openPage: boolean
}

/**
 * What the device does besides media follows from the snapshot alone: the page that is open, the tone that sounds, the
 * screen that stays on. Nothing starts or stops any of them by itself, so none can be forgotten.
 */
export class DeviceFeedback {
  private shownCallId: string | null = null
  private stopClosing: Dispose | null = null

  constructor(
    private readonly host: HostPort,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly log: (thrown: unknown) => void,
  ) {}

  follow(snapshot: CallSnapshot): void {
    this.host.ring(this.settings.ring ? toneOf(snapshot) : null)
    this.host.keepScreenOn(snapshot.callStatus !== 'idle')
    this.followPage(snapshot)
  }

  setOpenPage(on: boolean): void {
    this.settings.openPage = on
  }

  /** Brings the call page to the user, whoever asks: it is never there twice. */
  openPage(): Promise<void> {
    return this.logged(this.host.openPage(this.settings.pagePath))
  }

  /** Takes the user from the call page back to where they came from; does nothing on any other page. */
  closePage(): Promise<void> {
    return this.logged(this.host.closePage(this.settings.pagePath))
  }

  dispose(): void {
    this.stopClosing?.()
    this.stopClosing = null
    this.host.ring(null)
    this.host.keepScreenOn(false)
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

  private followPage(snapshot: CallSnapshot): void {
    const { callId } = snapshot
    if (callId === this.shownCallId) return
    this.shownCallId = callId
    this.stopClosing?.()
    this.stopClosing = null
    if (!this.settings.openPage) return
    if (callId !== null) {
      this.openPage().catch(logged)
      return
    }
    this.stopClosing = this.clock.after(END_SHOWN, () => {
      this.closePage().catch(logged)
    })
  }
}

/** Nobody waits for a page that opens or closes by itself. */
function logged(): void {}

function toneOf({ callStatus, channelId }: CallSnapshot): RingTone | null {
  if (callStatus === 'called') return 'ringing'
  // Before the service has taken the call nothing rings on the far side.
  return callStatus === 'calling' && channelId !== null ? 'dialling' : null
}
