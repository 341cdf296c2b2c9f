import type { Clock, Dispose } from '../../ports'

/** Pauses before one restart after the other, in ms; the last one stays. */
const PAUSES = [300, 1_000, 2_000, 4_000]

/** When a native stream is begun anew: soon, then more and more rarely, until it flows. */
export class Restarts {
  private tries = 0
  private callOff: Dispose | null = null

  constructor(
    private readonly clock: Clock,
    private readonly restart: () => void,
  ) {}

  /** It was cut. Told again before the restart, there is still one. */
  cut(): void {
    if (this.callOff !== null) return
    const pause = PAUSES[Math.min(this.tries, PAUSES.length - 1)] ?? 0
    this.tries += 1
    this.callOff = this.clock.after(pause, () => this.now())
  }

  /** Restarts at once, in place of one that was to come. */
  now(): void {
    this.stop()
    this.restart()
  }

  /** It flows again, and the next cut is mended soon. */
  flows(): void {
    this.tries = 0
    this.stop()
  }

  /** Calls off the restart that is to come. */
  stop(): void {
    this.callOff?.()
    this.callOff = null
  }
}
