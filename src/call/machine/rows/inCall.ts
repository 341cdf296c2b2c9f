import { awaitReturn } from '../comingBack/awaitReturn'
import { askAgain, reenter, rejoinLater, settleReturn } from '../comingBack/comeBackInto'
import { stepAway } from '../comingBack/stepAway'
import { believe, hurryDoubt } from '../comingBack/wake'
import { share } from '../sharing/share'
import { giveOver } from '../comingBack/takeOver'
import { dialBusy } from '../dialling/dialBusy'
import { closeConnected } from '../ending/close'
import { agreedDuration } from '../ending/duration'
import { end } from '../ending/end'
import { sayAll } from '../ending/lastWord'
import { reasonOfMedia } from '../ending/mediaEnd'
import { recordWhenHungUp } from '../ending/recordOfEnd'
import { lose } from '../media/lose'
import { mediaHandlers } from '../media/mediaHandlers'
import { noticeOf } from '../media/notice'
import { recognise, uidIn } from '../media/farSide'
import { followScreen, heedScreen, tellScreen } from '../media/screen'
import { announcePeerLeft, awaitedUntil, goneFrom } from '../media/peerGone'
import { heedArrival, silenceExpired } from '../media/silence'
import { isKnown, type Invited } from '../ringing/invite'
import { answerBusy } from '../ringing/rejectInvite'
import { ring } from '../ringing/ring'
import type { StateIn } from '../state/callState'
import type { Row } from '../step/row'
import { patch, step, then, type Step } from '../step/step'
import type { EndReason } from '../terms/endReason'
import { RECONNECTING_WAIT } from '../timing/limits'
import { typeDue } from '../typeSwitch/afterAbsence'
import { heedAnswer } from '../typeSwitch/audioOnly'
import { switchByRemote } from '../typeSwitch/byRemote'
import { switchByUser, switchExpired } from '../typeSwitch/byUser'

/** Both sides are, or were, in the media room. */
export const inCall: Row<'inCall'> = {
  ...mediaHandlers,

  'user.dialled': dialBusy,
  'user.typeSwitched': switchByUser,
  'user.hungUp': (state, { at }) => closeConnected(state, at, 'hungUp'),
  'signal.loggedOut': (state, { at }) => closeConnected(state, at, 'hungUp'),
  // Where there is no coming back, the far side sees this one leave, closes the room and writes the record, which another
  // kit does not: this page may not live to.
  'app.unloading': (state, { at }) => {
    if (state.call.otherKit) return then(closeConnected(state, at, 'hungUp'), sayAll)
    return stepAway(state, at) ?? end(state, { at, reason: 'hungUp' })
  },

  'signal.rejoined': reenter,
  'signal.rejoinFailed': rejoinLater,

  'signal.accepted': heedAnswer,
  'signal.controlled': (state, event) => {
    if (event.message.kind === 'returning') return awaitReturn(state, event.at)
    if (event.message.kind === 'screen') return heedScreen(state, event.message.on)
    return switchByRemote(state, event)
  },
  'signal.invited': inviteDuringCall,
  'signal.roomTold': (state, { at, room }) => {
    const { remoteGone, returning, peer, doubtedSince } = state.call
    if (room !== null) {
      const believed = believe(state)
      return recognise(believed, uidIn(room, peer.userId), at) ?? step(believed)
    }
    if (doubtedSince !== null) return lose(state, at)
    return remoteGone !== null || returning ? closeConnected(state, at, 'remoteHungUp') : undefined
  },
  'signal.closed': (state, { at, duration, mediaFailed }) => {
    const agreed = agreedDuration(state, at, duration)
    return end(state, {
      at,
      // It was seen in the media room, and its devices failed it there.
      reason: mediaFailed ? 'mediaFailed' : 'remoteHungUp',
      duration: agreed,
      post: recordWhenHungUp(state, at, duration, agreed),
    })
  },

  'media.peerEntered': (state, event) => {
    const entered = mediaHandlers['media.peerEntered'](state, event)
    if (entered === undefined) return undefined
    const { remoteGone: _, ...deadlines } = state.call.deadlines
    const back = patch(state, {
      remote: { ...state.call.remote, entered: true, uid: event.uid },
      remoteGone: null,
      returnsBy: null,
      doubtedSince: null,
      deadlines,
    })
    return then(shareReturned({ ...entered, state: settleReturn(back) }, state, event.at), tellScreen)
  },

  'media.joined': (state, event) => {
    const joined = mediaHandlers['media.joined'](state, event)
    const settled = then(joined, (next) =>
      next.call?.callStatus === 'inCall'
        ? step(settleReturn({ ledger: next.ledger, call: next.call }))
        : undefined,
    )
    return shareReturned(settled, state, event.at)
  },

  'media.peerLeft': (state, event) => {
    const { call } = state
    if (!call.remote.entered) return undefined
    const isAwaited = call.returnsBy !== null && call.returnsBy > event.at
    const how = isAwaited ? 'returning' : event.how === 'left' ? 'left' : 'lost'
    const until = isAwaited ? (call.returnsBy ?? event.at) : awaitedUntil(event)
    // Who is not there sends nothing: another wait has begun.
    const { silence: _, ...deadlines } = call.deadlines
    return step(
      patch(state, {
        remote: goneFrom(call.remote, event.how),
        remoteGone: { how, at: event.at },
        silence: null,
        deadlines: { ...deadlines, remoteGone: until },
      }),
      ...announcePeerLeft(call, event),
    )
  },

  'media.screenChanged': followScreen,

  'media.arrival': (state, { arrival, at }) => heedArrival(state, arrival, at),

  'media.reconnecting': (state, { at }) =>
    state.call.reconnecting
      ? undefined
      : step(
          patch(state, {
            reconnecting: true,
            cutAt: at,
            deadlines: { ...state.call.deadlines, reconnecting: at + RECONNECTING_WAIT },
          }),
        ),

  'media.reconnected': (state, { at }) => {
    if (!state.call.reconnecting || state.call.returning) return undefined
    const { reconnecting: _, ...deadlines } = state.call.deadlines
    const back = step(hurryDoubt(patch(state, { reconnecting: false, cutAt: null, deadlines }), at))
    return then(back, tellScreen)
  },

  'media.lost': (state, { at, isTaken }) =>
    isTaken && state.ledger.others ? giveOver(state, at) : lose(state, at),
  'media.failed': (state, { at, code, cause }) =>
    closeConnected(state, at, reasonOfMedia(code), { type: 'report', code, cause }),

  // A device that fails in a call ends no call: the far side can still be heard. Who comes back to none is in no call yet.
  'devices.failed': (state, { at, code, cause, lack }) => {
    if (state.call.media.devices === 'opening') {
      return closeConnected(state, at, reasonOfMedia(code), { type: 'report', code, cause })
    }
    const next = patch(state, { microphoneOn: false, cameraOn: false, ...noticeOf(code, lack) })
    return step(next, { type: 'report', code, cause })
  },

  'timer.expired': (state, { at, timer }) => {
    switch (timer) {
      case 'remoteGone':
        return closeConnected(state, at, reasonOfGone(state))
      case 'reconnecting':
        return lose(state, at)
      case 'silence':
        return silenceExpired(state, at)
      case 'typeSwitch':
        return switchExpired(state)
      case 'settleType':
        return typeDue(state)
      case 'farSide':
        return askAgain(state, at)
      default:
        return undefined
    }
  },
}

/** Who has come back into it, or taken it over, is the one to take it over from. */
function shareReturned(next: Step, { call }: StateIn<'inCall'>, at: number): Step {
  const { call: now } = next.state
  const isBack = call.returning && now?.callStatus === 'inCall' && !now.returning
  return isBack ? then(next, (state) => share(state, at)) : next
}

function reasonOfGone({ call }: StateIn<'inCall'>): EndReason {
  return call.remoteGone?.how === 'lost' ? 'remoteLost' : 'remoteHungUp'
}

/** A far side that left, or was lost, and calls again is not told that we are busy with it. */
function inviteDuringCall(state: StateIn<'inCall'>, event: Invited): Step | undefined {
  const { call } = state
  const isBack = (call.remoteGone !== null || call.returning) && event.invite.from === call.peer.userId
  if (!isBack || event.invite.group || isKnown(state, event.invite)) return answerBusy(state, event)
  return then(closeConnected(state, event.at, reasonOfGone(state)), (next) => ring(next, event))
}
