import { toWireCode } from '../../../src/im/wire/code'
import { startDispatchRig } from '../link/dispatchRig'
import type { DispatchRig } from '../link/dispatchRig'
import type { Heard, RawDevice } from '../link/RawDevice'

const wire = (code: number) => toWireCode(18, code)
const EVENT = '15_11'

/** The channel id in an answer or a push. */
const channelOf = ({ body: [signal] }: Heard) => String((signal as { 3?: unknown } | undefined)?.[3])

/** The event type in a push. */
const typeOf = ({ body: [signal] }: Heard): number =>
  JSON.parse(String((signal as { 19?: unknown } | undefined)?.[19])).type

describe('signalling requests', () => {
  let rig: DispatchRig
  let alice: RawDevice
  let bob: RawDevice
  let carol: RawDevice
  beforeEach(() => {
    rig = startDispatchRig()
    alice = rig.login('alice', 'a1')
    bob = rig.login('bob', 'b1')
    carol = rig.login('carol', 'c1')
  })

  const call = (extra = {}) =>
    channelOf(
      alice.request('call', { 1: 2, 2: 'room', 11: 'bob', 12: 'r1', 17: 1, 20: 'hi', 21: 1, ...extra }),
    )

  test.each([
    ['no callee', { 11: '' }, 414],
    ['no request id', { 12: undefined }, 414],
    ['a type that is none', { 1: 4 }, 414],
    ['an unknown callee', { 11: 'mallory' }, 102404],
  ])('a call with %s is refused and leaves no room', (_, wrong, code) => {
    const answer = alice.request('call', { 1: 2, 11: 'bob', 12: 'r1', ...wrong })
    expect(answer.code).toBe(wire(code))
    expect(rig.im.rooms.all()).toEqual([])
    expect(bob.heard).toEqual([])
  })

  test('a callee may be named in whatever case, and is told of in lower case, as the caller is', () => {
    const channelId = call({ 11: 'BOB' })
    expect(bob.heard).toMatchObject([{ name: EVENT }])
    expect(JSON.stringify(bob.heard)).not.toContain('BOB')
    const reply = bob.request('acceptInvite', { 3: channelId, 11: 'Alice', 12: 'r1' })
    expect(reply.code).toBe(200)
    expect(JSON.stringify(alice.heard)).not.toMatch(/Alice|BOB/)
  })

  test('an invite carries what the call brought, under a number to mark it as read', () => {
    const channelId = call({ 7: 'about', 13: 1, 14: 'title', 15: 'content', 16: 'payload' })
    const [push] = bob.heard
    expect(push).toMatchObject({ name: EVENT, readId: expect.any(Number) })
    expect(push?.body).toEqual([
      {
        1: 2,
        2: 'room',
        3: channelId,
        4: String(rig.clock.now()),
        5: expect.any(String),
        6: 'alice',
        7: 'about',
        10: 'alice',
        11: 'bob',
        12: 'r1',
        13: 1,
        14: 'title',
        15: 'content',
        16: 'payload',
        17: 1,
        19: '{"type":3}',
        20: 'hi',
        22: expect.any(String),
        24: String(rig.clock.now()),
      },
    ])
  })

  test('inviting and controlling are for members', () => {
    const channelId = call()
    expect(carol.request('invite', { 3: channelId, 11: 'bob', 12: 'r2' }).code).toBe(wire(118303))
    expect(carol.request('sendControl', { 3: channelId, 20: 'x' }).code).toBe(wire(118303))
    expect(carol.request('leaveRoom', { 3: channelId }).code).toBe(wire(118303))
  })

  test('who is not in a room may tell somebody who is', () => {
    const channelId = call()
    alice.heard.length = 0
    expect(bob.request('sendControl', { 3: channelId, 11: 'alice', 20: 'rings' }).code).toBe(200)
    expect(alice.heard.map(typeOf)).toEqual([8])
    expect(bob.request('sendControl', { 3: channelId, 11: 'carol', 20: 'rings' }).code).toBe(wire(118303))
  })

  test('closing is for members and for who made the room', () => {
    const channelId = channelOf(alice.request('createRoom', { 1: 1, 2: 'mine' }))
    expect(carol.request('closeRoom', { 3: channelId }).code).toBe(wire(118303))
    expect(alice.request('closeRoom', { 3: channelId }).code).toBe(200)
    expect(alice.request('closeRoom', { 3: channelId }).code).toBe(wire(118404))
  })

  test('an answer for an invite of somebody else is refused', () => {
    const channelId = call()
    expect(carol.request('callSetup', { 3: channelId, 11: 'alice', 12: 'r1' }).code).toBe(wire(118310))
    expect(carol.request('rejectInvite', { 3: channelId, 11: 'alice', 12: 'r1' }).code).toBe(wire(118310))
    expect(bob.request('rejectInvite', { 3: channelId, 11: 'carol', 12: 'r1' }).code).toBe(wire(118310))
    expect(bob.request('acceptInvite', { 3: channelId, 11: 'alice', 12: 'r1' }).code).toBe(200)
  })

  test('a join is told before the accept that comes with it', () => {
    const channelId = call()
    bob.request('callSetup', { 3: channelId, 11: 'alice', 12: 'r1' })
    expect(alice.heard.map(typeOf)).toEqual([2, 6])
  })

  test('a callee who is offline is told so: with a push or without', () => {
    bob.socket.emit('close')
    const status = (fields: object) => {
      const [signal] = alice.request('call', { 1: 1, 11: 'bob', 12: 'r1', ...fields }).body
      return (signal as { 30: number })[30]
    }
    expect([status({ 13: 1 }), status({ 13: 0 })]).toEqual([118308, 118309])
    const channelId = call()
    expect(alice.request('invite', { 3: channelId, 11: 'bob', 12: 'r9', 13: 1 }).code).toBe(wire(118308))
  })

  test('what is kept is given until it is marked as read', () => {
    call()
    const [push] = bob.heard.splice(0)
    const asked = () => {
      bob.request('sync', { 21: 0 })
      return bob.heard.splice(0).map(({ name, body }) => [name, body])
    }
    expect(asked()).toEqual([['15_13', [push?.body]]])
    expect(asked()).toHaveLength(1)
    bob.ask('markRead', 15, 11, [push?.readId])
    expect(asked()).toEqual([])
  })

  test('what shall not be kept is not', () => {
    call({ 21: 0 })
    bob.heard.length = 0
    bob.request('sync', { 21: 0 })
    expect(bob.heard).toEqual([])
  })

  test('renewing prolongs the room', () => {
    const channelId = call()
    rig.clock.pass(60_000)
    const [signal] = alice.request('delayRoom', { 3: channelId }).body
    expect(signal).toMatchObject({ 5: String(rig.clock.now() + 7_200_000) })
    expect(bob.request('delayRoom', { 3: channelId }).code).toBe(wire(118303))
  })

  test('a control message goes to one, or to the members but the sender', () => {
    const channelId = call()
    bob.request('callSetup', { 3: channelId, 11: 'alice', 12: 'r1' })
    for (const device of [alice, bob, carol]) device.heard.length = 0
    alice.request('sendControl', { 3: channelId, 20: 'all' })
    alice.request('sendControl', { 3: channelId, 11: 'carol', 20: 'carol' })
    expect([alice, bob, carol].map((device) => device.heard.map(typeOf))).toEqual([[], [8], [8]])
  })

  test('the token is for the channel and time that were asked for, else for the room and ten minutes', () => {
    const rtcFields = (fields: object, name: string) => {
      const [signal] = alice.request('call', { 1: 2, 2: name, 11: 'bob', 12: name, ...fields }).body
      return signal
    }
    expect(rtcFields({ 23: 5, 26: 30, 25: 'rtc' }, 'one')).toMatchObject({ 23: 5, 26: 30 })
    expect(rtcFields({}, 'two')).toMatchObject({ 26: 600, 27: expect.any(String) })
  })

  test.each(['joinRoom', 'leaveRoom', 'closeRoom', 'delayRoom', 'sendControl'] as const)(
    '%s of no room is refused',
    (name) => {
      expect(alice.request(name, { 3: 'nowhere' }).code).toBe(wire(118404))
      expect(alice.request(name, {}).code).toBe(414)
    },
  )
})
