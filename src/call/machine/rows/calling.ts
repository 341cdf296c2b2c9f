import type { CallEffect, Placed } from '../callEffect'
import type { Calling, CallState, Connecting, StateWith } from '../callState'
import { unansweredRecord } from '../callRecord'
import { end } from '../end'
import type { EndReason } from '../endReason'
import type { CallErrorCode } from '../errorCode'
import { needOf } from '../newCall'
import { isPassing, type OutboxRequest } from '../outbox'
import { RECORD_STATUS, type RecordStatus } from '../record'
import { announce, patch, posting, step, then, type Row, type Step } from '../step'
import { CONNECTING_WAIT, LOGIN_WAIT, PERMISSION_WAIT } from '../timing'
import { refuseBusy } from './invited'
import { media } from './media'
import { enterRoom } from './connecting'

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

  'devices.failed': (state, event) =>
    fail(
      state,
      event.at,
      event.code === 'PERMISSION_DENIED' ? 'permissionDenied' : 'mediaFailed',
      event.code,
      event.cause,
    ),

  'media.failed': (state, event) =>
    fail(
      state,
      event.at,
      event.code === 'UNSUPPORTED_PLATFORM' ? 'unsupported' : 'mediaFailed',
      event.code,
      event.cause,
    ),

  'media.lost': (state, event) => fail(state, event.at, 'networkLost', 'NETWORK', event.cause),

  'signal.placed': (state, event) => {
    const { channelId, ...ticket } = event.ticket
    const placed = patch(state, { stage: 'ringing', channelId, ticket })
    const resolve: CallEffect = { type: 'dial.resolve', placed: placedOf(placed.call, channelId) }
    if (!state.ledger.joinWhileRinging) return step(placed, resolve)
    return then(step(placed, resolve), () => enterRoom(placed, ticket))
  },

  'signal.placeFailed': (state, event) => {
    // Without a reply it is not known whether the callee rings: the room is looked for by its name, and closed.
    const sweep: OutboxRequest[] = isPassing(event.code)
      ? [
          {
            kind: 'sweep',
            callId: state.call.callId,
            requestId: state.call.requestId,
            userId: state.call.peer.userId,
            reason: 0,
          },
        ]
      : []
    return end(state, {
      at: event.at,
      reason: 'signalingFailed',
      code: event.code,
      cause: event.cause,
      post: sweep,
    })
  },

  'signal.accepted': (state, event) => {
    const { call } = state
    const connecting: Connecting = {
      ...call,
      callStatus: 'connecting',
      channelId: event.channelId,
      answeredAsAudio: false,
      deadlines: { connecting: event.at + CONNECTING_WAIT },
    }
    const answered = { ledger: state.ledger, call: connecting }
    const accepted = step(
      answered,
      { type: 'dial.resolve', placed: placedOf(call, event.channelId) },
      announce({ name: 'onUserAccept', data: { userId: call.peer.userId } }),
    )
    const informed = event.waitsForMayJoin
      ? posting(accepted, {
          kind: 'control',
          ids: { callId: call.callId, requestId: call.requestId, channelId: event.channelId },
          userId: call.peer.userId,
          message: { kind: 'mayJoin' },
        })
      : accepted
    return then(informed, (next) =>
      enterRoom({ ledger: next.ledger, call: connecting }, call.ticket, event.at),
    )
  },

  'signal.rejected': (state, event) => {
    const { userId } = state.call.peer
    const over = (reason: EndReason, status: RecordStatus, announced: Parameters<typeof announce>[0]) =>
      end(state, {
        at: event.at,
        reason,
        effects: [
          { type: 'dial.resolve', placed: placedOf(state.call, event.channelId) },
          announce(announced),
        ],
        post: [closing(state.call, event.channelId), ...writing(state, status, event.channelId)],
      })
    if (event.reason === 3) return over('busy', RECORD_STATUS.busy, { name: 'onUserBusy', data: { userId } })
    if (event.reason === 2) {
      return over('noAnswer', RECORD_STATUS.timedOut, { name: 'onCallingTimeOut', data: { userId } })
    }
    return over('remoteRejected', RECORD_STATUS.rejected, { name: 'onUserReject', data: { userId } })
  },

  'signal.closed': (state, event) =>
    end(state, {
      at: event.at,
      reason: 'remoteHungUp',
      post: writing(state, RECORD_STATUS.cancelled, event.channelId),
    }),

  'signal.invited': refuseBusy,

  'user.hungUp': (state, event) => withdraw(state, event.at, 'cancelled', RECORD_STATUS.cancelled, 0),

  'app.unloading': (state, event) => withdraw(state, event.at, 'cancelled', RECORD_STATUS.cancelled, 0),

  'timer.expired': (state, event) => {
    switch (event.timer) {
      case 'login':
        return fail(state, event.at, 'signalingFailed', 'NOT_LOGGED_IN')
      case 'permission':
        return fail(state, event.at, 'permissionDenied', 'PERMISSION_DENIED')
      case 'ring':
        return withdraw(
          state,
          event.at,
          'noAnswer',
          RECORD_STATUS.timedOut,
          2,
          announce({ name: 'onCallingTimeOut', data: { userId: state.call.peer.userId } }),
        )
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

/** This side could not go on: the far side stops ringing, and the app is told why. */
function fail(state: Dialling, at: number, reason: EndReason, code: CallErrorCode, cause?: unknown): Step {
  return withdraw(state, at, reason, RECORD_STATUS.cancelled, 0, undefined, { code, cause })
}

/** Ends the dial from this side, whatever stage it is in. */
function withdraw(
  state: Dialling,
  at: number,
  reason: EndReason,
  status: RecordStatus,
  wireReason: 0 | 2,
  announced?: CallEffect,
  failure?: { readonly code: CallErrorCode; readonly cause?: unknown },
): Step {
  const { call } = state
  const effects = announced === undefined ? [] : [announced]
  if (call.stage === 'placing') {
    const ended = end(state, { at, reason, effects, ...failure })
    const withdrawn = {
      callId: call.callId,
      requestId: call.requestId,
      userId: call.peer.userId,
      type: call.type,
      reason: wireReason,
      status,
    }
    const { ledger } = ended.state
    return {
      ...ended,
      state: { ...ended.state, ledger: { ...ledger, withdrawing: [...ledger.withdrawing, withdrawn] } },
    }
  }
  if (call.channelId === null) return end(state, { at, reason, effects, ...failure })
  return end(state, {
    at,
    reason,
    effects,
    ...failure,
    post: [
      {
        kind: 'cancel',
        ids: { callId: call.callId, requestId: call.requestId, channelId: call.channelId },
        userId: call.peer.userId,
        reason: wireReason,
      },
      closing(call, call.channelId),
      ...writing(state, status, call.channelId),
    ],
  })
}

function closing(call: Calling, channelId: string): OutboxRequest {
  return {
    kind: 'close',
    ids: { callId: call.callId, requestId: call.requestId, channelId },
    duration: null,
    record: null,
    closedByOther: false,
  }
}

function writing(state: CallState & Dialling, status: RecordStatus, channelId: string): OutboxRequest[] {
  const record = unansweredRecord(state.ledger, state.call, status, channelId)
  return record === null ? [] : [{ kind: 'record', record }]
}

function placedOf(call: Calling, channelId: string): Placed {
  return {
    callId: call.callId,
    channelId,
    requestId: call.requestId,
    channelName: call.channelName,
    userId: call.peer.userId,
    type: call.type,
    role: call.role,
  }
}
