import { CallError } from '../error/CallError'
import type { CallStats, Clock, RtcSession } from '../platform/ports'
import { within } from './within'

/** How long what a session does may take, in ms. */
const SESSION_WAIT = 15_000
/** How long figures may take, in ms: they are of the moment. */
const STATS_WAIT = 3_000

/** What the public methods ask of the media session itself, of which the machine need not know, or is told by the session. */
export interface SessionAsked {
  /** Done by the session that is live, and answered even where it does not answer. */
  inTime(act: 'switchCamera' | 'resumePlay'): Promise<void>
  /** Fails with NOT_IN_CALL where there is none. */
  measured(): Promise<CallStats>
  /**
   * With the tap, since a browser lets nobody choose later, and for as long as the user takes. Fails with
   * UNSUPPORTED_PLATFORM where there is no screen to share, and with what the session says.
   */
  share(): Promise<boolean>
  /** Nothing where none is shared. */
  stopSharing(): void
}

/** @param session - the one that is live; null where none is */
export function askSession(clock: Pick<Clock, 'after'>, session: () => RtcSession | null): SessionAsked {
  return {
    async inTime(act) {
      const live = session()
      if (live !== null) await within(clock, SESSION_WAIT, act, live[act]())
    },
    async measured() {
      const live = session()
      // Dialled, or ringing: there is no media yet.
      if (live === null) throw new CallError('NOT_IN_CALL')
      return within(clock, STATS_WAIT, 'getStats', live.getStats())
    },
    async share() {
      const screen = session()?.screen
      if (screen === undefined) throw new CallError('UNSUPPORTED_PLATFORM', 'no screen can be shared here')
      return screen.start()
    },
    stopSharing: () => session()?.screen?.stop(),
  }
}
