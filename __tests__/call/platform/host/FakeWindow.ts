/** Counts who listens. */
class CountedTarget extends EventTarget {
  private readonly known = new Set<string>()
  private ids = new Map<object, number>()

  override addEventListener(...[name, listener, options]: Parameters<EventTarget['addEventListener']>): void {
    super.addEventListener(name, listener, options)
    this.known.add(this.key(name, listener))
  }
  override removeEventListener(
    ...[name, listener, options]: Parameters<EventTarget['removeEventListener']>
  ): void {
    super.removeEventListener(name, listener, options)
    this.known.delete(this.key(name, listener))
  }
  get listenerCount(): number {
    return this.known.size
  }

  tell(name: string): void {
    this.dispatchEvent(new Event(name))
  }

  private key(name: string, listener: object | null): string {
    const id = (listener && this.ids.get(listener)) ?? this.ids.size
    if (listener !== null) this.ids.set(listener, id)
    return `${name} ${id}`
  }
}

/** The one player of a page, which may sound only once the page was touched in earnest. */
export class FakeAudioElement {
  loop = false
  preload = ''
  muted = false
  volume = 1
  /** The address leads to nothing that can be played. */
  onerror: () => void = () => undefined
  src: string | null = null
  sounding = false
  loads = 0
  private waiting: { resolve: () => void; reject: (error: Error) => void } | null = null

  constructor(private readonly page: FakeDocument) {}

  getAttribute = () => this.src
  setAttribute = (_: string, src: string) => {
    this.pause()
    this.src = src
    this.loads += 1
  }
  removeAttribute = () => {
    this.src = null
  }
  play = (): Promise<void> =>
    new Promise((resolve, reject) => {
      if (!this.page.touched) {
        reject(Object.assign(new Error('touch first'), { name: 'NotAllowedError' }))
        return
      }
      if (this.page.slow) {
        this.waiting = { resolve, reject }
        return
      }
      this.sounding = true
      resolve()
    })
  pause = () => {
    this.sounding = false
    this.waiting?.reject(Object.assign(new Error('interrupted'), { name: 'AbortError' }))
    this.waiting = null
  }

  /** The sound has come. */
  begin(): void {
    this.sounding = this.waiting !== null
    this.waiting?.resolve()
    this.waiting = null
  }
  /** What a person hears. */
  get heard(): string | null {
    return this.sounding && !this.muted ? this.src : null
  }
}

export class FakeDocument extends CountedTarget {
  visibilityState: DocumentVisibilityState = 'visible'
  /** Whether a touch was there that lets the page sound. */
  touched = false
  /** Sounds begin with `begin()`. */
  slow = false
  readonly audio = new FakeAudioElement(this)

  createElement = () => this.audio

  touch(name: string, counts = true): void {
    this.touched ||= counts
    this.tell(name)
  }
  show(state: DocumentVisibilityState): void {
    this.visibilityState = state
    this.tell('visibilitychange')
  }
}

/** A lock on the screen, which the browser takes back when the page is hidden. */
export class FakeWakeLock {
  readonly sentinels: FakeSentinel[] = []
  refuse = false
  slow = false
  private readonly waiting: (() => void)[] = []

  request = async () => {
    if (this.slow) await new Promise<void>((go) => this.waiting.push(go))
    if (this.refuse) throw new Error('low battery')
    const sentinel = new FakeSentinel()
    this.sentinels.push(sentinel)
    return sentinel
  }
  answer(): void {
    this.waiting.splice(0).forEach((go) => go())
  }
  get held(): number {
    return this.sentinels.filter(({ released }) => !released).length
  }
}

class FakeSentinel extends EventTarget {
  released = false
  release = async () => {
    if (this.released) return
    this.released = true
    this.dispatchEvent(new Event('release'))
  }
}

/** A browser's window as far as a call looks out of it. */
export class FakeWindow extends CountedTarget {
  readonly document = new FakeDocument()
  readonly HTMLMediaElement = { prototype: {} }
  readonly wakeLock = new FakeWakeLock()
  readonly buzzed: VibratePattern[] = []
  readonly stored = new Map<string, string>()
  readonly navigator = {
    wakeLock: this.wakeLock,
    vibrate: (pattern: VibratePattern) => this.buzzed.push(pattern) > 0,
    userActivation: { hasBeenActive: true },
  }

  get sessionStorage() {
    return {
      getItem: (key: string) => this.stored.get(key) ?? null,
      setItem: (key: string, value: string) => this.stored.set(key, value),
      removeItem: (key: string) => this.stored.delete(key),
    }
  }

  /** As the browser has it. */
  get browser(): Window {
    // All that a call asks of it.
    return this as unknown as Window
  }
}
