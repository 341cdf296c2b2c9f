/**
 * A listener of ours for an SDK's emitter. What it throws is logged and goes no further: thrown into the SDK it would
 * break off what that was doing, and keep the events behind it from everybody.
 * @param what - what the listener is told, for the log
 */
export function guarded<Told extends readonly unknown[]>(
  what: string,
  listener: (...told: Told) => void,
  log: (text: string, cause?: unknown) => void,
): (...told: Told) => void {
  return (...told) => {
    try {
      listener(...told)
    } catch (thrown) {
      log(`what ${what} told could not be taken in`, thrown)
    }
  }
}
