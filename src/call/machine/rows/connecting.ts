import type { Connecting, InCall, LiveCall, StateWith } from '../callState'
import { unansweredRecord } from '../callRecord'
import { end } from '../end'
import type { EndReason } from '../endReason'
import type { CallErrorCode } from '../errorCode'
import type { RtcTicket } from '../identity'
import type { OutboxRequest } from '../outboxRequest'
import { RECORD_STATUS } from '../record'
import { announce, patch, posting, step, then, withCall, type Row, type Step } from '../step'
import { LEFT_GRACE, LOST_GRACE } from '../timing'
import { cancelledByCaller } from './cancelled'
import { answeredElsewhere, endElsewhere } from './elsewhere'
import { refuseBusy } from './invited'
import { goneFrom, leaving, media, publishIfReady } from './media'
import { isOfMedia, reasonOfMedia } from './mediaEnd'
import { becomeAudio, heedAnswer, switchedMessages } from './typeSwitch'

type SettingUp = StateWith<Connecting>

export const connecting: Row<'connecting'> = {
  ...media,

  'user.dialled': (state, event) =>
    step(state, { type: 'dial.reject', callId: event.callId, code: 'BUSY_HERE' }),

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
    return call.answeredAsAudio ? tellAudioOnly(answered) : answered
  },

  'signal.answerFailed': (state, event) => {
    const { at, code, cause } = event
    if (code === 'ANSWERED_ELSEWHERE') return answeredElsewhere(state, at)
    if (code === 'INVITE_GONE') return cancelledByCaller(state, at, 0)
    return end(state, { at, reason: 'signalingFailed', code, cause, post: takingBack(state) })
  },

  'signal.handledElsewhere': (state, event) => (isAnswering(state) ? endElsewhere(state, event) : undefined),
  'signal.cancelled': (state, { at, reason }) =>
    isAnswering(state) ? cancelledByCaller(state, at, reason) : undefined,
  'signal.accepted': heedAnswer,
  'signal.controlled': becomeAudio,
  'signal.roomTold': (state, { at, room }) =>
    room === null && !isAnswering(state) ? close(state, at, 'remoteHungUp') : undefined,

  'media.joined': (state, event) => {
    const joined = media['media.joined'](state, event)
    return then(joined, (next) => connectIfBothAreIn(next.call, next.ledger, event.at))
  },

  'media.peerEntered': (state, event) => {
    const entered = media['media.peerEntered'](state, event)
    if (entered === undefined) return undefined
    return then(entered, (next) => {
      if (next.call === null) return undefined
      const { remoteGone: _, ...deadlines } = next.call.deadlines
      return connectIfBothAreIn({ ...next.call, deadlines }, next.ledger, event.at)
    })
  },

  'media.peerLeft': (state, event) => {
    const { call } = state
    if (!call.remote.entered) return undefined
    const grace = event.how === 'left' ? LEFT_GRACE : LOST_GRACE
    return step(
      patch(state, {
        remote: goneFrom(call.remote),
        deadlines: { ...call.deadlines, remoteGone: event.at + grace },
      }),
      ...leaving(call, event),
    )
  },

  'media.reconnected': (state, event) => {
    const back = media['media.reconnected'](state)
    return back && then(back, (next) => connectIfBothAreIn(next.call, next.ledger, event.at))
  },

  // Where media is a page of its own, that page asks for permission, and joining is what fails.
  'devices.failed': (state, { at, code, cause }) => close(state, at, reasonOfMedia(code), code, cause),
  'media.failed': (state, { at, code, cause }) => close(state, at, reasonOfMedia(code), code, cause),
  'media.lost': (state, { at, cause }) => close(state, at, 'networkLost', 'NETWORK', cause),

  // A far side for which the call had connected writes the record itself.
  'signal.closed': (state, { at, duration, mediaFailed }) =>
    end(state, {
      at,
      reason: mediaFailed ? 'mediaFailed' : 'remoteHungUp',
      post: typeof duration === 'number' ? [] : writing(state),
    }),
  'signal.invited': refuseBusy,

  'user.hungUp': (state, { at }) => close(state, at, 'hungUp'),
  // The far side sees this one leave, closes the room and writes the record: this page may not live to.
  'app.unloading': (state, { at }) => end(state, { at, reason: 'hungUp' }),

  'timer.expired': (state, { at, timer }) => {
    if (timer === 'connecting') return close(state, at, 'mediaFailed', 'TIMEOUT')
    if (timer === 'remoteGone') return close(state, at, 'remoteLost')
    return undefined
  },
}

/** Joins the media room as soon as the ticket is there, and goes on from whatever is there already. */
export function enterRoom(
  state: StateWith<LiveCall>,
  ticket: RtcTicket | null,
  answeredAt: number | null = null,
): Step {
  const { call } = state
  if (call.callStatus !== 'calling' && call.callStatus !== 'connecting') return step(state)
  if (ticket === null) return step(state)
  if (call.media.room === 'out') {
    const joining = withCall(state, { ...call, ticket, media: { ...call.media, room: 'joining' } })
    return step(joining, { type: 'rtc.join', callId: call.callId, ticket })
  }
  const ticketed = { ledger: state.ledger, call: { ...call, ticket } }
  if (answeredAt === null) return publishIfReady(ticketed)
  return then(publishIfReady(ticketed), (next) => connectIfBothAreIn(next.call, next.ledger, answeredAt))
}

/** Connected is the first moment at which this side has joined and sees the other. */
function connectIfBothAreIn(
  call: LiveCall | null,
  ledger: SettingUp['ledger'],
  at: number,
): Step | undefined {
  if (call?.callStatus !== 'connecting') return undefined
  if (call.media.room !== 'in' || !call.remote.entered || call.reconnecting) return step({ ledger, call })
  const { ticket: _, answeredAsAudio: __, ...rest } = call
  const inCall: InCall = { ...rest, callStatus: 'inCall', connectedAt: at, remoteGone: null, deadlines: {} }
  return step({ ledger, call: inCall })
}

/** The callee's answer is on its way: the service has not confirmed it yet. */
function isAnswering({ call }: SettingUp): boolean {
  return call.role === 'callee' && call.ticket === null
}

/** A video call answered with audio only becomes an audio call for both. */
function tellAudioOnly(answered: Step): Step {
  const { call, ledger } = answered.state
  if (call === null || call.callStatus !== 'connecting') return answered
  const audio = { ...answered, state: { ledger, call: { ...call, type: 1 as const, cameraOn: false } } }
  const changed = announce({ name: 'onCallTypeChange', data: { type: 1, state: 2 } })
  return posting({ ...audio, effects: [...audio.effects, changed] }, ...switchedMessages(call))
}

/**
 * Whether the service took the answer is not known, and another device of this account may be in the room by right: the
 * invite is refused, which the service takes only where nobody has answered, and the room is left to the caller.
 */
function takingBack({ call }: SettingUp): OutboxRequest[] {
  const { callId, requestId, channelId, peer } = call
  return [{ kind: 'reject', ids: { callId, requestId, channelId }, userId: peer.userId, reason: 4 }]
}

function close(state: SettingUp, at: number, reason: EndReason, code?: CallErrorCode, cause?: unknown): Step {
  if (isAnswering(state)) return retract(state, { at, reason, code, cause })
  return end(state, { at, reason, code, cause, post: [closing(state, isOfMedia(reason))] })
}

/** Ends a call whose answer is still on its way: what is to be told the service, its reply decides. */
function retract(state: SettingUp, ending: Parameters<typeof end>[1]): Step {
  const ended = end(state, ending)
  const { callId, requestId, channelId, peer } = state.call
  const { ledger, call } = ended.state
  const { userId } = peer
  const retracted = { callId, requestId, channelId, userId, mediaFailed: isOfMedia(ending.reason) }
  return { ...ended, state: { call, ledger: { ...ledger, retracting: [...ledger.retracting, retracted] } } }
}

/** Answered but never connected: for the record, the caller's call did not come about. */
function closing({ ledger, call }: SettingUp, mediaFailed = false): OutboxRequest {
  const { callId, requestId, channelId, role } = call
  return {
    kind: 'close',
    ids: { callId, requestId, channelId },
    role,
    duration: null,
    mediaFailed,
    record: unansweredRecord(ledger, call, RECORD_STATUS.cancelled),
    other: 'unseen',
  }
}

function writing(state: SettingUp): OutboxRequest[] {
  const record = unansweredRecord(state.ledger, state.call, RECORD_STATUS.cancelled)
  return record === null ? [] : [{ kind: 'record', record }]
}
