import type { CallEvent, EventOf } from '../../../src/call/machine/events/callEvent'
import { initialState, type CallState } from '../../../src/call/machine/state/callState'
import type { CallEffect } from '../../../src/call/machine/effects/callEffect'
import type { KeptRing } from '../../../src/call/machine/state/keptCall'
import type { AnnouncementName } from '../../../src/call/machine/effects/announcement'
import type { Arrival } from '../../../src/call/machine/terms/media'
import type { Step } from '../../../src/call/machine/step/step'
import { transition } from '../../../src/call/machine/transition'

/** Named example events: Alice's device, with Bob on the far side. */

export const T0 = 1_000_000

export const PEER_UID = 22
/** The caller's: nobody else is in the room yet. */
export const ticket = {
  channelId: 'room-1',
  channelName: 'rtc-1',
  uid: 11,
  token: 'token-a',
  peerUid: null,
}

export const loggedIn: CallEvent = { type: 'signal.login', at: T0, status: 'ready', account: 'alice' }

export function dialled(change: Partial<EventOf<'user.dialled'>> = {}): EventOf<'user.dialled'> {
  return {
    type: 'user.dialled',
    at: T0,
    callId: 'call-1',
    requestId: 'req-1',
    channelName: 'rtc-1',
    userId: 'bob',
    callType: 2,
    attachment: 'hello',
    ...change,
  }
}

export function invited(
  change: Partial<EventOf<'signal.invited'>['invite']> = {},
  at = T0,
): EventOf<'signal.invited'> {
  return {
    type: 'signal.invited',
    at,
    invitedAt: at,
    offline: false,
    invite: {
      callId: 'call-1',
      requestId: 'req-1',
      channelId: 'room-1',
      from: 'bob',
      type: 2,
      channelName: 'rtc-1',
      roomName: 'call-1',
      attachment: 'hello',
      timeout: 30_000,
      glare: true,
      group: false,
      ...change,
    },
  }
}

/** What a device that was stopped while Bob's call rang has kept. */
export const keptRing: KeptRing = {
  as: 'ringing',
  account: 'alice',
  invite: invited().invite,
  startedAt: T0,
  ringUntil: T0 + 30_000,
  microphoneOn: true,
  cameraOn: true,
}

const ofInvite = { channelId: 'room-1', requestId: 'req-1', from: 'bob' } as const

export const allowed: CallEvent = { type: 'devices.allowed', at: T0, callId: 'call-1' }
export const opened: CallEvent = { type: 'devices.opened', at: T0, callId: 'call-1' }
export const placed: CallEvent = { type: 'signal.placed', at: T0, callId: 'call-1', ticket }
export const answered: CallEvent = {
  type: 'signal.answered',
  at: T0,
  callId: 'call-1',
  ticket: { ...ticket, peerUid: PEER_UID },
}
export const remoteAccepted: CallEvent = {
  type: 'signal.accepted',
  at: T0,
  ...ofInvite,
  waitsForMayJoin: false,
  peerUid: PEER_UID,
}
export const joined: CallEvent = { type: 'media.joined', at: T0, callId: 'call-1', uid: 11, cid: 7 }
export const peerEntered: CallEvent = { type: 'media.peerEntered', at: T0, callId: 'call-1', uid: 22 }
export const published: CallEvent = { type: 'media.published', at: T0, callId: 'call-1' }
export const arriving = (arrival: Arrival = 'all', at = T0): CallEvent => ({
  type: 'media.arrival',
  at,
  callId: 'call-1',
  uid: PEER_UID,
  arrival,
})
export const accepted: CallEvent = { type: 'user.accepted', at: T0, answerType: null }
export const hungUp: CallEvent = { type: 'user.hungUp', at: T0 }

export function remoteRejected(reason: number, at = T0): CallEvent {
  return { type: 'signal.rejected', at, ...ofInvite, reason }
}
export function remoteCancelled(reason: number, at = T0): CallEvent {
  return { type: 'signal.cancelled', at, ...ofInvite, reason }
}
export function closed(duration: number | null | undefined, at = T0): EventOf<'signal.closed'> {
  return { type: 'signal.closed', at, channelId: 'room-1', from: 'bob', duration, mediaFailed: false }
}
export function peerLeft(how: 'left' | 'lost' | 'restarting', at = T0): CallEvent {
  return { type: 'media.peerLeft', at, callId: 'call-1', uid: 22, how }
}
export function expired(timer: EventOf<'timer.expired'>['timer'], at: number): CallEvent {
  return { type: 'timer.expired', at, callId: 'call-1', timer }
}

const settings = { callTimeout: 30_000, joinWhileRinging: true }

/** The last step of a run of events from a fresh, logged-in device. */
export function run(...events: readonly CallEvent[]): Step {
  return runFrom(transition(initialState(settings), loggedIn).state, ...events)
}

export function runFrom(state: CallState, ...events: readonly CallEvent[]): Step {
  return events.reduce<Step>((last, event) => transition(last.state, event), { state, effects: [] })
}

/** The same, while the service takes whatever it is told at once, and time passes for what is held back. */
export function settled(step: Step): Step {
  let last = step
  const effects = [...step.effects]
  for (let item = last.state.ledger.outbox[0]; item !== undefined; item = last.state.ledger.outbox[0]) {
    const at = item.dueAt ?? T0
    last =
      item.phase === 'held'
        ? transition(last.state, { type: 'timer.retry', at })
        : transition(last.state, { type: 'outbox.sent', at, key: item.key })
    effects.push(...last.effects)
  }
  return { state: last.state, effects }
}

/** One way into each status. */
export const wayTo = {
  idle: [],
  calling: [dialled(), allowed, opened, placed],
  called: [invited()],
  connecting: [dialled(), allowed, opened, placed, joined, remoteAccepted],
  inCall: [dialled(), allowed, opened, placed, joined, remoteAccepted, published, peerEntered, arriving()],
} as const satisfies Record<string, readonly CallEvent[]>

/** The same for the callee's side. */
export const calleeWayTo = {
  connecting: [invited(), accepted, allowed, opened, answered],
  inCall: [invited(), accepted, allowed, opened, answered, joined, published, peerEntered, arriving()],
} as const satisfies Record<string, readonly CallEvent[]>

export function announced({ effects }: Step): AnnouncementName[] {
  return effects.flatMap((effect) => (effect.type === 'announce' ? [effect.announcement.name] : []))
}

/** What a step puts on its way to the service, in order. */
export function posted({ effects }: Step) {
  return effects.flatMap((effect) => (effect.type === 'outbox.send' ? [effect.item.request] : []))
}

export function effectTypes({ effects }: Step): CallEffect['type'][] {
  return effects.map(({ type }) => type)
}

export function endReasonOf({ state }: Step) {
  return state.call === null ? (state.ledger.lastCall?.endReason ?? null) : null
}
