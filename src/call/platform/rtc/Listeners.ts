import type { Dispose } from '../ports'

/** Who listens to one thing that a session tells: events of type `E`, or only that something happened. */
export class Listeners<E = void> {
  private readonly listeners = new Set<(event: E) => void>()

  /** Begins to tell a listener, until disposed. */
  on(listener: (event: E) => void): Dispose {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** Tells all of them. */
  readonly emit = (event: E): void => this.listeners.forEach((listener) => listener(event))

  /** Tells nobody any more. */
  clear(): void {
    this.listeners.clear()
  }
}
