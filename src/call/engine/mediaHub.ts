import type { Dispose, MediaSide, MediaSource, MediaSurface, RtcSession, Talking } from '../platform/ports'
import { createAttempt, type Attempt } from './attempt'
import { createListenerSet, type ListenerSet } from './listenerSet'
import { consoleLog } from './log'

/**
 * One media surface for all calls: a view attaches to a side once, whether the call's session is there already, comes
 * later, or is followed by another call's. An app's own page may draw and listen, too: what it does wrong stays there.
 */
export class MediaHub implements MediaSurface {
  private session: RtcSession | null = null
  private readonly views = new Set<{ side: MediaSide; target: unknown; detach: Dispose | null }>()
  private readonly listeners: ListenerSet
  private unlisten: Dispose | null = null
  private readonly talkListeners: ListenerSet<Talking>
  private stopTalking: Dispose | null = null

  /** @param attempt - what writes down what a listener has thrown; to the console unless set */
  constructor(private readonly attempt: Attempt = createAttempt(consoleLog)) {
    this.listeners = createListenerSet('a listener of onSources', attempt)
    this.talkListeners = createListenerSet('a listener of onTalking', attempt)
  }

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
    return this.talkListeners.add(listener)
  }

  /** Shows the media of another session, or of none. */
  show(session: RtcSession | null): void {
    this.unlisten?.()
    this.stopTalking?.()
    this.talkListeners.tell({ self: false, remote: false })
    this.session = session
    this.unlisten = session?.onSources(() => this.listeners.tell()) ?? null
    this.stopTalking = session?.onTalking((talking) => this.talkListeners.tell(talking)) ?? null
    this.views.forEach((view) => {
      const { side, target, detach } = view
      view.detach = null
      this.attempt('drawing no more', () => detach?.())
      this.attempt('drawing', () => (view.detach = session?.attach(side, target) ?? null))
    })
    this.listeners.tell()
  }
}
