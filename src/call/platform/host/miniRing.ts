import type { Clock, Dispose, RingSettings, RingTone } from '../ports'
import type { MiniAudio, MiniTaro } from './miniTaro'
import { OWN_TONES, soundOf } from './tones/sounds'

const BUZZ_EVERY = 2_000
/** The tones are in the call's subpackage, which may still be on its way when it rings first. */
const RETRY_AFTER = 1_000

/** What is heard and felt of a call that dials or rings. */
export interface MiniRing {
  /** Plays until told otherwise; null is silence. The same tone again goes on, as loud as it is to be now. */
  play(tone: RingTone | null, settings?: RingSettings): void
  /** Silence, and nothing is left that listens. */
  dispose(): void
}

/** Tones and vibration in a mini program. */
export function createMiniRing(taro: MiniTaro, clock: Pick<Clock, 'after'>): MiniRing {
  let tone: RingTone | null = null
  let heard: string | null = null
  let volume = 1
  let current: MiniAudio | null = null
  let silence: Dispose = () => undefined
  let still: Dispose = () => undefined

  /** @param fallback - the module's own tone: an address of the app's may lead to nothing */
  function sound(address: string, fallback: string): Dispose {
    const audio = taro.createInnerAudioContext()
    let stopped = false
    let callOff: Dispose = () => undefined
    const begin = (from: string) => {
      audio.src = from
      audio.play()
    }
    current = audio
    audio.volume = volume
    audio.loop = true
    // The switch at the phone's side is the user's word.
    audio.obeyMuteSwitch = true
    audio.onError(() => {
      // May be told more than once, and late.
      callOff()
      if (!stopped) callOff = clock.after(RETRY_AFTER, () => begin(fallback))
    })
    // The platform pauses every sound for a phone call, and in the background, and lets none of them go on by itself.
    const goOn = () => audio.play()
    taro.onAudioInterruptionEnd(goOn)
    taro.onAppShow(goOn)
    begin(address)
    return () => {
      stopped = true
      current = null
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

  function play(next: RingTone | null, settings: RingSettings = {}): void {
    volume = settings.volume ?? 1
    if (current !== null) current.volume = volume
    const address = soundOf(next, settings)
    const isNew = next !== tone
    if (!isNew && address === heard) return
    tone = next
    heard = address
    silence()
    silence = next === null || address === null ? () => undefined : sound(address, OWN_TONES[next])
    if (!isNew) return
    still()
    still = next === 'ringing' ? buzz() : () => undefined
  }

  return { play, dispose: () => play(null) }
}
