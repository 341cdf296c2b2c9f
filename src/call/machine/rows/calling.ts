import { stepAwayDialling } from '../comingBack/dialOn'
import { beginConnecting } from '../dialling/accepted'
import { dialBusy } from '../dialling/dialBusy'
import { meetInvite, releaseHeld, yieldToHeld } from '../dialling/glare'
import { leaveMediaWhileRinging } from '../dialling/leaveMedia'
import { endRejected } from '../dialling/rejected'
import { askWhatBecame, endAsRecorded } from '../dialling/roomGone'
import { askDevices, dialResolved, place } from '../dialling/stages'
import { cancel, endDial, endUnplaced, fail, runOut } from '../dialling/withdraw'
import { sayAll } from '../ending/lastWord'
import { reasonOfMedia } from '../ending/mediaEnd'
import { askAboutRoom } from '../media/askAboutRoom'
import { enterRoom } from '../media/enterRoom'
import { farSideExpired, uidIn } from '../media/farSide'
import { mediaHandlers } from '../media/mediaHandlers'
import { noticeOf } from '../media/notice'
import { refusalOf } from '../media/refusal'
import { recordRequests } from '../outbox/compose'
import { unansweredRecord } from '../record/callRecord'
import { RECORD_STATUS } from '../record/record'
import type { Row } from '../step/row'
import { patch, step, then } from '../step/step'
import { settleType } from '../typeSwitch/afterAbsence'
import { becomeAudio } from '../typeSwitch/audioOnly'

/** Dialling, or ringing on the far side. */
export const calling: Row<'calling'> = {
  ...mediaHandlers,

  'user.dialled': dialBusy,

  'signal.login': (state, event) => {
    if (state.call.stage !== 'login') return undefined
    if (event.status === 'ready') return askDevices(state, event.at)
    if (event.status === 'offline') return fail(state, event.at, 'signalingFailed', 'NOT_LOGGED_IN')
    return undefined
  },

  'devices.allowed': (state, { at }) => (state.call.stage === 'permission' ? place(state, at) : undefined),

  'devices.refused': (state, event) => {
    const { code, lack } = refusalOf(event)
    if (event.microphone !== 'granted')
      return fail(state, event.at, reasonOfMedia(code), code, undefined, lack)
    if (state.call.stage !== 'permission') return undefined
    // Without a camera, also where its user refuses one: it is made unseen, and they are told.
    return place(patch(state, { cameraOn: false, ...noticeOf(code, lack) }), event.at)
  },

  'devices.failed': (state, { at, code, cause, lack }) =>
    fail(state, at, reasonOfMedia(code), code, cause, lack),
  'media.failed': (state, { at, code, cause, lack }) =>
    fail(state, at, reasonOfMedia(code), code, cause, lack),

  // Nobody is in the media room with it yet: it rings on, and enters again when it is answered.
  'media.lost': leaveMediaWhileRinging,

  'signal.placed': (state, event) => {
    const { channelId, peerUid: _, calleeOffline = false, ...ticket } = event.ticket
    const away = event.untold === true ? 'untold' : 'offline'
    const reach = state.call.reach ?? (calleeOffline ? away : null)
    const placed = patch(state, { stage: 'ringing', placedAt: event.at, channelId, ticket, reach })
    const resolved = step(placed, dialResolved(placed.call, channelId))
    return state.ledger.joinWhileRinging ? then(resolved, () => enterRoom(placed, ticket)) : resolved
  },
  'signal.placeFailed': endUnplaced,

  'signal.accepted': beginConnecting,
  'signal.rejected': endRejected,

  'signal.controlled': (state, event) => {
    if (event.message.kind === 'ringing')
      return state.call.reach === 'ringing' ? undefined : step(patch(state, { reach: 'ringing' }))
    // Only who has answered says anything else in the room: the answer itself was lost, or is late.
    return then(becomeAudio(state, event) ?? step(state), askAboutRoom)
  },

  // The far side had answered, and given up before its answer was heard here.
  'signal.closed': (state, { at, channelId, duration, mediaFailed }) => {
    const { account } = state.ledger
    const record = unansweredRecord(account, state.call, RECORD_STATUS.cancelled, channelId)
    return endDial(state, {
      at,
      reason: mediaFailed ? 'mediaFailed' : 'remoteHungUp',
      // A far side for which the call had connected writes the record itself.
      post: typeof duration === 'number' ? [] : recordRequests(record),
    })
  },

  'signal.roomTold': (state, { at, room }) => {
    const { stage, channelId, peer } = state.call
    if (stage !== 'ringing' || channelId === null) return undefined
    if (room === null) return askWhatBecame(state)
    if (!room.members.includes(peer.userId)) return undefined
    const answer = { at, channelId, waitsForMayJoin: false, peerUid: uidIn(room, peer.userId) }
    // The answer itself was not heard, nor whether it was for audio only.
    return then(beginConnecting(state, answer), settleType)
  },

  'signal.recordTold': endAsRecorded,

  'signal.invited': meetInvite,
  'signal.cancelled': (state, { requestId }) => releaseHeld(state, requestId),
  'signal.handledElsewhere': (state, { requestId }) => releaseHeld(state, requestId),

  'user.hungUp': (state, { at }) => cancel(state, at),
  'signal.loggedOut': (state, { at }) => cancel(state, at),

  // Where it is not to be gone on with, all of it at once: this page may not live to hear the replies.
  'app.unloading': (state, { at }) => stepAwayDialling(state, at) ?? then(cancel(state, at), sayAll),

  'timer.expired': (state, { at, timer }) => {
    switch (timer) {
      case 'login':
        return fail(state, at, 'signalingFailed', 'NETWORK')
      case 'permission':
        return fail(state, at, 'permissionDenied', 'PERMISSION_DENIED')
      case 'glare':
        return yieldToHeld(state, at)
      case 'farSide':
        return farSideExpired(state, at)
      case 'ring':
        return runOut(state, at)
      default:
        return undefined
    }
  },
}
