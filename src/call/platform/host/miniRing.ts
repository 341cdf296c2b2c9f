import Taro from '@tarojs/taro'
import type { RingTone } from '../ports'
import dialling from './tones/dialling.mp3'
import ringing from './tones/ringing.mp3'

const TONES: Readonly<Record<RingTone, string>> = { dialling, ringing }

const BUZZ_EVERY = 2_000
/** The tones are in the call's subpackage, which may still be on its way when it rings first. */
const RETRY_AFTER = 1_000

export interface MiniRing {
  play(tone: RingTone | null): void
  dispose(): void
}

/** Tones and vibration in a mini program. */
export function createMiniRing(): MiniRing {
  let tone: RingTone | null = null
  let stop: () => void = () => undefined

  function start(next: RingTone): () => void {
    const audio = Taro.createInnerAudioContext()
    let retry: ReturnType<typeof setTimeout> | null = null
    audio.loop = true
    audio.onError(() => {
      retry = setTimeout(() => {
        audio.src = TONES[next]
        audio.play()
      }, RETRY_AFTER)
    })
    audio.src = TONES[next]
    audio.play()
    const buzzing = next === 'ringing' ? setInterval(buzz, BUZZ_EVERY) : null
    if (buzzing !== null) buzz()
    return () => {
      if (retry !== null) clearTimeout(retry)
      if (buzzing !== null) clearInterval(buzzing)
      audio.stop()
      audio.destroy()
    }
  }

  function play(next: RingTone | null): void {
    if (next === tone) return
    tone = next
    stop()
    stop = next === null ? () => undefined : start(next)
  }

  return { play, dispose: () => play(null) }
}

function buzz(): void {
  // A device that does not vibrate still sounds.
  Taro.vibrateLong().catch(() => undefined)
}
