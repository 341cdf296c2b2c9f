/**
 * Runs one message to its end before the next: what is posted meanwhile waits its turn. So no rule ever sees a state
 * that another rule is still changing.
 */
export function createInbox<T>(handle: (message: T) => void): (message: T) => void {
  const waiting: T[] = []
  let running = false

  return function post(message) {
    waiting.push(message)
    if (running) return
    running = true
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) handle(next)
    } finally {
      running = false
    }
  }
}
