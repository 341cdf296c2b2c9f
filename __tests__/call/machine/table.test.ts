import type { CallEvent, CallEventType } from '../../../src/call/machine/events/callEvent'
import { statusOf } from '../../../src/call/machine/state/callState'
import type { CallStatus } from '../../../src/call/machine/terms/snapshot'
import { transition } from '../../../src/call/machine/transition'
import * as calls from './calls'

const { T0 } = calls

/** One example of every event, each naming the live call. */
const example: { readonly [T in CallEventType]: Extract<CallEvent, { type: T }> } = {
  'user.dialled': calls.dialled({ callId: 'call-2', requestId: 'req-2', userId: 'carol' }),
  'user.accepted': { type: 'user.accepted', at: T0, answerType: null },
  'user.hungUp': { type: 'user.hungUp', at: T0 },
  'user.ringMuted': { type: 'user.ringMuted', at: T0 },
  'user.microphoneSet': { type: 'user.microphoneSet', at: T0, on: false },
  'user.cameraSet': { type: 'user.cameraSet', at: T0, on: false },
  'user.typeSwitched': { type: 'user.typeSwitched', at: T0, callType: 1, state: 1 },
  'user.tookOver': { type: 'user.tookOver', at: T0 },
  'user.timeoutSet': { type: 'user.timeoutSet', at: T0, ms: 5000 },
  'user.profileFound': {
    type: 'user.profileFound',
    at: T0,
    peer: { userId: 'bob', name: 'Bob', avatar: '' },
  },
  'app.shown': { type: 'app.shown', at: T0 + 5000 },
  'app.hidden': { type: 'app.hidden', at: T0 },
  'app.followed': { type: 'app.followed', at: T0 + 5000 },
  'app.woke': { type: 'app.woke', at: T0 + 60_000, since: T0 },
  'app.ringJudged': { type: 'app.ringJudged', at: T0, requestId: 'req-9', mayRing: true },
  'app.unloading': { type: 'app.unloading', at: T0 },
  'app.restored': { type: 'app.restored', at: T0, kept: calls.keptRing },
  'devices.allowed': { type: 'devices.allowed', at: T0, callId: 'call-1' },
  'devices.refused': {
    type: 'devices.refused',
    at: T0,
    callId: 'call-1',
    microphone: 'denied',
    camera: 'denied',
  },
  'devices.opened': { type: 'devices.opened', at: T0, callId: 'call-1' },
  'devices.failed': { type: 'devices.failed', at: T0, callId: 'call-1', code: 'DEVICE_NOT_FOUND' },
  'signal.placed': { type: 'signal.placed', at: T0, callId: 'call-1', ticket: calls.ticket },
  'signal.placeFailed': { type: 'signal.placeFailed', at: T0, callId: 'call-1', code: 'NETWORK' },
  'signal.answered': { type: 'signal.answered', at: T0, callId: 'call-1', ticket: calls.ticket },
  'signal.answerFailed': { type: 'signal.answerFailed', at: T0, callId: 'call-1', code: 'NETWORK' },
  'signal.rejoined': { type: 'signal.rejoined', at: T0, callId: 'call-1', ticket: calls.ticket },
  'signal.rejoinFailed': { type: 'signal.rejoinFailed', at: T0, callId: 'call-1', code: 'NETWORK' },
  'outbox.sent': { type: 'outbox.sent', at: T0, key: 'nothing' },
  'outbox.found': { type: 'outbox.found', at: T0, key: 'nothing', room: null },
  'outbox.failed': { type: 'outbox.failed', at: T0, key: 'nothing', code: 'NETWORK' },
  'signal.roomTold': { type: 'signal.roomTold', at: T0, roomName: 'call-1', room: null },
  'signal.roomUntold': { type: 'signal.roomUntold', at: T0, roomName: 'call-1', code: 'NETWORK' },
  'signal.recordTold': { type: 'signal.recordTold', at: T0, callId: 'call-1', record: null },
  'signal.invited': calls.invited({
    callId: 'call-2',
    requestId: 'req-2',
    channelId: 'room-2',
    from: 'carol',
  }),
  'signal.accepted': {
    type: 'signal.accepted',
    at: T0,
    channelId: 'room-1',
    requestId: 'req-1',
    from: 'bob',
    waitsForMayJoin: false,
    peerUid: 22,
  },
  'signal.rejected': {
    type: 'signal.rejected',
    at: T0,
    channelId: 'room-1',
    requestId: 'req-1',
    from: 'bob',
    reason: 0,
  },
  'signal.cancelled': {
    type: 'signal.cancelled',
    at: T0,
    channelId: 'room-1',
    requestId: 'req-1',
    from: 'bob',
    reason: 0,
  },
  'signal.closed': {
    type: 'signal.closed',
    at: T0,
    channelId: 'room-1',
    from: 'bob',
    duration: undefined,
    mediaFailed: false,
  },
  'signal.controlled': {
    type: 'signal.controlled',
    at: T0,
    channelId: 'room-1',
    from: 'bob',
    message: { kind: 'switched', type: 1 },
  },
  'signal.handledElsewhere': {
    type: 'signal.handledElsewhere',
    at: T0,
    channelId: 'room-1',
    requestId: 'req-1',
    how: 'accepted',
  },
  'signal.login': { type: 'signal.login', at: T0, status: 'loggingIn', account: 'alice' },
  'signal.devices': { type: 'signal.devices', at: T0, others: true },
  'signal.kicked': { type: 'signal.kicked', at: T0, reason: 'elsewhere' },
  'signal.loggedOut': { type: 'signal.loggedOut', at: T0 },
  'signal.recorded': {
    type: 'signal.recorded',
    at: T0,
    record: { type: 1, channelId: 'room-9', status: 1, durations: [], to: 'alice' },
  },
  'media.joined': { type: 'media.joined', at: T0, callId: 'call-1', uid: 11, cid: 7 },
  'media.published': { type: 'media.published', at: T0, callId: 'call-1' },
  'media.failed': { type: 'media.failed', at: T0, callId: 'call-1', code: 'RTC_JOIN_FAILED' },
  'media.peerEntered': { type: 'media.peerEntered', at: T0, callId: 'call-1', uid: 22 },
  'media.peerLeft': { type: 'media.peerLeft', at: T0, callId: 'call-1', uid: 22, how: 'left' },
  'media.streamChanged': {
    type: 'media.streamChanged',
    at: T0,
    callId: 'call-1',
    uid: 22,
    kind: 'video',
    available: true,
  },
  'media.muteChanged': {
    type: 'media.muteChanged',
    at: T0,
    callId: 'call-1',
    uid: 22,
    kind: 'audio',
    mute: true,
  },
  'media.arrival': { type: 'media.arrival', at: T0, callId: 'call-1', uid: 22, arrival: 'none' },
  'media.reconnecting': { type: 'media.reconnecting', at: T0, callId: 'call-1' },
  'media.reconnected': { type: 'media.reconnected', at: T0, callId: 'call-1' },
  'media.lost': { type: 'media.lost', at: T0, callId: 'call-1' },
  'media.deviceFailed': {
    type: 'media.deviceFailed',
    at: T0,
    callId: 'call-1',
    kind: 'video',
    code: 'DEVICE_NOT_FOUND',
  },
  'media.deviceRestored': { type: 'media.deviceRestored', at: T0, callId: 'call-1', kind: 'audio' },
  'media.screenChanged': { type: 'media.screenChanged', at: T0, callId: 'call-1', on: true },
  'media.playBlocked': { type: 'media.playBlocked', at: T0, callId: 'call-1', blocked: true },
  'media.quality': { type: 'media.quality', at: T0, callId: 'call-1', uid: 22, uplink: 1, downlink: 1 },
  'timer.expired': { type: 'timer.expired', at: T0, callId: 'call-1', timer: 'ring' },
  'timer.retry': { type: 'timer.retry', at: T0 },
}

const SAME = 'identical'

/**
 * Where each status goes on each event, when it arrives through `wayTo`; `identical`: the very same state, nothing to
 * do. A status with a plus stays and changes, or does, something.
 */
const expected: { readonly [T in CallEventType]: Readonly<Record<CallStatus, string>> } = {
  'user.dialled': row('calling', 'calling+', 'called+', 'connecting+', 'inCall+'),
  'user.accepted': row(SAME, SAME, 'called+', SAME, SAME),
  'user.hungUp': row(SAME, 'idle', 'idle', 'idle', 'idle'),
  'user.ringMuted': row(SAME, SAME, 'called+', SAME, SAME),
  'user.microphoneSet': row(SAME, 'calling+', 'called+', 'connecting+', 'inCall+'),
  'user.cameraSet': row(SAME, 'calling+', 'called+', 'connecting+', 'inCall+'),
  'user.typeSwitched': row(SAME, SAME, SAME, SAME, 'inCall+'),
  'user.tookOver': row(SAME, SAME, SAME, SAME, SAME),
  'user.timeoutSet': row('idle+', 'calling+', 'called+', 'connecting+', 'inCall+'),
  'user.profileFound': row(SAME, 'calling+', 'called+', 'connecting+', 'inCall+'),
  'app.shown': row(SAME, 'calling+', 'called+', 'connecting+', SAME),
  'app.hidden': row(SAME, SAME, SAME, SAME, SAME),
  'app.followed': row(SAME, 'calling+', 'called+', 'connecting+', SAME),
  'app.woke': row(SAME, 'calling+', 'called+', 'connecting+', 'inCall+'),
  'app.restored': row('idle+', 'calling+', 'called+', 'connecting+', 'inCall+'),
  'app.ringJudged': row(SAME, SAME, SAME, SAME, SAME),
  'app.unloading': row(SAME, 'idle', SAME, 'idle', 'idle'),
  'devices.allowed': row(SAME, SAME, SAME, SAME, SAME),
  'devices.refused': row(SAME, 'idle', 'idle', SAME, SAME),
  'devices.opened': row(SAME, 'calling+', SAME, 'connecting+', 'inCall+'),
  'devices.failed': row(SAME, 'idle', SAME, 'idle', 'inCall+'),
  'signal.placed': row(SAME, 'calling+', SAME, SAME, SAME),
  'signal.placeFailed': row(SAME, 'idle', SAME, SAME, SAME),
  'signal.answered': row(SAME, SAME, SAME, SAME, SAME),
  'signal.answerFailed': row(SAME, SAME, SAME, SAME, SAME),
  'signal.rejoined': row(SAME, SAME, SAME, SAME, SAME),
  'signal.rejoinFailed': row(SAME, SAME, SAME, SAME, SAME),
  'outbox.sent': row(SAME, SAME, SAME, SAME, SAME),
  'outbox.found': row(SAME, SAME, SAME, SAME, SAME),
  'signal.roomTold': row(SAME, 'calling+', 'idle', 'idle', SAME),
  'signal.roomUntold': row(SAME, SAME, SAME, SAME, SAME),
  'signal.recordTold': row(SAME, 'idle', SAME, SAME, SAME),
  'outbox.failed': row(SAME, SAME, SAME, SAME, SAME),
  'signal.invited': row('called', 'calling+', 'called+', 'connecting+', 'inCall+'),
  'signal.accepted': row(SAME, 'connecting', SAME, SAME, SAME),
  'signal.rejected': row(SAME, 'idle', SAME, SAME, SAME),
  'signal.cancelled': row('idle+', SAME, 'idle', SAME, SAME),
  'signal.closed': row(SAME, 'idle', 'idle', 'idle', 'idle'),
  'signal.controlled': row(SAME, 'calling+', SAME, 'connecting+', 'inCall+'),
  'signal.handledElsewhere': row('idle+', SAME, 'idle', SAME, SAME),
  'signal.login': row('idle+', 'calling+', 'called+', 'connecting+', 'inCall+'),
  'signal.devices': row('idle+', 'calling+', 'called+', 'connecting+', 'inCall+'),
  'signal.kicked': row('idle+', 'idle', 'idle', 'idle', 'idle'),
  'signal.loggedOut': row(SAME, 'idle', 'idle', 'idle', 'idle'),
  'signal.recorded': row('idle+', 'calling+', 'called+', 'connecting+', 'inCall+'),
  'media.joined': row(SAME, 'calling+', SAME, 'connecting+', 'inCall+'),
  'media.published': row(SAME, 'calling+', SAME, 'connecting+', 'inCall+'),
  'media.failed': row(SAME, 'idle', SAME, 'idle', 'idle'),
  'media.peerEntered': row(SAME, 'calling+', SAME, 'connecting+', SAME),
  'media.arrival': row(SAME, SAME, SAME, 'connecting+', 'inCall+'),
  'media.peerLeft': row(SAME, SAME, SAME, SAME, 'inCall+'),
  'media.streamChanged': row(SAME, SAME, SAME, 'connecting+', 'inCall+'),
  'media.muteChanged': row(SAME, SAME, SAME, 'connecting+', 'inCall+'),
  'media.reconnecting': row(SAME, 'calling+', SAME, 'connecting+', 'inCall+'),
  'media.reconnected': row(SAME, SAME, SAME, SAME, SAME),
  'media.lost': row(SAME, 'calling+', SAME, 'idle', 'idle'),
  'media.deviceFailed': row(SAME, 'calling+', SAME, 'connecting+', 'inCall+'),
  'media.deviceRestored': row(SAME, 'calling+', SAME, 'connecting+', 'inCall+'),
  'media.screenChanged': row(SAME, SAME, SAME, SAME, 'inCall+'),
  'media.playBlocked': row(SAME, 'calling+', SAME, 'connecting+', 'inCall+'),
  'media.quality': row(SAME, SAME, SAME, 'connecting+', 'inCall+'),
  'timer.expired': row(SAME, 'idle', 'idle', SAME, SAME),
  'timer.retry': row(SAME, SAME, SAME, SAME, SAME),
}

function row(idle: string, calling: string, called: string, connecting: string, inCall: string) {
  return { idle, calling, called, connecting, inCall }
}

const statuses = Object.keys(calls.wayTo) as CallStatus[]
const types = Object.keys(example) as CallEventType[]

describe('what only an answer that is not confirmed hears', () => {
  const { state } = calls.run(...calls.wayTo.called, calls.accepted, calls.allowed)

  it.each(['signal.answered', 'signal.answerFailed', 'signal.roomUntold'] as const)('%s', (type) => {
    const next = transition(state, example[type])
    expect([statusOf(next.state), next.state === state]).toEqual(['connecting', false])
  })
})

describe.each(statuses)('in %s', (status) => {
  const { state } = calls.run(...calls.wayTo[status])

  it('is where its way leads', () => {
    expect(statusOf(state)).toBe(status)
  })

  it.each(types)('%s leads where the table says', (type) => {
    const next = transition(state, example[type])
    const outcome =
      next.state === state && next.effects.length === 0
        ? SAME
        : statusOf(next.state) === status
          ? `${status}+`
          : statusOf(next.state)
    expect(outcome).toBe(expected[type][status])
  })
})

describe('an event of another call', () => {
  const strangers: readonly CallEvent[] = types
    .map((type) => example[type])
    .filter((event) => event.type !== 'user.dialled' && event.type !== 'signal.invited')
    .filter((event) => 'callId' in event || 'channelId' in event || 'roomName' in event)
    .map((event) => ({
      ...event,
      ...('callId' in event ? { callId: 'call-9' } : {}),
      ...('channelId' in event ? { channelId: 'room-9', requestId: 'req-9' } : {}),
      ...('roomName' in event ? { roomName: 'call-9' } : {}),
    }))

  it.each(statuses)('changes nothing in %s', (status) => {
    const { state } = calls.run(...calls.wayTo[status])
    const touched = strangers.filter((event) => {
      const next = transition(state, event)
      // That an invite is over is remembered before it comes.
      return next.state.call !== state.call || next.effects.length > 0
    })
    expect(touched).toEqual([])
    expect(strangers.length).toBeGreaterThan(25)
  })
})

test('a state is plain JSON in every status', () => {
  for (const status of statuses) {
    const { state } = calls.run(...calls.wayTo[status])
    expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  }
})
