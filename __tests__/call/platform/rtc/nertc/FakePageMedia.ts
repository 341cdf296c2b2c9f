import type { PageMedia } from '../../../../../src/call/platform/rtc/nertc/pageMedia'

/** Elements of a page that are real but for what they would play, which is kept to be looked at. */
export class FakePageMedia implements PageMedia {
  shown = true
  readonly elements: HTMLMediaElement[] = []
  /** What the browser answers to `play()` with; null where it plays. */
  refusal: Error | null = null
  private readonly gestures = new Set<() => void>()
  private readonly tracks = new Map<object, MediaStreamTrack>()

  isShown = () => this.shown
  private readonly watchers = new Set<() => void>()
  onShown = (listener: () => void) => {
    this.watchers.add(listener)
    return () => this.watchers.delete(listener)
  }
  /** The user comes back to the page. */
  show(): void {
    this.watchers.forEach((listener) => listener())
  }
  createAudio = () => this.silence(document.createElement('audio'))
  createVideo = () => this.silence(document.createElement('video'))

  streamOf = (track: MediaStreamTrack): MediaStream => {
    // Nothing is asked of it: it goes into an element as it is.
    const stream = {} as MediaStream
    this.tracks.set(stream, track)
    return stream
  }

  /** How loud whatever is measured is; and how many meters measure. */
  loudness = 0
  meters = 0
  createMeter = () => {
    this.meters += 1
    return { level: () => this.loudness, close: () => void (this.meters -= 1) }
  }

  onGesture = (listener: () => void) => {
    this.gestures.add(listener)
    return () => this.gestures.delete(listener)
  }

  touch(): void {
    this.gestures.forEach((listener) => listener())
  }

  get watcherCount(): number {
    return this.watchers.size
  }

  get gestureCount(): number {
    return this.gestures.size
  }

  /** The tracks that are shown or heard. */
  get playing(): MediaStreamTrack[] {
    return this.elements.flatMap((element) => this.trackIn(element) ?? [])
  }

  /** The track an element holds. */
  trackIn(element: HTMLMediaElement | null): MediaStreamTrack | null {
    return (element?.srcObject && this.tracks.get(element.srcObject)) ?? null
  }

  /** The loudspeakers there are besides the system's own, and what was played on. */
  loudspeakers: string[] = []
  readonly sinks: string[] = []

  private silence<E extends HTMLMediaElement>(element: E): E {
    this.elements.push(element)
    return Object.assign(element, {
      srcObject: null,
      pause: () => undefined,
      setSinkId: async (id: string) => {
        if (id !== '' && !this.loudspeakers.includes(id)) throw new Error('there is no such loudspeaker')
        this.sinks.push(id)
      },
      play: async () => {
        if (this.refusal !== null) throw this.refusal
      },
    })
  }
}
