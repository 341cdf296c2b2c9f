import type { Dispose } from '../platform/ports'

/** Who listens. Each `add` stands for itself: undoing one leaves another of the same function as it is. */
export interface ListenerSet {
  /** Calls `listener` at each `tell` from now on. */
  add(listener: () => void): Dispose
  /** Calls everybody who listens, one after another; `call` does so where it is given. */
  tell(call?: (listener: () => void) => void): void
  /** Forgets everybody. */
  clear(): void
}

/** A set in which one function may listen for two. */
export function createListenerSet(): ListenerSet {
  const entries = new Set<{ readonly listener: () => void }>()
  return {
    add(listener) {
      const entry = { listener }
      entries.add(entry)
      return () => {
        entries.delete(entry)
      }
    },
    tell(call = (listener) => listener()) {
      entries.forEach(({ listener }) => call(listener))
    },
    clear: () => entries.clear(),
  }
}
