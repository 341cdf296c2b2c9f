import type { Dispose, Talking } from '../ports'
import { Listeners } from './Listeners'

/** Who talks, told when it changes. */
export class Voices {
  private readonly listeners = new Listeners<Talking>()
  private talking: Talking = { self: false, remote: false }

  /** Tells from now on. */
  on(listener: (talking: Talking) => void): Dispose {
    return this.listeners.on(listener)
  }

  /** A side is heard to talk, or not any more. */
  hear(side: keyof Talking, isTalking: boolean): void {
    if (this.talking[side] === isTalking) return
    this.talking = { ...this.talking, [side]: isTalking }
    this.listeners.emit(this.talking)
  }
}
