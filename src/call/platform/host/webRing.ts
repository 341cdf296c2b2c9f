import type { Clock, Dispose, RingTone } from '../ports'
import dialling from './tones/dialling.mp3'
import ringing from './tones/ringing.mp3'

const TONES: Readonly<Record<RingTone, string>> = { dialling, ringing }
const GESTURES = ['pointerdown', 'pointerup', 'touchend', 'keydown', 'click'] as const

/** Buzz and pause, in ms, over and over while it rings. */
const BUZZ = [800, 400, 800]
const BUZZ_EVERY = 3_000

/** What is heard and felt of a call that dials or rings in a browser. */
export interface Ring {
  /** Fetches the tone of a call that comes in; the other's caller has touched the page by then. */
  prepare(): void
  /** Plays until told otherwise; null is silence. */
  play(tone: RingTone | null): void
  /** Silence, and the page is listened to no more. */
  dispose(): void
}

/** What of a page rings. */
export interface RingingPage {
  readonly document: Pick<Document, 'createElement' | 'addEventListener' | 'removeEventListener'>
  /** Neither is there in every browser, although one is typed as if it were. */
  readonly navigator: {
    readonly vibrate?: Navigator['vibrate']
    readonly userActivation?: Pick<UserActivation, 'hasBeenActive'>
  }
}

/**
 * Tones in a browser, and vibration where there is some. A page may not sound before it is touched, so that the one
 * audio element is unlocked by the first touch of all, long before a call; a tone that comes sooner starts with it.
 */
export function createWebRing({ document, navigator }: RingingPage, clock: Pick<Clock, 'after'>): Ring {
  const audio = document.createElement('audio')
  audio.loop = true
  audio.preload = 'auto'
  let tone: RingTone | null = null
  let stopBuzzing: Dispose = () => undefined

  function load(next: RingTone): void {
    if (audio.getAttribute('src') !== TONES[next]) audio.setAttribute('src', TONES[next])
  }

  function start(): void {
    const wanted = tone
    load(wanted ?? 'ringing')
    audio.muted = wanted === null
    audio.play().then(
      () => {
        // The element may sound from now on.
        listen(false)
        if (tone === null) audio.pause()
      },
      // Refused before the first touch that counts, and the next one tries again; or the tone changed meanwhile.
      () => undefined,
    )
  }

  function listen(on: boolean): void {
    for (const gesture of GESTURES) {
      if (on) document.addEventListener(gesture, start, true)
      else document.removeEventListener(gesture, start, true)
    }
  }

  function buzz(): void {
    if (typeof navigator.vibrate !== 'function' || navigator.userActivation?.hasBeenActive === false) return
    navigator.vibrate(BUZZ)
    const off = clock.after(BUZZ_EVERY, buzz)
    stopBuzzing = () => {
      off()
      navigator.vibrate?.(0)
      stopBuzzing = () => undefined
    }
  }

  function play(next: RingTone | null): void {
    if (next === tone) return
    tone = next
    audio.pause()
    stopBuzzing()
    if (next === null) return
    start()
    if (next === 'ringing') buzz()
  }

  listen(true)
  return {
    prepare() {
      if (tone === null) load('ringing')
    },
    play,
    dispose() {
      listen(false)
      play(null)
      audio.removeAttribute('src')
    },
  }
}
