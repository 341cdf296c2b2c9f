import type { SignalEvent } from '../../machine/events/callEvent'
import type { LoginStatus } from '../../machine/terms/login'
import type { Clock, Dispose } from '../ports'
import type { NimLoginService } from './nimInstance'
import { fieldsOf, numberOf, textOf } from './wire/fields'

/** The SDK's numbers for a login. At 3 it is not logged in, and with an account it tries to be again. */
const LOGGED_OUT = 0
const LOGGED_IN = 1
const LOGGING_IN = 2
const BROKEN = 3

/** Being put out begins as a logout does; that it was one is told by then, in ms. */
const KICK_FOLLOWS = 300

/** What a login watch works with. */
export interface LoginWatchParts {
  readonly login: NimLoginService
  readonly account: () => string | null
  readonly clock: Pick<Clock, 'after'>
  readonly emit: (event: SignalEvent) => void
}

/** What the SDK tells of its login, in the module's words. */
export interface LoginWatch {
  /** How the login stands now. */
  status(): LoginStatus
  /** The SDK's `onLoginStatus`. */
  followStatus(status: unknown): void
  /** The SDK's `onKickedOffline`. */
  followKick(detail: unknown): void
  /** Tells nothing any more. */
  dispose(): void
}

/** Tells a connection that comes back by itself from a logout, and a logout from being put out. */
export function createLoginWatch({ login, account, clock, emit }: LoginWatchParts): LoginWatch {
  let wasIn = statusOf(login.getLoginStatus()) !== 'offline'
  let callOff: Dispose = () => undefined

  function statusOf(status: unknown): LoginStatus {
    if (status === LOGGED_IN) return 'ready'
    const comesBack = status === LOGGING_IN || (status === BROKEN && Boolean(login.getLoginUser()))
    return comesBack ? 'loggingIn' : 'offline'
  }

  return {
    status: () => statusOf(login.getLoginStatus()),
    followStatus(value) {
      callOff()
      const status = statusOf(value)
      emit({ type: 'signal.login', status, account: account() })
      if (wasIn && value === LOGGED_OUT)
        callOff = clock.after(KICK_FOLLOWS, () => emit({ type: 'signal.loggedOut' }))
      wasIn = status !== 'offline'
    },
    followKick(detail) {
      callOff()
      emit({ type: 'signal.kicked', reason: kickReasonOf(detail) })
    },
    dispose: () => callOff(),
  }
}

/** The SDK's reasons: 1 another device logged in, 2 the server, 3 and 4 another device put this one out. */
function kickReasonOf(detail: unknown): string {
  const fields = fieldsOf(detail)
  const reason = (fields && numberOf(fields, 'reason')) ?? 0
  if (reason === 1) return 'loggedInElsewhere'
  if (reason === 2) return (fields && textOf(fields, 'reasonDesc', 256)) ?? 'byServer'
  return 'byAnotherDevice'
}
