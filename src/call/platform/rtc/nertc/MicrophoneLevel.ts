import type { Clock, Dispose } from '../../ports'
import type { Meter, PageMedia } from './pageMedia'

/** How often a level is told, in ms. */
const EVERY = 100

interface Around {
  readonly clock: Pick<Clock, 'after'>
  readonly page: Pick<PageMedia, 'createMeter'>
  /** The microphone that is open now. */
  readonly microphone: () => MediaStreamTrack | null
}

/** Tells how loud a microphone is, also one that is muted, or another than before: by a copy of its track, which goes nowhere. */
export function tellLevel({ clock, page, microphone }: Around, listener: (level: number) => void): Dispose {
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

  function look(): void {
    follow()
    listener(meter?.level() ?? 0)
    stopTimer = clock.after(EVERY, look)
  }

  look()
  return () => {
    stopTimer()
    letGo()
  }
}
