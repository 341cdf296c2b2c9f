import { takePlaceLater } from '../comingBack/dialOn'
import { dialBusy } from '../dialling/dialBusy'
import { closeUnconnected } from '../ending/close'
import { end } from '../ending/end'
import { sayAll } from '../ending/lastWord'
import { reasonOfMedia } from '../ending/mediaEnd'
import { recordWhenClosed } from '../ending/recordOfEnd'
import { connectIfBothAreIn, enterRoom } from '../media/enterRoom'
import { farSideExpired, recognise, uidIn } from '../media/farSide'
import { mediaHandlers } from '../media/mediaHandlers'
import { enterAgain, takePlace } from '../media/takePlace'
import { announcePeerLeft, awaitedUntil, goneFrom } from '../media/peerGone'
import {
  answerAgainLater,
  askAboutAnswer,
  askAboutAnswerLater,
  endInDoubt,
  settleAnswer,
} from '../ringing/answerAgain'
import { cancelledByCaller } from '../ringing/cancelled'
import { answeredElsewhere, handledElsewhere } from '../ringing/elsewhere'
import { answerBusy } from '../ringing/rejectInvite'
import type { StateIn } from '../state/callState'
import { isUnconfirmed } from '../state/liveCall'
import type { Row } from '../step/row'
import { patch, step, then, withCall, type Step } from '../step/step'
import { tellType } from '../typeSwitch/afterAbsence'
import { becomeAudio, heedAnswer, tellAudioOnly } from '../typeSwitch/audioOnly'

/** Answered, media being set up. */
export const connecting: Row<'connecting'> = {
  ...mediaHandlers,

  'user.dialled': dialBusy,
  // Answered with audio it is one of pictures only until the service knows.
  'user.cameraSet': (state, event) =>
    state.call.answeredAsAudio && event.on ? undefined : mediaHandlers['user.cameraSet'](state, event),

  // The caller's reply may come after the callee's answer.
  'signal.placed': (state, event) => {
    if (state.call.role !== 'caller' || state.call.ticket !== null) return undefined
    const { channelId: _, peerUid: __, calleeOffline: ___, ...ticket } = event.ticket
    return enterRoom(state, ticket)
  },

  'signal.rejoined': enterAgain,
  'signal.rejoinFailed': takePlaceLater,

  'signal.answered': (state, event) => {
    if (!isUnconfirmed(state.call)) return undefined
    const { channelId: _, peerUid, ...ticket } = event.ticket
    const { call } = state
    const { answer: __, ...deadlines } = call.deadlines
    const taken = patch(state, { answerFailure: null, deadlines })
    const entered = then(step(taken, { type: 'accept.resolve', callId: call.callId }), () =>
      enterRoom(taken, ticket),
    )
    const answered = then(entered, (next) => recognise(next, peerUid, event.at))
    return call.answeredAsAudio ? then(answered, tellAudioOnly) : answered
  },

  'signal.answerFailed': (state, event) => {
    const { at, code } = event
    if (!isUnconfirmed(state.call)) return undefined
    if (code === 'ANSWERED_ELSEWHERE') return answeredElsewhere(state, at)
    if (code === 'INVITE_GONE') return cancelledByCaller(state, at, 0)
    return answerAgainLater(state, event)
  },

  'signal.handledElsewhere': (state, event) =>
    isUnconfirmed(state.call) ? handledElsewhere(state, event) : undefined,
  'signal.cancelled': (state, { at, reason }) =>
    isUnconfirmed(state.call) ? cancelledByCaller(state, at, reason) : undefined,
  'signal.accepted': heedAnswer,
  'signal.controlled': (state, event) =>
    event.message.kind === 'typeAsked' ? tellType(state) : becomeAudio(state, event),
  'signal.roomTold': (state, { at, room }) => {
    if (isUnconfirmed(state.call)) return settleAnswer(state, at, room)
    if (room === null) return closeUnconnected(state, { at, reason: 'remoteHungUp' })
    const uid = uidIn(room, state.call.peer.userId)
    return uid === null ? undefined : recognise(state, uid, at)
  },

  'signal.roomUntold': (state, { at }) => askAboutAnswerLater(state, at),

  'media.joined': (state, event) => {
    const joined = mediaHandlers['media.joined'](state, event)
    return then(joined, (next) => connectIfBothAreIn(next, event.at))
  },

  'media.published': (state, event) =>
    then(mediaHandlers['media.published'](state), (next) => connectIfBothAreIn(next, event.at)),

  'media.arrival': (state, event) => {
    const noted = mediaHandlers['media.arrival'](state, event)
    return noted && then(noted, (next) => connectIfBothAreIn(next, event.at))
  },

  'media.peerEntered': (state, event) => {
    const entered = mediaHandlers['media.peerEntered'](state, event)
    if (entered === undefined) return undefined
    return then(entered, (next) => {
      if (next.call === null) return undefined
      const { remoteGone: _, ...deadlines } = next.call.deadlines
      return connectIfBothAreIn(withCall(next, { ...next.call, deadlines }), event.at)
    })
  },

  'media.peerLeft': (state, event) => {
    const { call } = state
    if (!call.remote.entered) return undefined
    return step(
      patch(state, {
        remote: goneFrom(call.remote),
        begunAt: call.begunAt ?? call.metAt,
        deadlines: { ...call.deadlines, remoteGone: awaitedUntil(event) },
      }),
      ...announcePeerLeft(call, event),
    )
  },

  'media.reconnected': (state, event) => {
    const back = mediaHandlers['media.reconnected'](state)
    return back && then(back, (next) => connectIfBothAreIn(next, event.at))
  },

  // Where media is a page of its own, that page asks for permission, and joining is what fails.
  'devices.failed': (state, { at, code, cause, lack }) =>
    closeUnconnected(state, { at, reason: reasonOfMedia(code), code, cause, lack }),
  'media.failed': (state, { at, code, cause, lack }) =>
    closeUnconnected(state, { at, reason: reasonOfMedia(code), code, cause, lack }),
  'media.lost': (state, { at, cause }) =>
    closeUnconnected(state, { at, reason: 'networkLost', code: 'NETWORK', cause }),

  // A far side for which the call had connected writes the record itself, unless it is on another kit.
  'signal.closed': (state, { at, duration, mediaFailed }) =>
    end(state, {
      at,
      reason: mediaFailed ? 'mediaFailed' : 'remoteHungUp',
      post: recordWhenClosed(state, at, duration),
    }),
  'signal.invited': answerBusy,

  'user.hungUp': (state, { at }) => closeUnconnected(state, { at, reason: 'hungUp' }),
  'signal.loggedOut': (state, { at }) => closeUnconnected(state, { at, reason: 'hungUp' }),
  // The far side sees this one leave, closes the room and writes the record, which another kit does not: this page may
  // not live to.
  'app.unloading': (state, { at }) =>
    state.call.otherKit
      ? then(closeUnconnected(state, { at, reason: 'hungUp' }), sayAll)
      : end(state, { at, reason: 'hungUp' }),

  'timer.expired': (state, { at, timer }) => {
    if (timer === 'answer') return takePlaceNow(state) ?? askAboutAnswer(state, at)
    if (timer === 'connecting') return giveUp(state, at)
    if (timer === 'farSide') return farSideExpired(state, at)
    if (timer === 'remoteGone') return closeUnconnected(state, { at, reason: 'remoteLost' })
    return undefined
  },
}

/** Of who dialled on and was told that there is none just now. */
function takePlaceNow(state: StateIn<'connecting'>): Step | undefined {
  const { answer: _, ...deadlines } = state.call.deadlines
  return takePlace(patch(state, { deadlines }))
}

/** There was time enough: for media, or for the service to take the answer. */
function giveUp(state: StateIn<'connecting'>, at: number): Step {
  const { call } = state
  if (call.answerFailure !== null) return endInDoubt(state, at, call.answerFailure)
  const reason = isUnconfirmed(call) ? 'signalingFailed' : 'mediaFailed'
  return closeUnconnected(state, { at, reason, code: 'TIMEOUT' })
}
