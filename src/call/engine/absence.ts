import type { SignalEvent } from '../machine/events/callEvent'
import type { Clock } from '../platform/ports'

/**
 * Notes for how long the service could not be reached.
 * @returns has it in the event which says that it can be reached again
 */
export function noteAbsence(clock: Pick<Clock, 'now'>): (event: SignalEvent) => SignalEvent {
  /** Null while it can be reached, and before it could for the first time. */
  let since: number | null = null
  let isReady = false
  return (event) => {
    if (event.type !== 'signal.login') return event
    const [wasReady, leftAt] = [isReady, since]
    isReady = event.status === 'ready'
    if (isReady) since = null
    else if (wasReady) since = clock.now()
    return isReady && leftAt !== null ? { ...event, away: clock.now() - leftAt } : event
  }
}
