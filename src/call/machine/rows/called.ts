import type { CallEffect } from '../callEffect'
import type { Called, StateWith } from '../callState'
import { end } from '../end'
import type { CallErrorCode } from '../errorCode'
import { inviteDataOf } from '../inviteData'
import { announce, patch, step, type Row, type Step } from '../step'
import { answer, askToAnswer } from './answer'
import { cancelledByCaller, ringRanOut } from './cancelled'
import { answeredElsewhere, endElsewhere } from './elsewhere'
import { refuseBusy } from './invited'
import { liveMedia } from './media'

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
    return askOnceOnline(patch(state, { answering: true, notice: null, cameraOn }))
  },
  'signal.login': (state) => (state.call.answering ? askOnceOnline(state) : undefined),

  'devices.allowed': (state, { at }) =>
    state.call.answering && state.ledger.login === 'ready' ? answer(state, at) : undefined,

  'devices.refused': (state, event) => {
    const denied = event.microphone === 'denied' || event.camera === 'denied'
    const code: CallErrorCode = denied ? 'PERMISSION_DENIED' : 'DEVICE_NOT_FOUND'
    // Only the camera is out of reach: it goes on ringing, and can be answered with audio.
    if (event.microphone === 'granted') {
      const ringing = patch(state, {
        answering: false,
        announced: true,
        notice: code,
        cameraOn: state.call.type === 2,
      })
      return step(ringing, { type: 'accept.reject', callId: event.callId, code }, ...firstRing(state))
    }
    return refuse(state, 4, { at: event.at, reason: denied ? 'permissionDenied' : 'mediaFailed', code })
  },

  // What else fails before the user has answered may work by then.
  'media.failed': (state, { at, code, cause, lack }) =>
    code === 'UNSUPPORTED_PLATFORM'
      ? refuse(state, 4, { at, reason: 'unsupported', code, cause, lack })
      : undefined,

  'user.hungUp': (state, { at }) => refuse(state, 0, { at, reason: 'rejected' }),

  'timer.expired': (state, { at, timer }) =>
    timer === 'ring'
      ? refuse(state, 2, { at, reason: 'missed', effects: [ringRanOut(state.call)] })
      : undefined,

  'signal.cancelled': (state, { at, reason }) => cancelledByCaller(state, at, reason),
  'signal.closed': (state, { at }) => cancelledByCaller(state, at, 0),
  'signal.handledElsewhere': endElsewhere,
  'signal.invited': refuseBusy,

  'signal.roomTold': (state, { at, room }) => {
    const { account } = state.ledger
    if (room === null || !room.members.includes(state.call.peer.userId))
      return cancelledByCaller(state, at, 0)
    return account !== null && room.members.includes(account) ? answeredElsewhere(state, at) : undefined
  },
}

/** An app that was just brought back is tapped before it is online again: the answer waits, as long as it rings. */
function askOnceOnline(state: Ringing): Step {
  return state.ledger.login === 'ready' ? askToAnswer(state) : step(state)
}

/** A call that this side had dialled as well was to be answered unrung: now that it rings after all, the app is told. */
function firstRing({ call }: Ringing): CallEffect[] {
  if (call.announced) return []
  return [announce({ name: 'onInvited', data: inviteDataOf({ ...call, from: call.peer.userId }) })]
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
