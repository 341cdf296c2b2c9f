import type { CallEffect } from '../callEffect'
import type { Calling, CallState, Connecting, StateWith } from '../callState'
import { unansweredRecord } from '../callRecord'
import type { EventOf } from '../callEvent'
import type { EndReason } from '../endReason'
import { needOf } from '../newCall'
import { flush } from '../outbox'
import type { CloseRequest, OutboxRequest } from '../outboxRequest'
import { placedOf } from '../placed'
import { RECORD_STATUS, type RecordStatus } from '../record'
import { announce, patch, posting, step, then, type Row, type Step } from '../step'
import { CONNECTING_WAIT, LOGIN_WAIT, PERMISSION_WAIT } from '../timing'
import { meetInvite, releaseHeld, yieldToHeld } from './glare'
import { media } from './media'
import { reasonOfMedia } from './mediaEnd'
import { enterRoom } from './connecting'
import { askAboutRoom } from './reconcile'
import { becomeAudio } from './typeSwitch'
import { endDial, fail, sweeping, withdraw } from './withdraw'

type Dialling = StateWith<Calling>

export const calling: Row<'calling'> = {
  ...media,

  'user.dialled': (state, event) =>
    step(state, { type: 'dial.reject', callId: event.callId, code: 'BUSY_HERE' }),

  'signal.login': (state, event) => {
    if (state.call.stage !== 'login') return undefined
    if (event.status === 'ready') return askDevices(state, event.at)
    if (event.status === 'offline') return fail(state, event.at, 'signalingFailed', 'NOT_LOGGED_IN')
    return undefined
  },

  'devices.allowed': (state, event) => {
    if (state.call.stage !== 'permission') return undefined
    const { call } = state
    return step(
      patch(state, {
        stage: 'placing',
        media: { ...call.media, devices: 'opening' },
        deadlines: { ring: event.at + call.timeout },
      }),
      {
        type: 'signal.call',
        callId: call.callId,
        requestId: call.requestId,
        userId: call.peer.userId,
        callType: call.type,
        channelName: call.channelName,
        attachment: call.attachment,
        timeout: call.timeout,
      },
      { type: 'rtc.openDevices', callId: call.callId, need: needOf(call) },
    )
  },

  'devices.refused': (state, event) => {
    const denied = event.microphone === 'denied' || event.camera === 'denied'
    return denied
      ? fail(state, event.at, 'permissionDenied', 'PERMISSION_DENIED')
      : fail(state, event.at, 'mediaFailed', 'DEVICE_NOT_FOUND')
  },

  'devices.failed': (state, { at, code, cause }) => fail(state, at, reasonOfMedia(code), code, cause),
  'media.failed': (state, { at, code, cause }) => fail(state, at, reasonOfMedia(code), code, cause),

  'media.lost': (state, event) => fail(state, event.at, 'networkLost', 'NETWORK', event.cause),

  // Nobody enters the media room of a call but who has answered it: the answer may have been lost on the way here.
  'media.peerEntered': (state, event) => {
    const entered = media['media.peerEntered'](state, event)
    return entered === undefined ? undefined : then(entered, askAboutRoom)
  },

  'signal.placed': (state, event) => {
    const { channelId, ...ticket } = event.ticket
    const placed = patch(state, { stage: 'ringing', channelId, ticket })
    const resolved = step(placed, resolving(placed.call, channelId))
    return state.ledger.joinWhileRinging ? then(resolved, () => enterRoom(placed, ticket)) : resolved
  },

  'signal.placeFailed': (state, { at, code, cause }) =>
    endDial(state, {
      at,
      reason: 'signalingFailed',
      code,
      cause,
      post: sweeping(state, code, RECORD_STATUS.cancelled),
    }),

  'signal.accepted': (state, event) => answered(state, event),

  'signal.rejected': (state, event) => {
    const { userId } = state.call.peer
    const { channelId, at, reason } = event
    const over = (
      endReason: EndReason,
      status: RecordStatus,
      announced: Parameters<typeof announce>[0],
    ): Step =>
      endDial(state, {
        at,
        reason: endReason,
        effects: [resolving(state.call, channelId), announce(announced)],
        post: [closing(state.call, channelId), ...writing(state, status, channelId)],
      })
    if (reason === 3) return over('busy', RECORD_STATUS.busy, { name: 'onUserBusy', data: { userId } })
    if (reason === 2) {
      return over('noAnswer', RECORD_STATUS.timedOut, { name: 'onCallingTimeOut', data: { userId } })
    }
    // 4: the far side's user wanted to answer, and its microphone or camera did not.
    const why = reason === 4 ? 'mediaFailed' : 'remoteRejected'
    return over(why, RECORD_STATUS.rejected, { name: 'onUserReject', data: { userId } })
  },

  // The far side had answered, and given up before its answer was heard here.
  // Only who has answered says anything in the room: the answer itself was lost, or is late.
  'signal.controlled': (state, event) => then(becomeAudio(state, event) ?? step(state), askAboutRoom),

  'signal.closed': (state, { at, channelId, duration, mediaFailed }) =>
    endDial(state, {
      at,
      reason: mediaFailed ? 'mediaFailed' : 'remoteHungUp',
      post: typeof duration === 'number' ? [] : writing(state, RECORD_STATUS.cancelled, channelId),
    }),

  'signal.roomTold': (state, { at, room }) => {
    const { call, ledger } = state
    if (call.stage !== 'ringing' || call.channelId === null) return undefined
    const { channelId } = call
    if (room === null) {
      const record = unansweredRecord(ledger, call, RECORD_STATUS.cancelled)
      const post = [{ ...closing(call, channelId), record }]
      return endDial(state, { at, reason: 'remoteHungUp', post })
    }
    if (!room.members.includes(call.peer.userId)) return undefined
    return answered(state, { at, channelId, waitsForMayJoin: false })
  },

  'signal.invited': meetInvite,
  'signal.cancelled': (state, { requestId }) => releaseHeld(state, requestId),
  'signal.handledElsewhere': (state, { requestId }) => releaseHeld(state, requestId),

  'user.hungUp': (state, { at }) =>
    withdraw(state, { at, reason: 'cancelled', status: RECORD_STATUS.cancelled, wireReason: 0 }),

  // All of it at once: this page may not live to hear the replies.
  'app.unloading': (state, { at }) => {
    const { channelId } = state.call
    const ended = withdraw(state, { at, reason: 'cancelled', status: RECORD_STATUS.cancelled, wireReason: 0 })
    if (channelId === null) return ended
    return then(posting(ended, ...writing(state, RECORD_STATUS.cancelled, channelId)), sendAll)
  },

  'timer.expired': (state, { at, timer }) => {
    switch (timer) {
      case 'login':
        return fail(state, at, 'signalingFailed', 'NOT_LOGGED_IN')
      case 'permission':
        return fail(state, at, 'permissionDenied', 'PERMISSION_DENIED')
      case 'glare':
        return yieldToHeld(state, at)
      case 'ring':
        return withdraw(state, {
          at,
          reason: 'noAnswer',
          status: RECORD_STATUS.timedOut,
          wireReason: 2,
          effects: [announce({ name: 'onCallingTimeOut', data: { userId: state.call.peer.userId } })],
        })
      default:
        return undefined
    }
  },
}

/** Dials as soon as the service can be reached. */
export function awaitLogin(state: Dialling, at: number): Step {
  const { call, ledger } = state
  const prepared: CallEffect[] = [
    { type: 'rtc.prepare', callId: call.callId },
    { type: 'profile.load', userId: call.peer.userId },
  ]
  if (ledger.login === 'ready') return then(step(state, ...prepared), () => askDevices(state, at))
  return step(patch(state, { stage: 'login', deadlines: { login: at + LOGIN_WAIT } }), ...prepared)
}

// Asked before the far side rings: nobody is rung for a call that cannot be made.
function askDevices(state: Dialling, at: number): Step {
  return step(patch(state, { stage: 'permission', deadlines: { permission: at + PERMISSION_WAIT } }), {
    type: 'devices.ask',
    callId: state.call.callId,
    need: needOf(state.call),
  })
}

type Answer = Omit<EventOf<'signal.accepted'>, 'type' | 'requestId' | 'from'>

/** The far side has accepted. */
function answered(state: Dialling, { at, channelId, waitsForMayJoin, audioOnly = false }: Answer): Step {
  const { held: _, ...call } = state.call
  // Both may have dialled, and one of them for audio only: nobody's camera is on unasked.
  const isAudioOnly = call.type === 2 && audioOnly
  const connecting: Connecting = {
    ...call,
    callStatus: 'connecting',
    channelId,
    ...(isAudioOnly ? { type: 1, cameraOn: false } : {}),
    answeredAsAudio: false,
    deadlines: { connecting: at + CONNECTING_WAIT },
  }
  const effects: CallEffect[] = [
    resolving(state.call, channelId),
    announce({ name: 'onUserAccept', data: { userId: call.peer.userId } }),
  ]
  if (isAudioOnly) {
    effects.push({ type: 'rtc.setCamera', callId: call.callId, on: false })
    effects.push(announce({ name: 'onCallTypeChange', data: { type: 1, state: 2 } }))
  }
  const accepted = step({ ledger: state.ledger, call: connecting }, ...effects)
  const mayJoin: OutboxRequest = {
    kind: 'control',
    ids: { callId: call.callId, requestId: call.requestId, channelId },
    userId: call.peer.userId,
    message: { kind: 'mayJoin' },
  }
  return then(waitsForMayJoin ? posting(accepted, mayJoin) : accepted, (next) =>
    enterRoom({ ledger: next.ledger, call: connecting }, call.ticket, at),
  )
}

function sendAll({ ledger, call }: CallState): Step {
  const flushed = flush(ledger)
  return step({ ledger: flushed.ledger, call }, ...flushed.effects)
}

function resolving(call: Calling, channelId: string): CallEffect {
  return { type: 'dial.resolve', callId: call.callId, placed: placedOf(call, channelId) }
}

function closing({ callId, requestId }: Calling, channelId: string): CloseRequest {
  return {
    kind: 'close',
    ids: { callId, requestId, channelId },
    role: 'caller',
    duration: null,
    mediaFailed: false,
    record: null,
    other: 'unseen',
  }
}

function writing(state: Dialling, status: RecordStatus, channelId: string): OutboxRequest[] {
  const record = unansweredRecord(state.ledger, state.call, status, channelId)
  return record === null ? [] : [{ kind: 'record', record }]
}
