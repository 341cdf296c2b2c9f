import type { CallEffect } from '../callEffect'
import type { Called, Connecting, StateWith } from '../callState'
import { end } from '../end'
import type { CallErrorCode } from '../errorCode'
import { needOf } from '../newCall'
import { announce, patch, step, type Row, type Step } from '../step'
import { CONNECTING_WAIT } from '../timing'
import { refuseBusy } from './invited'
import { liveMedia } from './media'
import { endElsewhere } from './elsewhere'

type Ringing = StateWith<Called>

export const called: Row<'called'> = {
  'user.dialled': (state, event) =>
    step(state, { type: 'dial.reject', callId: event.callId, code: 'BUSY_HERE' }),
  'user.profileFound': liveMedia['user.profileFound'],
  'user.microphoneSet': (state, event) => step(patch(state, { microphoneOn: event.on })),
  'user.cameraSet': (state, event) =>
    state.call.type === 2 && !state.call.answering ? step(patch(state, { cameraOn: event.on })) : undefined,

  'user.accepted': (state, event) => {
    if (state.call.answering) return undefined
    const cameraOn = event.answerType === 1 ? false : state.call.cameraOn
    const answering = patch(state, { answering: true, notice: null, cameraOn })
    return step(answering, {
      type: 'devices.ask',
      callId: state.call.callId,
      need: needOf(answering.call),
    })
  },

  'devices.allowed': (state, event) => {
    const { call } = state
    if (!call.answering) return undefined
    const { answering: _, ...rest } = call
    const connecting: Connecting = {
      ...rest,
      callStatus: 'connecting',
      ticket: null,
      answeredAsAudio: call.type === 2 && !call.cameraOn,
      media: { ...call.media, devices: 'opening' },
      deadlines: { connecting: event.at + CONNECTING_WAIT },
    }
    return step(
      { ledger: state.ledger, call: connecting },
      {
        type: 'signal.callSetup',
        callId: call.callId,
        requestId: call.requestId,
        channelId: call.channelId,
        userId: call.peer.userId,
        channelName: call.channelName,
      },
      { type: 'rtc.openDevices', callId: call.callId, need: needOf(call) },
    )
  },

  'devices.refused': (state, event) => {
    const denied = event.microphone === 'denied' || event.camera === 'denied'
    const code: CallErrorCode = denied ? 'PERMISSION_DENIED' : 'DEVICE_NOT_FOUND'
    // Only the camera is out of reach: it goes on ringing, and can be answered with audio.
    if (event.microphone === 'granted') {
      return step(patch(state, { answering: false, notice: code, cameraOn: state.call.type === 2 }), {
        type: 'accept.reject',
        callId: event.callId,
        code,
      })
    }
    return refuse(state, 4, { at: event.at, reason: denied ? 'permissionDenied' : 'mediaFailed', code })
  },

  // What else fails before the user has answered may work by then.
  'media.failed': (state, { at, code, cause }) =>
    code === 'UNSUPPORTED_PLATFORM'
      ? refuse(state, 4, { at, reason: 'unsupported', code, cause })
      : undefined,

  'user.hungUp': (state, { at }) => refuse(state, 0, { at, reason: 'rejected' }),

  'timer.expired': (state, { at, timer }) =>
    timer === 'ring' ? refuse(state, 2, { at, reason: 'missed', effects: [unanswered(state)] }) : undefined,

  'signal.cancelled': (state, { at, reason }) =>
    reason === 2
      ? end(state, { at, reason: 'missed', effects: [unanswered(state)] })
      : withdrawnByCaller(state, at),
  'signal.closed': (state, { at }) => withdrawnByCaller(state, at),
  'signal.handledElsewhere': endElsewhere,
  'signal.invited': refuseBusy,
}

function withdrawnByCaller(state: Ringing, at: number): Step {
  return end(state, { at, reason: 'remoteCancelled', effects: [cancelledBy(state)] })
}

function cancelledBy(state: Ringing): CallEffect {
  return announce({ name: 'onUserCancel', data: { userId: state.call.peer.userId } })
}

/** Yunxin's call component tells the callee's app of a ring that ran out by this name. */
function unanswered(state: Ringing): CallEffect {
  return announce({ name: 'onUserBusy', data: { userId: state.call.peer.userId } })
}

function refuse(
  state: Ringing,
  wireReason: 0 | 2 | 4,
  ending: Omit<Parameters<typeof end>[1], 'post'>,
): Step {
  const { callId, requestId, channelId, peer } = state.call
  const ids = { callId, requestId, channelId }
  return end(state, { ...ending, post: [{ kind: 'reject', ids, userId: peer.userId, reason: wireReason }] })
}
