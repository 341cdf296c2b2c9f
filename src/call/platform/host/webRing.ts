import type { Clock, Dispose, RingSettings, RingTone } from '../ports'
import { OWN_TONES, soundOf } from './tones/sounds'

const GESTURES = ['pointerdown', 'pointerup', 'touchend', 'keydown', 'click'] as const

/** Buzz and pause, in ms, over and over while it rings. */
const BUZZ = [800, 400, 800]
const BUZZ_EVERY = 3_000

/** What is heard and felt of a call that dials or rings in a browser. */
export interface Ring {
  /** Fetches the tone of a call that comes in; the other's caller has touched the page by then. */
  prepare(settings?: RingSettings): void
  /** Plays until told otherwise; null is silence. The same tone again goes on, as loud as it is to be now. */
  play(tone: RingTone | null, settings?: RingSettings): void
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
  /** What is to be heard now; null while nothing is. */
  let sound: string | null = null
  /** What the element holds while nothing is heard: most likely the next. */
  let next = OWN_TONES.ringing
  /** An address of the app's that could not be played. */
  let lost: string | null = null
  let stopBuzzing: Dispose = () => undefined

  function load(address: string): void {
    if (audio.getAttribute('src') !== address) audio.setAttribute('src', address)
  }

  function start(): void {
    const wanted = sound
    load(wanted ?? next)
    audio.muted = wanted === null
    audio.play().then(
      () => {
        // The element may sound from now on.
        listen(false)
        if (sound === null) audio.pause()
      },
      // Refused before the first touch that counts, and the next one tries again; or the tone changed meanwhile.
      () => undefined,
    )
  }

  function playable(wanted: RingTone | null, settings: RingSettings): string | null {
    const address = soundOf(wanted, settings)
    return wanted !== null && address !== null && address === lost ? OWN_TONES[wanted] : address
  }

  audio.onerror = () => {
    const address = audio.getAttribute('src')
    if (address === null || Object.values(OWN_TONES).includes(address)) return
    lost = address
    next = OWN_TONES.ringing
    if (tone === null || sound !== address) return
    sound = OWN_TONES[tone]
    start()
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

  function prepare(settings: RingSettings = {}): void {
    next = playable('ringing', { ...settings, silent: false }) ?? next
    if (sound === null) load(next)
  }

  function play(wanted: RingTone | null, settings: RingSettings = {}): void {
    audio.volume = settings.volume ?? 1
    const address = playable(wanted, settings)
    if (wanted === tone && address === sound) return
    if (wanted !== tone) stopBuzzing()
    if (wanted === 'ringing' && tone !== 'ringing') buzz()
    tone = wanted
    sound = address
    audio.pause()
    if (address !== null) start()
  }

  listen(true)
  return {
    prepare,
    play,
    dispose() {
      listen(false)
      play(null)
      audio.removeAttribute('src')
    },
  }
}
