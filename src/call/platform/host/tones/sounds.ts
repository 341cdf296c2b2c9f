import type { RingSettings, RingTone } from '../../ports'
import dialling from './dialling.mp3'
import ringing from './ringing.mp3'

/** The module's own tones, by address. */
export const OWN_TONES: Readonly<Record<RingTone, string>> = { dialling, ringing }

/** The address of what is to be heard of a call; null where nothing is, as of a ring that is only to be felt. */
export function soundOf(tone: RingTone | null, settings: RingSettings): string | null {
  if (tone === null || (tone === 'ringing' && settings.silent === true)) return null
  return settings[tone] ?? OWN_TONES[tone]
}
