import type { RingTone } from '../ports'
import dialling from './tones/dialling.mp3'
import ringing from './tones/ringing.mp3'

const TONES: Readonly<Record<RingTone, string>> = { dialling, ringing }
const GESTURES = ['pointerdown', 'touchend', 'keydown'] as const

/** Buzz and pause, in ms, over and over while it rings. */
const BUZZ = [800, 400, 800]
const BUZZ_EVERY = 3_000

export interface Ring {
  /** Plays until told otherwise; null is silence. */
  play(tone: RingTone | null): void
  dispose(): void
}

/**
 * Tones in a browser, and vibration where there is some. A page may not sound before it is touched, so that the one
 * audio element is unlocked by the first touch of all, long before a call; a tone that comes sooner starts with it.
 */
export function createWebRing(): Ring {
  const audio = new Audio()
  audio.loop = true
  audio.preload = 'auto'
  let tone: RingTone | null = null
  let buzzing: ReturnType<typeof setInterval> | null = null

  function sound(): void {
    if (tone === null) return
    audio.muted = false
    // Refused before the first touch, which tries again; called off when the tone changes meanwhile.
    audio.play().catch(() => undefined)
  }

  function unlock(): void {
    listen(false)
    if (tone !== null) {
      sound()
      return
    }
    audio.src = TONES.ringing
    audio.muted = true
    const stop = () => {
      if (tone === null) audio.pause()
    }
    audio.play().then(stop, stop)
  }

  function listen(on: boolean): void {
    for (const gesture of GESTURES) {
      if (on) document.addEventListener(gesture, unlock, true)
      else document.removeEventListener(gesture, unlock, true)
    }
  }

  function buzz(on: boolean): void {
    if (buzzing !== null) clearInterval(buzzing)
    buzzing = null
    if (typeof navigator.vibrate !== 'function' || navigator.userActivation?.hasBeenActive === false) return
    navigator.vibrate(on ? BUZZ : 0)
    if (on) buzzing = setInterval(() => navigator.vibrate(BUZZ), BUZZ_EVERY)
  }

  listen(true)
  return {
    play(next) {
      if (next === tone) return
      const buzzed = tone === 'ringing'
      tone = next
      audio.pause()
      if (buzzed !== (next === 'ringing')) buzz(next === 'ringing')
      if (next === null) return
      audio.src = TONES[next]
      sound()
    },
    dispose() {
      listen(false)
      if (tone === 'ringing') buzz(false)
      tone = null
      audio.pause()
      audio.removeAttribute('src')
    },
  }
}
