type Listener = (event: never) => void

/**
 * Tells of events as NERTC's SDK does: to one listener an event, the last one that was given, and a turn after it
 * happened.
 */
export class Emitter<Events> {
  private readonly listeners = new Map<keyof Events, Listener>()

  /**
   * Takes the place of the listener that the event had before.
   * @throws an error where `listener` is no function
   */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void {
    if (typeof listener !== 'function') throw new Error(`${String(name)} needs a listener`)
    this.listeners.set(name, listener)
  }

  /**
   * Ends the listening, also to what has happened and was not told yet.
   * @throws an error where nothing listens
   */
  off(name: keyof Events): void {
    if (!this.listeners.delete(name)) throw new Error(`nothing listens to ${String(name)}`)
  }

  /** Tells whoever listens a turn later, if somebody does now. What nobody listens to is lost. */
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    if (!this.listeners.has(name)) return
    // A listener was given for this name, and so takes its event.
    setTimeout(() => this.listeners.get(name)?.(event as never))
  }
}
