import type { Room } from './Room'

/** Sounds, and what interrupts them. */
export const audioRoom: Room = ({ api, audio }) => {
  api.event('AudioInterruptionBegin')
  api.event('AudioInterruptionEnd')
  api.synchronous('createInnerAudioContext', () => audio.create())
  api.asynchronous('setInnerAudioOption', () => undefined)
}
