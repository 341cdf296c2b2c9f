import { awaitCaller, stopAwaiting } from '../comingBack/awaitCaller'
import { dialBusy } from '../dialling/dialBusy'
import type { CallEffect } from '../effects/callEffect'
import { end, type Ending } from '../ending/end'
import { reasonOfMedia } from '../ending/mediaEnd'
import { needOf } from '../media/deviceNeed'
import { NO_NOTICE, noticeOf } from '../media/notice'
import { refusalOf } from '../media/refusal'
import { heldUntil, rejectRequest } from '../outbox/compose'
import { answer, answerInTime, askToAnswer, soonestAnswer } from '../ringing/answer'
import { cancelledByCaller, ringRanOut } from '../ringing/cancelled'
import { answeredElsewhere, handledElsewhere } from '../ringing/elsewhere'
import { answerBusy } from '../ringing/rejectInvite'
import { tellRinging } from '../ringing/tellRinging'
import type { StateIn } from '../state/callState'
import type { Row } from '../step/row'
import { announce, patch, step, type Step } from '../step/step'
import { inviteDataOf } from '../terms/inviteData'
import type { WireReason } from '../terms/wireReason'

/** It rings here. */
export const called: Row<'called'> = {
  'user.dialled': dialBusy,
  'user.microphoneSet': (state, event) => step(patch(state, { microphoneOn: event.on })),
  'user.ringMuted': (state) => step(patch(state, { ringMuted: true })),
  // Nothing opens before the answer: it is only kept. Once that was tapped the system is asked for what was wanted then.
  'user.cameraSet': (state, event) =>
    state.call.type === 2 && !(state.call.answering && event.on)
      ? step(patch(state, { cameraOn: event.on }))
      : undefined,

  'user.accepted': (state, event) => {
    const { call } = state
    if (call.answering) return undefined
    const { microphoneOn = call.microphoneOn } = event
    const audioOnly = call.type === 2 && event.answerType === 1
    const cameraOn = call.type === 2 && !audioOnly && (event.cameraOn ?? call.cameraOn)
    return askOnceOnline(patch(state, { answering: true, ...NO_NOTICE, microphoneOn, cameraOn, audioOnly }))
  },
  'signal.login': (state) => (state.call.answering ? askOnceOnline(state) : undefined),

  'devices.allowed': (state, { at }) => answerAllowed(state, at),

  'devices.refused': (state, event) => {
    // It was turned off while the system was asked.
    if (event.microphone === 'granted' && !needOf(state.call).camera) return answerAllowed(state, event.at)
    const { code, lack, hasSound } = refusalOf(event)
    // There is no camera to be had: it is answered without, and the call stays one of pictures.
    if (hasSound && state.call.answering && state.ledger.login === 'ready') {
      return answerInTime(patch(state, { cameraOn: false, ...noticeOf(code, lack) }), event.at)
    }
    // Its user does not let it have the camera: it goes on ringing, and can be answered unseen, or with audio.
    if (event.microphone === 'granted') {
      const ringing = patch(state, {
        answering: false,
        asking: false,
        announced: true,
        ...noticeOf(code, lack),
        cameraOn: false,
      })
      const told = { type: 'accept.reject', callId: event.callId, code, ...(lack && { lack }) } as const
      return step(ringing, told, ...firstRing(state))
    }
    return reject(state, 4, { at: event.at, reason: reasonOfMedia(code), code, lack })
  },

  // Nobody is told: others of the account's devices may be able to. What else fails before the user has answered may work
  // by then.
  'media.failed': (state, { at, code, cause, lack }) =>
    code === 'UNSUPPORTED_PLATFORM'
      ? end(state, { at, reason: 'unsupported', code, cause, lack })
      : undefined,

  'user.hungUp': (state, { at }) => reject(state, 0, { at, reason: 'rejected' }),
  // Nobody is told: the account's other devices ring on, and this one is none of them any more.
  'signal.loggedOut': (state, { at }) => end(state, { at, reason: 'rejected', code: 'NOT_LOGGED_IN' }),

  'timer.expired': (state, { at, timer }) => {
    if (timer === 'ring') return reject(state, 2, { at, reason: 'missed', effects: [ringRanOut(state.call)] })
    if (timer === 'early') return answerNow(state, at)
    if (timer === 'remoteGone') return stopAwaiting(state, at)
    if (timer !== 'page') return undefined
    const { page: _, ...deadlines } = state.call.deadlines
    return step(patch(state, { deadlines }))
  },

  'signal.cancelled': (state, { at, reason }) => cancelledByCaller(state, at, reason),
  'signal.closed': (state, { at }) => cancelledByCaller(state, at, 0),
  'signal.controlled': awaitCaller,
  'signal.handledElsewhere': handledElsewhere,
  'signal.invited': answerBusy,

  'signal.roomTold': (state, { at, room }) => {
    const { account } = state.ledger
    if (room === null || !room.members.includes(state.call.peer.userId))
      return cancelledByCaller(state, at, 0)
    return account !== null && room.members.includes(account) ? answeredElsewhere(state, at) : undefined
  },
}

/** What is wanted is allowed. */
function answerAllowed(state: StateIn<'called'>, at: number): Step | undefined {
  if (!state.call.answering) return undefined
  // Offline meanwhile: what was allowed may have changed by the time it is online again.
  return state.ledger.login === 'ready' ? answerInTime(state, at) : step(patch(state, { asking: false }))
}

/** An app that was just brought back is tapped before it is online again: the answer waits, as long as it rings. */
function askOnceOnline(state: StateIn<'called'>): Step {
  return state.ledger.login === 'ready' ? askToAnswer(state) : step(state)
}

/** The caller can hear it now. Offline meanwhile: what was allowed may have changed by the time it is online again. */
function answerNow(state: StateIn<'called'>, at: number): Step {
  const { early: _, ...deadlines } = state.call.deadlines
  const due = patch(state, { deadlines })
  return state.ledger.login === 'ready' ? answer(due, at) : step(patch(due, { asking: false }))
}

/** A call that this side had dialled as well was to be answered unrung: now that it rings after all, the app is told. */
function firstRing({ call }: StateIn<'called'>): CallEffect[] {
  if (call.announced) return []
  const from = call.peer.userId
  return [
    announce({ name: 'onInvited', data: inviteDataOf({ ...call, from }) }),
    ...tellRinging(call, from, call.otherKit),
  ]
}

function reject(state: StateIn<'called'>, reason: WireReason, ending: Omit<Ending, 'post'>): Step {
  const { call } = state
  const rejection = rejectRequest(call, call.peer.userId, reason)
  return end(state, { ...ending, post: [heldUntil(soonestAnswer(call), rejection, ending.at)] })
}
