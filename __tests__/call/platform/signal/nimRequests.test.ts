import { CallError } from '../../../../src/call/error/CallError'
import type { SignalPort } from '../../../../src/call/platform/ports'
import { createNimSignal } from '../../../../src/call/platform/signal/nimSignal'
import { FakeClock } from '../../engine/fakes/fakeClock'
import { FakeNim, member, nimFailure, roomReply } from './fakeNim'

const request = {
  callId: 'call-1',
  requestId: 'request-1',
  userId: 'bob',
  type: 2 as const,
  channelName: 'rtc-1',
  attachment: 'hi',
  timeout: 30_000,
  push: { title: 'Call', content: 'Somebody calls' },
}
const invite = { callId: 'call-1', requestId: 'request-1', channelId: 'room-1', userId: 'bob' }

let nim: FakeNim
let signal: SignalPort

beforeEach(() => {
  nim = new FakeNim()
  signal = createNimSignal(nim.instance, { clock: new FakeClock() })
})

afterEach(() => signal.dispose())

async function failureOf(promise: Promise<unknown>): Promise<CallError> {
  const thrown = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(thrown instanceof CallError)) throw new Error('it did not fail with a CallError')
  return thrown
}

describe('call', () => {
  it('is one request, in a room named by the call, stored and pushed for a callee who is away', async () => {
    const ticket = await signal.call(request)
    expect(ticket).toEqual({
      channelId: 'room-1',
      channelName: 'rtc-1',
      uid: 11,
      token: 'secret',
      peerUid: null,
    })
    expect(nim.requests.map(({ name }) => name)).toEqual(['call'])
    expect(nim.asked('call')[0]?.[0]).toMatchObject({
      calleeAccountId: 'bob',
      requestId: 'request-1',
      channelType: 2,
      channelName: 'call-1',
      signallingConfig: { offlineEnabled: true },
      rtcConfig: { rtcChannelName: 'rtc-1' },
      pushConfig: { pushEnabled: true, pushTitle: 'Call', pushContent: 'Somebody calls' },
    })
  })

  it('takes this account’s own uid, whoever else is in the room and however the SDK writes it', async () => {
    nim.answer('call', roomReply('room-1', [null, member('bob', 5), member('alice', '42')]))
    expect((await signal.call(request)).uid).toBe(42)
  })

  it('has an empty token where the application does without', async () => {
    nim.answer('call', { roomInfo: roomReply().roomInfo })
    expect((await signal.call(request)).token).toBe('')
  })

  it.each([
    ['nothing', undefined],
    ['no room', {}],
    ['a room without this account', roomReply('room-1', [member('bob', 5)])],
    ['a senseless uid', roomReply('room-1', [member('alice', 'x')])],
  ])('fails when the service answers %s', async (_, reply) => {
    nim.answer('call', reply === undefined ? null : reply)
    expect((await failureOf(signal.call(request))).code).toBe('INTERNAL')
  })

  it('does not ask the service to call oneself, or without a login', async () => {
    expect((await failureOf(signal.call({ ...request, userId: 'alice' }))).code).toBe('CALL_SELF')
    const loggedOut = new FakeNim()
    loggedOut.account = ''
    const other = createNimSignal(loggedOut.instance, { clock: new FakeClock() })
    expect((await failureOf(other.call(request))).code).toBe('NOT_LOGGED_IN')
    expect([...nim.requests, ...loggedOut.requests]).toEqual([])
  })

  it.each([118308, 118309, 10201])('goes on when the callee is offline (%d)', async (code) => {
    nim.answer('call', nimFailure(code))
    expect(await signal.call(request)).toMatchObject({ channelId: 'room-1', uid: 11, token: 'secret' })
    expect(nim.asked('getRoomInfoByChannelName')).toEqual([['call-1']])
  })
})

describe('callSetup', () => {
  it('is one request and repeats the names that the caller’s kit looks for', async () => {
    await signal.callSetup({ ...invite, channelName: 'rtc-1' })
    const [params] = nim.asked('callSetup')[0] ?? []
    expect(params).toMatchObject({ channelId: 'room-1', callerAccountId: 'bob', requestId: 'request-1' })
    expect(params).toHaveProperty('serverExtension', expect.stringContaining('"channelName":"rtc-1"'))
    expect(nim.requests).toHaveLength(1)
  })

  it('learns from the reply which uid the caller has in the media room', async () => {
    expect(await signal.callSetup({ ...invite, channelName: 'rtc-1' })).toMatchObject({
      uid: 11,
      peerUid: 22,
    })
    nim.answer('callSetup', roomReply('room-1', [member('alice', 11), member('carol', 33)]))
    expect(await signal.callSetup({ ...invite, channelName: 'rtc-1' })).toMatchObject({ peerUid: null })
  })
})

describe('rejoin', () => {
  const place = { callId: 'call-1', channelId: 'room-1', userId: 'bob', channelName: 'rtc-1', uid: 11 }

  it('leaves the place of the page that is gone and takes it again in one go, under the same uid', async () => {
    nim.hold('leaveRoom')
    nim.answer('joinRoom', roomReply('room-1', [member('alice', 11), member('bob', 22)]))
    const ticket = { channelId: 'room-1', channelName: 'rtc-1', uid: 11, token: 'secret', peerUid: 22 }
    expect(await signal.rejoin(place)).toEqual(ticket)
    expect(nim.requests.map(({ name }) => name)).toEqual(['leaveRoom', 'joinRoom'])
    expect(nim.asked('joinRoom')[0]?.[0]).toMatchObject({
      channelId: 'room-1',
      signallingConfig: { selfUid: 11 },
      rtcConfig: { rtcChannelName: 'rtc-1' },
    })
  })

  it('can be tried again where the service has done both the other way round', async () => {
    nim.answer('joinRoom', nimFailure(118305))
    expect((await failureOf(signal.rejoin(place))).code).toBe('ANSWERED_ELSEWHERE')
    nim.answer('leaveRoom', nimFailure(118303))
    expect(await signal.rejoin(place)).toMatchObject({ token: 'secret' })
  })

  it('takes it where it had no place any more', async () => {
    nim.answer('leaveRoom', nimFailure(118303))
    expect(await signal.rejoin(place)).toMatchObject({ token: 'secret' })
  })

  it('fails where the room is gone', async () => {
    nim.answer('joinRoom', nimFailure(118404))
    expect((await failureOf(signal.rejoin(place))).code).toBe('INVITE_GONE')
  })
})

describe('the vendor’s errors', () => {
  it.each([
    [118302, 'ANSWERED_ELSEWHERE'],
    [118305, 'ANSWERED_ELSEWHERE'],
    [10410, 'ANSWERED_ELSEWHERE'],
    [118307, 'INVITE_GONE'],
    [118310, 'INVITE_GONE'],
    [118404, 'INVITE_GONE'],
    [10404, 'INVITE_GONE'],
    [10408, 'INVITE_GONE'],
    [10409, 'INVITE_GONE'],
    [102404, 'UNKNOWN_USER'],
    [191004, 'INVALID_ARGUMENT'],
    [190002, 'NOT_LOGGED_IN'],
    [191005, 'TIMEOUT'],
    [192004, 'TIMEOUT'],
    [192001, 'NETWORK'],
    [192002, 'NETWORK'],
    [192003, 'NETWORK'],
    [192005, 'NETWORK'],
    [118410, 'INTERNAL'],
  ])('%d is %s, with the error underneath', async (vendorCode, code) => {
    const cause = nimFailure(vendorCode)
    nim.answer('callSetup', cause)
    const error = await failureOf(signal.callSetup({ ...invite, channelName: 'rtc-1' }))
    expect([error.code, error.cause]).toEqual([code, cause])
  })

  it.each([
    ['reject', 'rejectInvite', () => signal.reject(invite, 0)],
    ['cancel', 'cancelInvite', () => signal.cancel(invite, 0)],
    ['close', 'closeRoom', () => signal.close(invite, 3, false)],
    ['leave', 'leaveRoom', () => signal.leave(invite)],
    ['control', 'sendControl', () => signal.control(invite, 'bob', { kind: 'mayJoin' })],
    ['sendRecord', 'sendMessage', () => signal.sendRecord(record, 'key')],
  ] as const)('reach the caller of %s', async (_, name, act) => {
    nim.answer(name, nimFailure(192004))
    expect((await failureOf(act())).code).toBe('TIMEOUT')
  })

  it('are named without anything that was sent', async () => {
    nim.answer('call', nimFailure(500))
    expect((await failureOf(signal.call(request))).message).toBe('NETWORK: call failed with 500 500')
  })
})

const record = {
  type: 2 as const,
  channelId: 'room-1',
  status: 1 as const,
  durations: [{ accid: 'alice', duration: 7 }],
  to: 'bob',
}

describe('what ends a call', () => {
  it('is stored for whoever is offline', async () => {
    await signal.reject(invite, 3)
    await signal.cancel(invite, 2)
    await signal.close(invite, 12, true)
    await signal.leave(invite)
    expect(nim.asked('leaveRoom')[0]?.slice(0, 2)).toEqual(['room-1', true])
    expect(nim.asked('rejectInvite')[0]?.[0]).toMatchObject({ inviterAccountId: 'bob', offlineEnabled: true })
    expect(nim.asked('cancelInvite')[0]?.[0]).toMatchObject({ inviteeAccountId: 'bob', offlineEnabled: true })
    expect(nim.asked('closeRoom')[0]?.slice(0, 2)).toEqual(['room-1', true])
    expect(nim.asked('closeRoom')[0]?.[2]).toContain('"duration":12')
    expect(nim.asked('closeRoom')[0]?.[2]).toContain('"reason":4')
  })
})

describe('findRoom', () => {
  it('tells the room of that name and who is in it', async () => {
    nim.answer('getRoomInfoByChannelName', {
      channelInfo: { channelId: 'room-1' },
      members: [member('alice', 1), member('bob', 2)],
    })
    expect(await signal.findRoom('call-1')).toEqual({
      channelId: 'room-1',
      members: ['alice', 'bob'],
      uids: [1, 2],
    })
    expect(nim.asked('getRoomInfoByChannelName')).toEqual([['call-1']])
  })

  it.each([118404, 10404])('is null where there is none (%d)', async (code) => {
    nim.answer('getRoomInfoByChannelName', nimFailure(code))
    expect(await signal.findRoom('call-1')).toBeNull()
  })

  it('fails while the service cannot be reached, and where its answer is none', async () => {
    nim.answer('getRoomInfoByChannelName', nimFailure(192001), {})
    expect((await failureOf(signal.findRoom('call-1'))).code).toBe('NETWORK')
    expect((await failureOf(signal.findRoom('call-1'))).code).toBe('INTERNAL')
  })
})

describe('a call record', () => {
  it('goes to the far side’s conversation', async () => {
    await signal.sendRecord(record, 'key')
    expect(nim.asked('sendMessage')[0]).toEqual([
      { type: 2, channelId: 'room-1', status: 1, durations: [{ accountId: 'alice', duration: 7 }] },
      'alice|1|bob',
    ])
  })

  it('is the same message when it is tried again, and is not sent again once it went through', async () => {
    nim.answer('sendMessage', nimFailure(192004))
    await failureOf(signal.sendRecord(record, 'key'))
    await signal.sendRecord(record, 'key')
    await signal.sendRecord(record, 'key')
    const [first, second, third] = nim.asked('sendMessage')
    expect(second?.[0]).toBe(first?.[0])
    expect(third).toBeUndefined()
  })

  it('of another call is another message', async () => {
    await signal.sendRecord(record, 'key')
    await signal.sendRecord({ ...record, channelId: 'room-2' }, 'other')
    expect(nim.asked('sendMessage')[1]?.[0]).toMatchObject({ channelId: 'room-2' })
  })
})

describe('getPeer', () => {
  it('tells name and picture', async () => {
    nim.users = [{ accountId: 'bob', name: ' Bob ', avatar: 'https://example.com/bob.png' }]
    const peer = { userId: 'bob', name: 'Bob', avatar: 'https://example.com/bob.png' }
    expect(await signal.getPeer('bob')).toEqual(peer)
  })

  it.each([
    ['nobody', []],
    ['nothing', null],
    ['an error', nimFailure(192001)],
    ['a profile of the wrong types', [{ name: 7, avatar: {} }]],
    ['an empty name and a picture without an end', [{ name: '  ', avatar: 'x'.repeat(40_000) }]],
  ])('never fails: %s is the account without a picture', async (_, answer) => {
    nim.answer('getUserList', answer)
    expect(await signal.getPeer('bob')).toEqual({ userId: 'bob', name: 'bob', avatar: '' })
  })

  it('cuts a name that no page could show, and takes one that cannot be seen for none', async () => {
    nim.users = [{ name: 'n'.repeat(500) }]
    expect((await signal.getPeer('bob')).name).toHaveLength(64)
    nim.users = [{ name: '\u200b\u2060' }]
    expect((await signal.getPeer('bob')).name).toBe('bob')
  })
})
