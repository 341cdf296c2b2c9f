import { CallError } from '../error/CallError'
import { readableName } from '../locales/personName'
import type { CallEffect } from '../machine/effects/callEffect'
import type { OutboxRequest, SweepRequest } from '../machine/outbox/request'
import type { CallRecord } from '../machine/record/record'
import type { CallErrorCode } from '../machine/terms/errorCode'
import type { Peer } from '../machine/terms/identity'
import type { Clock, HostPort, SignalPort } from '../platform/ports'
import type { InvitePushes } from './invitePush'
import type { Dispatch } from './mediaRooms'
import type { Log } from './log'
import { ownProfile, type OwnProfile, type ProfileOf } from './ownProfile'
import type { Spelling } from './spelling'
import { within } from './within'

/** What concerns the signalling service. */
export type SignalEffect = Extract<
  CallEffect,
  { type: `signal.${string}` | 'outbox.send' | 'profile.load' | 'ring.tell' }
>

/** How long a request may take, in ms, where the IM SDK itself never says that it failed. */
const REQUEST_WAIT = 30_000
/** How long a question about a room may take: what rings meanwhile has a time of its own. */
const ROOM_WAIT = 5_000

interface Context {
  readonly clock: Pick<Clock, 'after'>
  readonly signal: SignalPort
  readonly host: Pick<HostPort, 'lack' | 'pictures'>
  readonly dispatch: Dispatch
  /** Where pictures of people may come from; undefined: from anywhere. */
  readonly avatarHosts: readonly string[] | undefined
  readonly profileOf?: ProfileOf
  readonly pushes: Pick<InvitePushes, 'of'>
  readonly spelling: Pick<Spelling, 'of'>
  readonly log: Log
}

/** Carries out what the machine asks of the signalling service, and reports the reply. */
export function runSignalEffect(effect: SignalEffect, context: Context): void {
  const { signal, dispatch, clock } = context
  const inTime = <T>(request: Promise<T>) => within(clock, REQUEST_WAIT, effect.type, request)
  const inRoomTime = <T>(request: Promise<T>) => within(clock, ROOM_WAIT, effect.type, request)
  switch (effect.type) {
    case 'signal.call': {
      const { callId, requestId, userId, callType, channelName, attachment, timeout } = effect
      const told = { callId, userId, type: callType, attachment }
      const push = context.pushes.of({ ...told, userId: context.spelling.of(userId) })
      inTime(signal.call({ ...told, requestId, channelName, timeout, push })).then(
        (ticket) => dispatch({ type: 'signal.placed', callId, ticket, untold: push === null }),
        failing((failure) => dispatch({ type: 'signal.placeFailed', callId, ...failure })),
      )
      return
    }
    case 'signal.callSetup': {
      const { callId, requestId, channelId, userId, channelName, audioOnly } = effect
      inTime(signal.callSetup({ callId, requestId, channelId, userId, channelName, audioOnly })).then(
        (ticket) => dispatch({ type: 'signal.answered', callId, ticket }),
        failing((failure) => dispatch({ type: 'signal.answerFailed', callId, ...failure })),
      )
      return
    }
    case 'signal.rejoin': {
      const { type: _, ...place } = effect
      const { callId } = place
      inTime(signal.rejoin(place)).then(
        (ticket) => dispatch({ type: 'signal.rejoined', callId, ticket }),
        failing((failure) => dispatch({ type: 'signal.rejoinFailed', callId, ...failure })),
      )
      return
    }
    case 'outbox.send': {
      const { key, request } = effect.item
      const done =
        request.kind === 'sweep'
          ? inRoomTime(signal.findRoom(request.callId)).then((room) =>
              dispatch({ type: 'outbox.found', key, room }),
            )
          : inTime(send(key, request, context)).then(() => dispatch({ type: 'outbox.sent', key }))
      done.catch(failing((failure) => dispatch({ type: 'outbox.failed', key, ...failure })))
      return
    }
    case 'signal.findRoom': {
      const { roomName } = effect
      inRoomTime(signal.findRoom(roomName)).then(
        (room) => dispatch({ type: 'signal.roomTold', roomName, room }),
        failing((failure) => dispatch({ type: 'signal.roomUntold', roomName, ...failure })),
      )
      return
    }
    case 'signal.findRecord': {
      const { callId, channelId, userId } = effect
      const tell = (record: CallRecord | null) => dispatch({ type: 'signal.recordTold', callId, record })
      // Who cannot be asked has written nothing.
      inRoomTime(signal.findRecord(channelId, userId)).then(tell, () => tell(null))
      return
    }
    case 'ring.tell':
      // A device that cannot take the call promises nothing. Without it the caller sees what it has always seen.
      if (context.host.lack() !== null) return
      signal
        .control(effect, effect.userId, { kind: 'ringing', callId: effect.callId })
        .catch((thrown: unknown) => context.log('debug', 'the caller does not know that it rings', thrown))
      return
    case 'profile.load':
      // Without a profile the account's name is shown, which is there already.
      loadProfile(effect.userId, context).catch(() => undefined)
  }
}

/** Hands on what a request failed with. */
function failing(tell: (failure: { readonly code: CallErrorCode; readonly cause: CallError }) => void) {
  return (thrown: unknown): void => {
    const cause = CallError.from(thrown, 'INTERNAL')
    tell({ code: cause.code, cause })
  }
}

/** The name first: a picture is looked into before anybody is shown it, and nobody waits for that. */
async function loadProfile(userId: string, context: Context): Promise<void> {
  const { signal, host, dispatch, avatarHosts, profileOf, spelling } = context
  const finding = signal.getPeer(userId)
  const [own, found]: [OwnProfile, Peer] =
    profileOf === undefined
      ? [{}, await finding]
      : await Promise.all([ownProfile(spelling.of(userId), context), finding])
  const { avatar } = found
  const named = { userId: found.userId, name: readableName(own.name ?? '') || found.name }
  dispatch({ type: 'user.profileFound', peer: { ...named, avatar: own.avatar ?? '' } })
  if (avatar === '' || own.avatar !== undefined) return
  const shown = await host.pictures.load(avatar, avatarHosts)
  if (shown !== '') dispatch({ type: 'user.profileFound', peer: { ...named, avatar: shown } })
}

async function send(
  key: string,
  request: Exclude<OutboxRequest, SweepRequest>,
  { signal, dispatch }: Pick<Context, 'signal' | 'dispatch'>,
): Promise<void> {
  switch (request.kind) {
    case 'cancel':
      return signal.cancel({ ...request.ids, userId: request.userId }, request.reason)
    case 'reject':
      return signal.reject({ ...request.ids, userId: request.userId }, request.reason)
    case 'close':
      return request.leaves
        ? signal.leave(request.ids)
        : signal.close(request.ids, request.duration, request.mediaFailed)
    case 'control':
      return signal.control(request.ids, request.userId, request.message)
    case 'record': {
      const { record, inDoubt } = request
      const written = inDoubt && (await signal.findRecord(record.channelId, record.to).catch(() => null))
      if (!written) return signal.sendRecord(record, key)
      dispatch({ type: 'signal.recorded', record: written })
    }
  }
}
