import type { Dispose } from '../../ports'
import type { PageMedia } from './pageMedia'

/**
 * The picture of one side, in whatever element it was attached to last. One `<video>` moves between them, so that a
 * page that is closed and opened again, or a floating window, goes on with the same picture.
 */
export class VideoView {
  private element: HTMLVideoElement | null = null
  private readonly targets: HTMLElement[] = []
  private track: MediaStreamTrack | null = null
  private mirrored = false
  private isBlocked = false
  private ignoreGestures: Dispose = () => undefined

  /** @param onBlocked - the browser shows no moving picture before the user touches the page, or does again */
  constructor(
    private readonly page: Pick<PageMedia, 'createVideo' | 'streamOf' | 'onGesture'>,
    private readonly onBlocked: (blocked: boolean) => void = () => undefined,
  ) {}

  /** Plays on where the system has paused it; to be called from a tap after the browser refused. Never fails. */
  readonly resume = async (): Promise<void> => {
    const { element, track } = this
    if (element === null || track === null || !element.isConnected) return
    try {
      await element.play()
      this.setBlocked(false)
    } catch (thrown) {
      // Being moved or replaced meanwhile calls the attempt off.
      const refused = thrown instanceof Error && thrown.name === 'NotAllowedError'
      if (refused && this.track === track) this.setBlocked(true)
    }
  }

  /** Shows a track, or nothing; `mirrored` as users expect to see themselves. */
  show(track: MediaStreamTrack | null, mirrored = false): void {
    if (track === this.track && mirrored === this.mirrored) return
    this.track = track
    this.mirrored = mirrored
    this.fill()
  }

  /** Moves the picture into an element, until disposed: then it goes back to the one before that is still attached. */
  attach(target: HTMLElement): Dispose {
    this.targets.push(target)
    if (this.element === null) {
      this.element = prepare(this.page.createVideo())
      // The system pauses it, as for a phone call, and plays it again by itself only sometimes.
      this.element.addEventListener('pause', this.resume)
      this.fill()
    }
    this.place()
    return () => {
      const index = this.targets.lastIndexOf(target)
      if (index === -1) return
      this.targets.splice(index, 1)
      this.place()
    }
  }

  /** Takes the picture off the page, out of every element it was attached to. */
  dispose(): void {
    this.targets.length = 0
    this.show(null)
    this.element?.removeEventListener('pause', this.resume)
    this.element?.remove()
    this.element = null
  }

  private fill(): void {
    if (this.element === null) return
    this.element.style.transform = this.mirrored ? 'scaleX(-1)' : ''
    this.element.srcObject = this.track === null ? null : this.page.streamOf(this.track)
    // Nothing is kept from moving where there is nothing to see.
    if (this.track === null) this.setBlocked(false)
    else void this.resume()
  }

  private place(): void {
    const target = this.targets[this.targets.length - 1]
    if (target === undefined) {
      this.element?.remove()
      return
    }
    if (this.element === null || this.element.parentNode === target) return
    target.appendChild(this.element)
    // Moving an element within the page pauses it.
    void this.resume()
  }

  private setBlocked(blocked: boolean): void {
    if (blocked === this.isBlocked) return
    this.isBlocked = blocked
    this.ignoreGestures()
    this.ignoreGestures = blocked ? this.page.onGesture(() => void this.resume()) : () => undefined
    this.onBlocked(blocked)
  }
}

function prepare(video: HTMLVideoElement): HTMLVideoElement {
  // By which the page's style sheet knows it.
  video.className = 'call-video'
  video.autoplay = true
  // The far side's sound is played apart, and this side's not at all.
  video.muted = true
  video.playsInline = true
  video.setAttribute('webkit-playsinline', '')
  Object.assign(video.style, { display: 'block', width: '100%', height: '100%', objectFit: 'cover' })
  return video
}
