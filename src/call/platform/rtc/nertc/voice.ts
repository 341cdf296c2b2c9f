/** Louder than what is left of a room's noise, of the loudest there is: some -36 dB. */
const VOICE = 0.015

/** Whether a sound of that level, 0 … 1 as a root mean square, is somebody who talks. */
export function isVoice(level: number): boolean {
  return level >= VOICE
}
