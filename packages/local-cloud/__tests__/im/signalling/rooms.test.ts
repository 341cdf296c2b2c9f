import { ABSENT_MEMBER_MS, ROOM_LIFE_MS } from '../../../src/guesses'
import { Ids } from '../../../src/im/ids'
import { Rooms } from '../../../src/im/signalling/rooms'
import { ManualClock } from '../../rtc/ManualClock'

const ALICE = { account: 'alice', clientId: 'a1' }
const BOB = { account: 'bob', clientId: 'b1' }
const refusal = (code: number) => expect.objectContaining({ code })

describe('the signalling rooms', () => {
  let clock: ManualClock
  let rooms: Rooms
  beforeEach(() => {
    clock = new ManualClock()
    rooms = new Rooms(clock, new Ids(clock))
  })

  const create = (name?: string) => rooms.create({ type: 2, name, extension: undefined, creator: 'alice' })
  const withAlice = (name?: string) => {
    const room = create(name)
    rooms.join(room, ALICE, undefined)
    return room
  }

  test('are found by id and by name', () => {
    const room = create('kitchen')
    expect(rooms.get(room.channelId)).toBe(room)
    expect(rooms.named('kitchen')).toBe(room)
    expect(rooms.named('cellar')).toBeUndefined()
    expect(() => rooms.get('nowhere')).toThrow(refusal(118404))
  })

  test('share no name, but may all have none', () => {
    create('kitchen')
    expect(() => create('kitchen')).toThrow(refusal(118301))
    expect(create().channelId).not.toBe(create().channelId)
  })

  test('a name is free again once its room is gone', () => {
    rooms.remove(create('kitchen'))
    create('kitchen')
  })

  test('a joiner gets a uid of its own, or the one it asks for', () => {
    const room = withAlice()
    const bob = rooms.join(room, BOB, 42)
    expect(bob).toMatchObject({ account: 'bob', uid: 42, deviceId: 'b1', joinTime: clock.now() })
    expect(room.member('alice').uid).toBeGreaterThan(100_000)
  })

  test('a uid that is taken is refused, and never given out', () => {
    const room = withAlice()
    const taken = room.member('alice').uid + 1
    rooms.join(room, BOB, taken)
    const carol = { account: 'carol', clientId: 'c1' }
    expect(() => rooms.join(room, carol, taken)).toThrow(refusal(118306))
    expect(rooms.join(room, carol, undefined).uid).not.toBe(taken)
  })

  test('a second join is refused, differently on the same and on another device', () => {
    const room = withAlice()
    expect(() => rooms.join(room, ALICE, undefined)).toThrow(refusal(118304))
    expect(() => rooms.join(room, { ...ALICE, clientId: 'a2' }, undefined)).toThrow(refusal(118305))
  })

  test('a room ends with its last member', () => {
    const room = withAlice()
    rooms.join(room, BOB, undefined)
    rooms.leave(room, 'alice')
    expect(rooms.of('alice')).toEqual([])
    expect(rooms.of('bob')).toEqual([room])
    expect(() => rooms.leave(room, 'alice')).toThrow(refusal(118303))
    rooms.leave(room, 'bob')
    expect(rooms.all()).toEqual([])
  })

  test('a room that nobody entered yet is there', () => {
    const room = create()
    expect(rooms.all()).toEqual([room])
  })

  test('a room that nobody renews ends after its life', () => {
    withAlice()
    clock.pass(ROOM_LIFE_MS - 1)
    expect(rooms.all()).toHaveLength(1)
    clock.pass(1)
    expect(rooms.all()).toEqual([])
  })

  test('renewing prolongs the room and the membership of who does it', () => {
    const room = withAlice()
    rooms.join(room, BOB, undefined)
    clock.pass(ROOM_LIFE_MS - 1)
    rooms.renew(room, 'alice')
    clock.pass(1)
    expect([...rooms.get(room.channelId).members.keys()]).toEqual(['alice'])
    expect(() => rooms.renew(room, 'carol')).toThrow(refusal(118303))
  })

  test('a member whose device is gone is one for a while longer', () => {
    withAlice()
    rooms.deviceWent('alice', 'a1')
    clock.pass(ABSENT_MEMBER_MS - 1)
    expect(rooms.of('alice')).toHaveLength(1)
    clock.pass(1)
    expect(rooms.of('alice')).toEqual([])
  })

  test('a member whose device comes back in time was never away', () => {
    withAlice()
    rooms.deviceWent('alice', 'a1')
    clock.pass(ABSENT_MEMBER_MS - 1)
    rooms.deviceCame('alice', 'a1')
    clock.pass(ABSENT_MEMBER_MS)
    expect(rooms.of('alice')).toHaveLength(1)
  })

  test('another device of the account neither ends nor prolongs a membership', () => {
    withAlice()
    rooms.deviceWent('alice', 'a2')
    clock.pass(ABSENT_MEMBER_MS)
    expect(rooms.of('alice')).toHaveLength(1)
    rooms.deviceWent('alice', 'a1')
    rooms.deviceCame('alice', 'a2')
    clock.pass(ABSENT_MEMBER_MS)
    expect(rooms.of('alice')).toEqual([])
  })
})
