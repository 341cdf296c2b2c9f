import { CallError } from '../error/CallError'
import type { CallEffect } from '../machine/effects/callEffect'
import type { CallInfo } from '../machine/terms/callInfo'
import type { CallErrorCode } from '../machine/terms/errorCode'
import type { Lack } from '../machine/terms/lack'
import type { Clock, HostPort, SignalPort } from '../platform/ports'
import type { EventBus } from './eventBus'
import type { InvitePushes } from './invitePush'
import type { Log } from './log'
import type { Dispatch, MediaRooms } from './mediaRooms'
import type { ProfileOf } from './ownProfile'
import type { PendingCommands } from './promises'
import type { RingGate } from './ringGate'
import { runMediaEffect } from './runMediaEffect'
import { runSignalEffect } from './runSignalEffect'
import type { Spelling } from './spelling'

interface Context {
  readonly clock: Pick<Clock, 'after'>
  readonly signal: SignalPort
  readonly host: HostPort
  readonly rooms: MediaRooms
  readonly bus: EventBus
  readonly dials: PendingCommands<CallInfo>
  readonly accepts: PendingCommands<void>
  readonly spelling: Spelling
  readonly dispatch: Dispatch
  readonly gate: RingGate
  readonly avatarHosts: readonly string[] | undefined
  readonly profileOf?: ProfileOf
  readonly pushes: InvitePushes
  readonly log: Log
  readonly mayEnter: () => Promise<void>
}

/** Carries out what the machine asks for: tells the app, or has a port do it. */
export function runEffect(effect: CallEffect, context: Context): void {
  const { bus, dials, accepts, spelling } = context
  switch (effect.type) {
    case 'announce':
      // Name and data come as one pair out of the machine; the bus takes them apart.
      bus.emit(effect.announcement.name, spelling.inAnnouncement(effect.announcement) as never)
      return
    case 'report':
      report(errorOf(effect.code, effect.cause), context)
      return
    case 'dial.resolve':
      dials.resolve(effect.callId, { ...effect.placed, userId: spelling.of(effect.placed.userId) })
      return
    case 'dial.reject':
      settle(dials, effect, context)
      return
    case 'accept.resolve':
      accepts.resolve(effect.callId, undefined)
      return
    case 'accept.reject':
      settle(accepts, effect, context)
      return
    case 'app.askMayRing':
      context.gate.ask(effect.requestId, spelling.of(effect.userId))
      return
    case 'signal.call':
    case 'signal.callSetup':
    case 'signal.rejoin':
    case 'signal.findRoom':
    case 'signal.findRecord':
    case 'outbox.send':
    case 'profile.load':
    case 'ring.tell':
      runSignalEffect(effect, context)
      return
    default:
      runMediaEffect(effect, context)
  }
}

/** Why a call ended is told to whoever still waits for it; what failed must not go unsaid where nobody does. */
function settle(
  commands: Pick<PendingCommands<unknown>, 'reject'>,
  { callId, code, cause, lack }: Extract<CallEffect, { type: 'dial.reject' | 'accept.reject' }>,
  context: Context,
): void {
  const error = errorOf(code, cause, lack)
  if (!commands.reject(callId, error) && cause !== undefined) report(error, context)
}

function report(error: CallError, { bus, log }: Context): void {
  log('error', error.message, error)
  bus.emit('onError', error)
}

function errorOf(code: CallErrorCode, cause: unknown, lack?: Lack): CallError {
  return cause instanceof CallError && cause.code === code
    ? cause
    : new CallError(code, undefined, cause, lack)
}
