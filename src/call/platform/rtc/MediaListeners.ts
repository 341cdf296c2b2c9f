import type { MediaEvent } from '../../machine/events/callEvent'
import type { Dispose } from '../ports'

/** Who listens to one session. */
export class MediaListeners {
  private readonly listeners = new Set<(event: MediaEvent) => void>()

  /** Begins to tell a listener, until disposed. */
  on(listener: (event: MediaEvent) => void): Dispose {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** Tells all of them. */
  readonly emit = (event: MediaEvent): void => this.listeners.forEach((listener) => listener(event))

  /** Tells nobody any more. */
  clear(): void {
    this.listeners.clear()
  }
}
