import { dialBusy } from '../dialling/dialBusy'
import { closeUnconnected } from '../ending/close'
import { end } from '../ending/end'
import { reasonOfMedia } from '../ending/mediaEnd'
import { connectIfBothAreIn, enterRoom } from '../media/enterRoom'
import { mediaHandlers } from '../media/mediaHandlers'
import { announcePeerLeft, awaitedUntil, goneFrom } from '../media/peerGone'
import { recordRequests, rejectRequest } from '../outbox/compose'
import type { RejectRequest } from '../outbox/request'
import { unansweredRecord } from '../record/callRecord'
import { RECORD_STATUS } from '../record/record'
import { cancelledByCaller } from '../ringing/cancelled'
import { answeredElsewhere, handledElsewhere } from '../ringing/elsewhere'
import { answerBusy } from '../ringing/rejectInvite'
import { isUnconfirmed, type Connecting } from '../state/liveCall'
import type { Row } from '../step/row'
import { patch, step, then, withCall } from '../step/step'
import { becomeAudio, heedAnswer, tellAudioOnly } from '../typeSwitch/audioOnly'

/** Answered, media being set up. */
export const connecting: Row<'connecting'> = {
  ...mediaHandlers,

  'user.dialled': dialBusy,

  // The caller's reply may come after the callee's answer.
  'signal.placed': (state, event) => {
    if (state.call.role !== 'caller' || state.call.ticket !== null) return undefined
    const { channelId: _, ...ticket } = event.ticket
    return enterRoom(state, ticket)
  },

  'signal.answered': (state, event) => {
    const { channelId: _, ...ticket } = event.ticket
    const { call } = state
    const answered = then(step(state, { type: 'accept.resolve', callId: call.callId }), () =>
      enterRoom(state, ticket),
    )
    return call.answeredAsAudio ? then(answered, tellAudioOnly) : answered
  },

  'signal.answerFailed': (state, event) => {
    const { at, code, cause } = event
    if (code === 'ANSWERED_ELSEWHERE') return answeredElsewhere(state, at)
    if (code === 'INVITE_GONE') return cancelledByCaller(state, at, 0)
    return end(state, { at, reason: 'signalingFailed', code, cause, post: [rejectionInDoubt(state.call)] })
  },

  'signal.handledElsewhere': (state, event) =>
    isUnconfirmed(state.call) ? handledElsewhere(state, event) : undefined,
  'signal.cancelled': (state, { at, reason }) =>
    isUnconfirmed(state.call) ? cancelledByCaller(state, at, reason) : undefined,
  'signal.accepted': heedAnswer,
  'signal.controlled': becomeAudio,
  'signal.roomTold': (state, { at, room }) =>
    room === null && !isUnconfirmed(state.call)
      ? closeUnconnected(state, { at, reason: 'remoteHungUp' })
      : undefined,

  'media.joined': (state, event) => {
    const joined = mediaHandlers['media.joined'](state, event)
    return then(joined, (next) => connectIfBothAreIn(next, event.at))
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
  'devices.failed': (state, { at, code, cause }) =>
    closeUnconnected(state, { at, reason: reasonOfMedia(code), code, cause }),
  'media.failed': (state, { at, code, cause, lack }) =>
    closeUnconnected(state, { at, reason: reasonOfMedia(code), code, cause, lack }),
  'media.lost': (state, { at, cause }) =>
    closeUnconnected(state, { at, reason: 'networkLost', code: 'NETWORK', cause }),

  // A far side for which the call had connected writes the record itself.
  'signal.closed': (state, { at, duration, mediaFailed }) => {
    const record = unansweredRecord(state.ledger.account, state.call, RECORD_STATUS.cancelled)
    return end(state, {
      at,
      reason: mediaFailed ? 'mediaFailed' : 'remoteHungUp',
      post: typeof duration === 'number' ? [] : recordRequests(record),
    })
  },
  'signal.invited': answerBusy,

  'user.hungUp': (state, { at }) => closeUnconnected(state, { at, reason: 'hungUp' }),
  // The far side sees this one leave, closes the room and writes the record: this page may not live to.
  'app.unloading': (state, { at }) => end(state, { at, reason: 'hungUp' }),

  'timer.expired': (state, { at, timer }) => {
    if (timer === 'connecting') return closeUnconnected(state, { at, reason: 'mediaFailed', code: 'TIMEOUT' })
    if (timer === 'remoteGone') return closeUnconnected(state, { at, reason: 'remoteLost' })
    return undefined
  },
}

/**
 * Whether the service took the answer is not known, and another device of this account may be in the room by right: the
 * invite is rejected, which the service takes only where nobody has answered, and the room is left to the caller.
 */
function rejectionInDoubt(call: Connecting): RejectRequest {
  return rejectRequest(call, call.peer.userId, 4)
}
