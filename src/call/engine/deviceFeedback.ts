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
    private readonly failed: (thrown: unknown) => void,
  ) {}

  follow(snapshot: CallSnapshot): void {
    this.host.ring(this.settings.ring ? toneOf(snapshot) : null)
    this.host.keepScreenOn(snapshot.callStatus !== 'idle')
    this.followPage(snapshot)
  }

  setOpenPage(on: boolean): void {
    this.settings.openPage = on
  }

  dispose(): void {
    this.stopClosing?.()
    this.stopClosing = null
    this.host.ring(null)
    this.host.keepScreenOn(false)
  }

  private followPage(snapshot: CallSnapshot): void {
    const { callId } = snapshot
    if (callId === this.shownCallId) return
    this.shownCallId = callId
    this.stopClosing?.()
    this.stopClosing = null
    if (!this.settings.openPage) return
    const { pagePath } = this.settings
    if (callId !== null) {
      this.host.openPage(pagePath).catch(this.failed)
      return
    }
    this.stopClosing = this.clock.after(END_SHOWN, () => {
      this.host.closePage(pagePath).catch(this.failed)
    })
  }
}

function toneOf({ callStatus, channelId }: CallSnapshot): RingTone | null {
  if (callStatus === 'called') return 'ringing'
  // Before the service has taken the call nothing rings on the far side.
  return callStatus === 'calling' && channelId !== null ? 'dialling' : null
}
