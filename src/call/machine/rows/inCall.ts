import type { InCall, StateWith } from '../callState'
import { completedRecord } from '../callRecord'
import { durationOf, end } from '../end'
import type { EndReason } from '../endReason'
import type { CallEffect } from '../callEffect'
import type { OutboxRequest } from '../outboxRequest'
import { announce, patch, step, then, type Row, type Step } from '../step'
import { DURATION_TOLERANCE, LEFT_GRACE, LOST_GRACE, RECONNECTING_WAIT } from '../timing'
import { isKnown, refuseBusy, ring, type Invited } from './invited'
import { goneFrom, leaving, media } from './media'
import { isOfMedia, reasonOfMedia } from './mediaEnd'
import { heedAnswer, switchByRemote, switchByUser, switchExpired } from './typeSwitch'

type Talking = StateWith<InCall>

export const inCall: Row<'inCall'> = {
  ...media,

  'user.dialled': (state, event) =>
    step(state, { type: 'dial.reject', callId: event.callId, code: 'BUSY_HERE' }),
  'user.typeSwitched': switchByUser,
  'user.hungUp': (state, { at }) => close(state, at, 'hungUp'),
  // The far side sees this one leave, closes the room and writes the record: this page may not live to.
  'app.unloading': (state, { at }) => end(state, { at, reason: 'hungUp' }),

  'signal.accepted': heedAnswer,
  'signal.controlled': switchByRemote,
  'signal.invited': inviteDuringCall,
  'signal.roomTold': (state, { at, room }) =>
    room === null && state.call.remoteGone !== null ? close(state, at, 'remoteHungUp') : undefined,
  'signal.closed': (state, { at, duration, mediaFailed }) => {
    const agreed = agreedDuration(state, at, duration)
    return end(state, {
      at,
      // It was seen in the media room, and its devices failed it there.
      reason: mediaFailed ? 'mediaFailed' : 'remoteHungUp',
      duration: agreed,
      post: duration === null ? writingForBoth(state, agreed) : [],
    })
  },

  'media.peerEntered': (state, event) => {
    const entered = media['media.peerEntered'](state, event)
    if (entered === undefined) return undefined
    const { remoteGone: _, ...deadlines } = state.call.deadlines
    const back = patch(state, {
      remote: { ...state.call.remote, entered: true, uid: event.uid },
      remoteGone: null,
      deadlines,
    })
    return { ...entered, state: back }
  },

  'media.peerLeft': (state, event) => {
    const { call } = state
    if (!call.remote.entered) return undefined
    const how = event.how === 'left' ? 'left' : 'lost'
    const due = event.at + (how === 'left' ? LEFT_GRACE : LOST_GRACE)
    return step(
      patch(state, {
        remote: goneFrom(call.remote),
        remoteGone: { how, at: event.at },
        deadlines: { ...call.deadlines, remoteGone: due },
      }),
      ...leaving(call, event),
    )
  },

  'media.reconnecting': (state, { at }) =>
    state.call.reconnecting
      ? undefined
      : step(
          patch(state, {
            reconnecting: true,
            deadlines: { ...state.call.deadlines, reconnecting: at + RECONNECTING_WAIT },
          }),
        ),

  'media.reconnected': (state) => {
    if (!state.call.reconnecting) return undefined
    const { reconnecting: _, ...deadlines } = state.call.deadlines
    return step(patch(state, { reconnecting: false, deadlines }))
  },

  'media.lost': (state, { at }) => lose(state, at),
  'media.failed': (state, { at, code, cause }) =>
    close(state, at, reasonOfMedia(code), { type: 'report', code, cause }),

  // A device that fails in a call ends no call: the far side can still be heard.
  'devices.failed': (state, { code, cause }) => {
    const next = patch(state, { microphoneOn: false, cameraOn: false, notice: code })
    return step(next, { type: 'report', code, cause })
  },

  'timer.expired': (state, { at, timer }) => {
    switch (timer) {
      case 'remoteGone':
        return close(state, at, reasonOfGone(state))
      case 'reconnecting':
        return lose(state, at)
      case 'typeSwitch':
        return switchExpired(state)
      default:
        return undefined
    }
  },
}

function reasonOfGone({ call }: Talking): EndReason {
  return call.remoteGone?.how === 'left' ? 'remoteHungUp' : 'remoteLost'
}

function lose(state: Talking, at: number): Step {
  return close(state, at, 'networkLost', announce({ name: 'onDisconnect', data: { reason: 'networkLost' } }))
}

/** Ends from this side: the room is closed, and whoever's close the service takes writes the record. */
function close(state: Talking, at: number, reason: EndReason, ...effects: CallEffect[]): Step {
  const { call, ledger } = state
  const duration = durationOf(call, at) ?? 0
  const { callId, requestId, channelId } = call
  return end(state, {
    at,
    reason,
    effects,
    duration,
    post: [
      {
        kind: 'close',
        ids: { callId, requestId, channelId },
        duration,
        mediaFailed: isOfMedia(reason),
        role: call.role,
        record: completedRecord(ledger, call, duration),
        other: 'unseen',
      },
    ],
  })
}

/** For the closing side the call never connected, so that it writes nothing: the caller, for whom it did, writes. */
function writingForBoth({ call, ledger }: Talking, duration: number): OutboxRequest[] {
  const record = call.role === 'caller' ? completedRecord(ledger, call, duration) : null
  return record === null ? [] : [{ kind: 'record', record }]
}

/**
 * Both sides show the closing side's measure, unless it is too far from what was seen here. A far side that was lost may
 * have talked on for as long as it did not notice.
 */
function agreedDuration({ call }: Talking, at: number, told: number | null | undefined): number {
  const own = durationOf(call, at) ?? 0
  if (typeof told !== 'number') return own
  const longest = Math.floor((at - call.connectedAt) / 1000)
  return told >= own - DURATION_TOLERANCE && told <= longest + DURATION_TOLERANCE ? told : own
}

/** A far side that left, or was lost, and calls again is not told that we are busy with it. */
function inviteDuringCall(state: Talking, event: Invited): Step | undefined {
  const { call } = state
  const isBack = call.remoteGone !== null && event.invite.from === call.peer.userId
  if (!isBack || event.invite.group || isKnown(state, event.invite)) return refuseBusy(state, event)
  return then(close(state, event.at, reasonOfGone(state)), (next) => ring(next, event))
}
