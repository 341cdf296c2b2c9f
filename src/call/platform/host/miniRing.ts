import type { Clock, Dispose, RingTone } from '../ports'
import type { MiniTaro } from './miniTaro'
import dialling from './tones/dialling.mp3'
import ringing from './tones/ringing.mp3'

const TONES: Readonly<Record<RingTone, string>> = { dialling, ringing }

const BUZZ_EVERY = 2_000
/** The tones are in the call's subpackage, which may still be on its way when it rings first. */
const RETRY_AFTER = 1_000

/** What is heard and felt of a call that dials or rings. */
export interface MiniRing {
  /** Plays until told otherwise; null is silence. The same tone again goes on as it is. */
  play(tone: RingTone | null): void
  /** Silence, and nothing is left that listens. */
  dispose(): void
}

/** Tones and vibration in a mini program. */
export function createMiniRing(taro: MiniTaro, clock: Pick<Clock, 'after'>): MiniRing {
  let tone: RingTone | null = null
  let stop: Dispose = () => undefined

  function sound(address: string): Dispose {
    const audio = taro.createInnerAudioContext()
    let stopped = false
    let callOff: Dispose = () => undefined
    const begin = () => {
      audio.src = address
      audio.play()
    }
    audio.loop = true
    // The switch at the phone's side is the user's word.
    audio.obeyMuteSwitch = true
    audio.onError(() => {
      // May be told more than once, and late.
      callOff()
      if (!stopped) callOff = clock.after(RETRY_AFTER, begin)
    })
    // The platform pauses every sound for a phone call, and in the background, and lets none of them go on by itself.
    const goOn = () => audio.play()
    taro.onAudioInterruptionEnd(goOn)
    taro.onAppShow(goOn)
    begin()
    return () => {
      stopped = true
      callOff()
      taro.offAudioInterruptionEnd(goOn)
      taro.offAppShow(goOn)
      audio.stop()
      audio.destroy()
    }
  }

  function buzz(): Dispose {
    let callOff: Dispose = () => undefined
    const again = () => {
      // A device that does not vibrate still sounds.
      taro.vibrateLong().catch(() => undefined)
      callOff = clock.after(BUZZ_EVERY, again)
    }
    again()
    return () => callOff()
  }

  function start(next: RingTone): Dispose {
    const silence = sound(TONES[next])
    const still = next === 'ringing' ? buzz() : () => undefined
    return () => {
      still()
      silence()
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
