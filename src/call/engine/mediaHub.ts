import type { Dispose, MediaSide, MediaSource, MediaSurface, RtcSession, Talking } from '../platform/ports'
import { createListenerSet } from './listenerSet'

/**
 * One media surface for all calls: a view attaches to a side once, whether the call's session is there already, comes
 * later, or is followed by another call's.
 */
export class MediaHub implements MediaSurface {
  private session: RtcSession | null = null
  private readonly views = new Set<{ side: MediaSide; target: unknown; detach: Dispose | null }>()
  private readonly listeners = createListenerSet()
  private unlisten: Dispose | null = null
  private readonly talkListeners = new Set<(talking: Talking) => void>()
  private stopTalking: Dispose | null = null

  /** Draws a side into `target`, whichever call's media is shown. */
  attach(side: MediaSide, target: unknown): Dispose {
    const view = { side, target, detach: this.session?.attach(side, target) ?? null }
    this.views.add(view)
    return () => {
      if (!this.views.delete(view)) return
      view.detach?.()
    }
  }

  /** What a mini program is to draw of a side just now; nothing without a session. */
  sources(side: MediaSide): readonly MediaSource[] {
    return this.session?.sources(side) ?? []
  }

  /** Hands on what a mini program's native component said; to nobody without a session. */
  report(side: MediaSide, event: unknown): void {
    this.session?.report(side, event)
  }

  /** Tells when `sources` has another answer, also for another session. */
  onSources(listener: () => void): Dispose {
    return this.listeners.add(listener)
  }

  /** Tells who talks in whichever session is shown; of none, nobody does. */
  onTalking(listener: (talking: Talking) => void): Dispose {
    this.talkListeners.add(listener)
    return () => {
      this.talkListeners.delete(listener)
    }
  }

  /** Shows the media of another session, or of none. */
  show(session: RtcSession | null): void {
    this.unlisten?.()
    this.stopTalking?.()
    this.tellTalking({ self: false, remote: false })
    this.session = session
    this.unlisten = session?.onSources(() => this.tellSources()) ?? null
    this.stopTalking = session?.onTalking((talking) => this.tellTalking(talking)) ?? null
    this.views.forEach((view) => {
      view.detach?.()
      view.detach = session?.attach(view.side, view.target) ?? null
    })
    this.tellSources()
  }

  private tellTalking(talking: Talking): void {
    this.talkListeners.forEach((listener) => listener(talking))
  }

  private tellSources(): void {
    this.listeners.tell()
  }
}
