/** What a call's media stands on: this side's stream, the far side's, and the signalling. */
const PARTS = ['push', 'play', 'signal'] as const
/** One of the three. */
export type Part = (typeof PARTS)[number]

/** Tells once that something broke, and once that all is well again. */
export class StreamHealth {
  private readonly broken = new Set<Part>()
  private waiting: { readonly part: Part; readonly wake: () => void }[] = []
  private readonly breakListeners = new Set<(part: Part) => void>()

  constructor(
    private readonly emit: (event: { readonly type: 'media.reconnecting' | 'media.reconnected' }) => void,
  ) {}

  /** A part broke. Causes `media.reconnecting`, unless another one is broken already. */
  breaks(part: Part): void {
    const wasWell = this.broken.size === 0
    this.broken.add(part)
    this.breakListeners.forEach((listener) => listener(part))
    if (wasWell) this.emit({ type: 'media.reconnecting' })
  }

  /** A part is well again. Causes `media.reconnected` if it was the last one that was broken. */
  heals(part: Part): void {
    if (!this.broken.delete(part)) return
    if (this.broken.size === 0) this.emit({ type: 'media.reconnected' })
    this.wake((each) => each === part)
  }

  /** Resolves as soon as the part is well, or nobody needs it any more. */
  async whenWell(part: Part): Promise<void> {
    if (this.broken.has(part)) await new Promise<void>((wake) => this.waiting.push({ part, wake }))
  }

  /** Whether `step` came to its end before the part broke, or nobody needs it any more. */
  async outlives(part: Part, step: Promise<void>): Promise<boolean> {
    let breaks: (part: Part) => void = () => undefined
    const broke = new Promise<false>((resolve) => {
      breaks = (broken) => {
        if (broken === part) resolve(false)
      }
    })
    this.breakListeners.add(breaks)
    try {
      return await Promise.race([step.then(() => true), broke])
    } finally {
      this.breakListeners.delete(breaks)
    }
  }

  /** Lets everybody go who waits. */
  dispose(): void {
    this.broken.clear()
    for (const listener of this.breakListeners) PARTS.forEach((part) => listener(part))
    this.wake(() => true)
  }

  private wake(isMeant: (part: Part) => boolean): void {
    const woken = this.waiting.filter(({ part }) => isMeant(part))
    this.waiting = this.waiting.filter(({ part }) => !isMeant(part))
    woken.forEach(({ wake }) => wake())
  }
}
