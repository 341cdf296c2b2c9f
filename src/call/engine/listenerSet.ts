import type { Dispose } from '../platform/ports'
import { createAttempt, type Attempt } from './attempt'
import { consoleLog } from './log'

/**
 * Who listens: to news of type `Told`, or only that something happened. Each `add` stands for itself: undoing one leaves
 * another of the same function as it is.
 */
export interface ListenerSet<Told = void> {
  /** Calls `listener` at each `tell` from now on. */
  add(listener: (told: Told) => void): Dispose
  /** Calls everybody who listens, one after another. One that throws keeps no other from hearing, and breaks nothing here. */
  tell(told: Told): void
  /** Forgets everybody. */
  clear(): void
}

/**
 * A set in which one function may listen for two.
 * @param what - who listens, for the log
 * @param attempt - what writes down that one has thrown; to the console unless set
 */
export function createListenerSet<Told = void>(
  what = 'a listener',
  attempt: Attempt = createAttempt(consoleLog),
): ListenerSet<Told> {
  const entries = new Set<{ readonly listener: (told: Told) => void }>()
  return {
    add(listener) {
      const entry = { listener }
      entries.add(entry)
      return () => {
        entries.delete(entry)
      }
    },
    tell(told) {
      entries.forEach(({ listener }) => attempt(what, () => listener(told)))
    },
    clear: () => entries.clear(),
  }
}
