import type { Log } from './log'

/** Does one thing; if it throws, that is written down and nothing else suffers. */
export type Attempt = (what: string, act: () => void) => void

/**
 * Guards what the engine asks of others: a ring, a page, a store or a subscriber that throws takes nothing from what
 * comes after it.
 */
export function createAttempt(log: Log): Attempt {
  return (what, act) => {
    try {
      act()
    } catch (thrown) {
      log('error', `${what} failed`, thrown)
    }
  }
}

/** An app's log, from which nothing comes back: there is nobody left to tell. */
export function unthrowing(log: Log): Log {
  return (level, message, cause) => {
    try {
      log(level, message, cause)
    } catch {
      // The call goes on without a line about it.
    }
  }
}
