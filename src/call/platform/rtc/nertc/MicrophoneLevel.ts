import type { Clock, Dispose } from '../../ports'
import type { Meter, PageMedia } from './pageMedia'

/** How often a level is told, in ms. */
const EVERY = 100

interface Around {
  readonly clock: Pick<Clock, 'after'>
  readonly page: Pick<PageMedia, 'createMeter'>
  /** The microphone that is open now. */
  readonly microphone: () => MediaStreamTrack | null
  readonly log: (text: string, cause?: unknown) => void
}

/**
 * Tells how loud a microphone is, also one that is muted, or another than before: by a copy of its track, which goes nowhere.
 * A listener that throws is told on, and written down once.
 * @returns lets go of the copy
 */
export function tellLevel(
  { clock, page, microphone, log }: Around,
  listener: (level: number) => void,
): Dispose {
  let hasThrown = false
  let track: MediaStreamTrack | null = null
  let copy: MediaStreamTrack | null = null
  let meter: Meter | null = null
  let stopTimer: Dispose = () => undefined

  function letGo(): void {
    meter?.close()
    copy?.stop()
    track = copy = meter = null
  }

  function follow(): void {
    const now = microphone()
    if (now === track) return
    letGo()
    if (now === null) return
    track = now
    copy = now.clone()
    copy.enabled = true
    meter = page.createMeter(copy)
  }

  /** The first time it has no disposer yet: thrown out of here, nobody could let go of the copy. */
  function tell(level: number): void {
    try {
      listener(level)
    } catch (thrown) {
      if (!hasThrown) log('a listener of onLevel threw', thrown)
      hasThrown = true
    }
  }

  function look(): void {
    follow()
    tell(meter?.level() ?? 0)
    stopTimer = clock.after(EVERY, look)
  }

  look()
  return () => {
    stopTimer()
    letGo()
  }
}
