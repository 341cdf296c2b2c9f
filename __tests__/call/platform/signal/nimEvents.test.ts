import type { SignalPort } from '../../../../src/call/platform/ports'
import type { SignalEvent } from '../../../../src/call/machine/events/callEvent'
import { member, type FakeNim } from './fakeNim'
import { listenAsBob, NOW, notification } from './notifications'
import { encodeInvite } from '../../../../src/call/platform/signal/wire/invite'
import { encodeAccept } from '../../../../src/call/platform/signal/wire/reply'

let nim: FakeNim
let signal: SignalPort
let events: SignalEvent[]

beforeEach(() => {
  ;({ nim, signal, events } = listenAsBob())
})

afterEach(() => signal.dispose())

const online = (event: unknown) => nim.signalling.emit('onOnlineEvent', event)
const offline = (batch: unknown) => nim.signalling.emit('onOfflineEvent', batch)
const types = () => events.map(({ type }) => type)

test('an answer says which uid the callee has in the media room, where the service told that it joined', () => {
  const join = (accountId: string, uid: unknown, more: object = {}) =>
    nim.signalling.emit(
      'onOnlineEvent',
      notification(2, { operatorAccountId: accountId, member: member(accountId, uid), ...more }),
    )
  const accept = { operatorAccountId: 'bob' }
  join('carol', 33)
  join('bob', 44, { channelInfo: { channelId: 'room-2' } })
  join('bob', 'x')
  nim.signalling.emit('onOnlineEvent', notification(6, accept))
  join('bob', '22')
  nim.signalling.emit('onOnlineEvent', notification(6, accept))
  for (let other = 0; other < 50; other += 1) join(`other-${other}`, 1000 + other)
  nim.signalling.emit('onOnlineEvent', notification(6, accept))
  expect(events.map((event) => event.type === 'signal.accepted' && event.peerUid)).toEqual([null, 22, null])
})

describe('an online event', () => {
  it.each<[string, object, SignalEvent]>([
    [
      'invite',
      notification(3),
      {
        type: 'signal.invited',
        invitedAt: NOW - 1_000,
        offline: false,
        invite: {
          callId: 'call-1',
          channelName: 'rtc-1',
          roomName: 'call-1',
          channelId: 'room-1',
          requestId: 'request-1',
          from: 'alice',
          type: 2,
          attachment: '',
          timeout: 30_000,
          glare: true,
          group: false,
        },
      },
    ],
    [
      'cancel because time ran out',
      notification(4, { serverExtension: '{"reason":2}' }),
      { type: 'signal.cancelled', channelId: 'room-1', requestId: 'request-1', from: 'alice', reason: 2 },
    ],
    [
      'reject of the older component',
      notification(5, { operatorAccountId: 'bob', serverExtension: '601' }),
      { type: 'signal.rejected', channelId: 'room-1', requestId: 'request-1', from: 'bob', reason: 3 },
    ],
    [
      'accept',
      notification(6, { operatorAccountId: 'bob' }),
      {
        type: 'signal.accepted',
        channelId: 'room-1',
        requestId: 'request-1',
        from: 'bob',
        waitsForMayJoin: false,
        peerUid: null,
      },
    ],
    [
      'close',
      notification(1, { serverExtension: '{"duration":9}', requestId: undefined }),
      { type: 'signal.closed', channelId: 'room-1', from: 'alice', duration: 9, mediaFailed: false },
    ],
    [
      'control',
      notification(8, { serverExtension: '{"cid":2,"type":1}' }),
      {
        type: 'signal.controlled',
        channelId: 'room-1',
        from: 'alice',
        message: { kind: 'switched', type: 1 },
      },
    ],
  ])('is told: %s', (_, event, told) => {
    online(event)
    expect(events).toEqual([told])
  })

  it.each([
    ['nothing', undefined],
    ['a string', 'invite'],
    ['no channel', { eventType: 3, operatorAccountId: 'alice' }],
    ['a channel without an id', notification(3, { channelInfo: { channelType: 2 } })],
    ['nobody who did it', notification(3, { operatorAccountId: 7 })],
    ['an unknown type', notification(99)],
    ['an invite without a request', notification(3, { requestId: undefined })],
    ['an invite that is no call', notification(3, { serverExtension: '{"hello":1}' })],
    ['a control that is none of ours', notification(8, { serverExtension: '{"cid":9}' })],
    ['ids without end', notification(3, { requestId: 'r'.repeat(10_000) })],
  ])('that is malformed gets no further: %s', (_, event) => {
    expect(() => online(event)).not.toThrow()
    expect(events).toEqual([])
  })
})

it.each([
  ['comes', notification(2, { member: member('alice', 77) })],
  ['goes', notification(7)],
])('nobody is told who %s: the media room says it', (_, event) => {
  online(event)
  expect(events).toEqual([])
})

describe('the kit of whoever answers', () => {
  const ours = encodeAccept({ callId: 'call-1', requestId: 'r', channelId: 'c', channelName: 'rtc-1' })
  const invite = encodeInvite({
    callId: 'call-1',
    requestId: 'r',
    userId: 'bob',
    type: 2,
    channelName: 'rtc-1',
    attachment: '',
    timeout: 30_000,
    push: null,
  })
  it.each([
    ['ours, by its own words', ours, false],
    ['another, which says all of the invite again', invite, true],
    ['the older component', '{"version":"1.4.2"}', true],
    ['another, which answers no JSON', '', true],
  ])('is %s', (_, serverExtension, otherKit) => {
    nim.signalling.emit('onOnlineEvent', notification(6, { operatorAccountId: 'bob', serverExtension }))
    const [event] = events
    expect(event?.type === 'signal.accepted' && (event.otherKit ?? false)).toBe(otherKit)
  })
})

describe('other devices of this account', () => {
  it.each([
    [6, 'accepted'],
    [5, 'rejected'],
  ])('event %d means %s elsewhere', (eventType, how) => {
    nim.signalling.emit('onMultiClientEvent', notification(eventType))
    const told = { type: 'signal.handledElsewhere', channelId: 'room-1', requestId: 'request-1', how }
    expect(events).toEqual([told])
  })

  it('do nothing else that a call must know', () => {
    nim.signalling.emit('onMultiClientEvent', notification(3))
    nim.signalling.emit('onMultiClientEvent', null)
    expect(events).toEqual([])
  })
})

describe('an offline batch', () => {
  it('tells an invite as one that waited, with the name its room can be asked for by', () => {
    offline([notification(3)])
    expect(events).toMatchObject([
      { type: 'signal.invited', offline: true, invite: { requestId: 'request-1', roomName: 'call-1' } },
    ])
  })

  it('tells an invite whose room has no name', () => {
    offline([notification(3, { channelInfo: { channelId: 'room-2', channelType: 1 } })])
    expect(events).toMatchObject([
      { type: 'signal.invited', invite: { channelId: 'room-2', roomName: null } },
    ])
  })

  it.each([
    ['cancelled', notification(4, { time: NOW })],
    ['closed', notification(1, { time: NOW, requestId: undefined })],
  ])('does not tell an invite that was %s in the same batch, in whatever order', (_, ending) => {
    offline([ending, notification(3)])
    expect(types()).not.toContain('signal.invited')
  })

  it.each([
    [
      'nested 5,000 deep',
      `{"callId":"x","callType":0,"_attachment":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
    ],
    ['no text', { callId: 'c' }],
  ])('with a hostile one (%s) costs the good invite beside it nothing', (_, serverExtension) => {
    offline([notification(3, { requestId: 'bad', serverExtension }), notification(3)])
    expect(events).toMatchObject([{ invite: { requestId: 'request-1' } }])
  })

  it('takes a cancel for the invite of its own room only, whose request it names', () => {
    offline([notification(4, { time: NOW, channelInfo: { channelId: 'room-2' } }), notification(3)])
    expect(types()).toContain('signal.invited')
  })

  it('tells what else was missed, oldest first', () => {
    offline([
      notification(1, { time: NOW, serverExtension: '{"duration":3}' }),
      notification(5, { time: NOW - 10, channelInfo: { channelId: 'room-2' } }),
    ])
    expect(types()).toEqual(['signal.rejected', 'signal.closed'])
  })

  it('may be anything', () => {
    offline(undefined)
    offline([null, 7, {}])
    expect(events).toEqual([])
  })

  const DAY = 24 * 3_600_000
  it.each([
    ['five minutes behind', 5 * 60_000],
    ['eight days behind', 8 * DAY],
    ['ten years behind', 3_650 * DAY],
    ['a little ahead', -30_000],
  ])('has its times in this device’s clock, which is %s', (_, skew) => {
    nim.loginStamp = NOW + skew
    nim.login.emit('onLoginStatus', 1)
    events.length = 0
    offline([notification(3, { time: NOW + skew - 2_000 })])
    expect(events).toMatchObject([{ type: 'signal.invited', invitedAt: NOW - 2_000 }])
  })
})
