import { settle } from '../engine/fakes/fakeClock'
import { nimFailure } from '../platform/signal/fakeNim'
import { callWithKit, type CallWithKit } from './callWithKit'

// What the newer kit does by itself (KitLife) ends calls and loses records where ours does nothing about it.

let test: CallWithKit

beforeEach(() => {
  test = callWithKit('newer')
})

const dial = () => test.call.call({ userId: 'bob', type: 2 })
const enters = () => test.rtc.last.tell({ type: 'media.peerEntered', uid: 22 })
const goes = (how: 'left' | 'lost') => test.rtc.last.tell({ type: 'media.peerLeft', uid: 22, how })

/** Bob's kit calls, and Alice answers. */
async function answerBob(): Promise<void> {
  test.life.dial()
  await test.clock.advance(1_000)
  const accepted = test.call.accept()
  await test.clock.advance(500)
  await accepted
}

/** Alice calls, and Bob answers on his kit. */
async function haveBobAnswer(): Promise<void> {
  await dial()
  await test.clock.advance(1_000)
  test.life.accept()
  await test.clock.advance(500)
}

const ROLES = [
  ['callee', answerBob],
  ['caller', haveBobAnswer],
] as const

describe.each(ROLES)('as the %s, in a call with another kit,', (role, connect) => {
  beforeEach(connect)

  it('a hang-up there is recorded here, unless somebody else does within three seconds', async () => {
    enters()
    await test.clock.advance(42_000)
    test.life.hangUp()
    await test.clock.advance(2_000)
    expect([test.endReason(), test.written()]).toEqual(['remoteHungUp', []])
    await test.clock.advance(3_000)
    expect(test.written()).toEqual([{ status: 1, durations: [42, 42] }])
  })

  it.each([-500, 1_000])(
    'a record of the call %d ms after the hang-up there is left alone',
    async (after) => {
      enters()
      await test.clock.advance(42_000)
      const arrive = () => test.bob.record(role === 'caller' ? 'room-1' : 'channel-7')
      if (after < 0) arrive()
      await test.clock.advance(500)
      test.life.hangUp()
      await test.clock.advance(1_000)
      if (after > 0) arrive()
      await test.clock.advance(20_000)
      expect(test.written()).toEqual([])
      expect(test.names().filter((name) => name === 'onMessageSent')).toHaveLength(1)
    },
  )

  it('a record of another call changes nothing', async () => {
    enters()
    test.bob.record('room-of-long-ago')
    test.life.hangUp()
    await test.clock.advance(1_000)
    test.bob.record('room-of-long-ago')
    await test.clock.advance(5_000)
    expect(test.records()).toEqual([1])
  })

  it('a hang-up here in the same moment leaves one record', async () => {
    enters()
    await test.clock.advance(5_000)
    test.bob.nim.answer('closeRoom', nimFailure(10404))
    test.life.hangUp()
    await test.call.hangUp()
    await test.clock.advance(20_000)
    expect([test.endReason(), test.records()]).toEqual(['hungUp', [1]])
  })

  it('a hang-up there before both were connected is recorded', async () => {
    test.life.hangUp()
    await test.clock.advance(5_000)
    expect(test.endReason()).toBe('remoteHungUp')
    expect(test.written()).toEqual(
      role === 'callee' ? [{ status: 1, durations: [0, 0] }] : [{ status: 2, durations: [0, 0] }],
    )
  })

  it('a hang-up here before both were connected is recorded', async () => {
    await test.call.hangUp()
    await test.clock.advance(5_000)
    expect(test.records()).toEqual([role === 'callee' ? 1 : 2])
  })

  it('a far side that was lost is left, and its next call goes on', async () => {
    enters()
    goes('lost')
    await test.life.losesAlice()
    test.life.talkToCarol()
    await test.clock.advance(1_000)
    expect([test.endReason(), test.life.status]).toEqual(['remoteLost', 'inCall'])
    expect(test.bob.nim.asked('closeRoom')).toEqual([])
    expect(test.bob.nim.asked('leaveRoom')).toHaveLength(1)
    expect(test.records()).toEqual([1])
  })

  it('a connection of its own that was lost is the same', async () => {
    enters()
    test.rtc.last.tell({ type: 'media.reconnecting' })
    await test.life.losesAlice()
    test.life.talkToCarol()
    await test.clock.advance(10_000)
    expect([test.endReason(), test.life.status]).toEqual(['networkLost', 'inCall'])
    expect(test.records()).toEqual([1])
  })

  it('a closing that waited for ten seconds to be sent is a leaving', async () => {
    enters()
    test.logIn(false)
    await test.call.hangUp()
    await test.life.losesAlice()
    test.life.talkToCarol()
    test.logIn(true)
    await test.clock.advance(1_000)
    expect([test.life.status, test.records()]).toEqual(['inCall', [1]])
  })

  it('a hang-up here ends the call there', async () => {
    enters()
    await test.call.hangUp()
    await test.clock.advance(1_000)
    expect([test.life.status, test.records()]).toEqual(['idle', [1]])
    expect(test.bob.nim.asked('leaveRoom')).toEqual([])
  })

  it('being put out is recorded after the next login', async () => {
    enters()
    await test.clock.advance(9_000)
    test.logIn(false)
    test.bob.nim.login.emit('onKickedOffline', { reason: 1 })
    await test.clock.advance(60_000)
    expect([test.endReason(), test.records()]).toEqual(['kickedOffline', []])
    test.life.talkToCarol()
    test.logIn(true)
    await test.clock.advance(5_000)
    expect(test.written()).toEqual([{ status: 1, durations: [9, 9] }])
    expect(test.life.status).toBe('inCall')
  })

  it('a page that goes closes the room and writes, since nobody else does', async () => {
    enters()
    await test.clock.advance(3_000)
    test.host.happen('unload')
    await test.clock.advance(1_000)
    expect([test.life.status, test.records()]).toEqual(['idle', [1]])
  })

  it('that the service records, ours writes no completed one', async () => {
    test = callWithKit('newer', { completedRecord: 'service' })
    await connect()
    enters()
    await test.clock.advance(3_000)
    test.life.hangUp()
    await test.clock.advance(20_000)
    expect(test.records()).toEqual([])
  })
})

it('a hang-up here in the moment in which that kit withdraws leaves the record to it', async () => {
  await answerBob()
  await test.call.hangUp()
  await test.clock.advance(200)
  test.bob.record('channel-7', 2)
  await test.clock.advance(20_000)
  expect(test.records()).toEqual([])
})

describe('an answer that no human made', () => {
  it('is not given before the caller can hear it: busy', async () => {
    await dial()
    test.bob.carolCalls()
    await test.clock.advance(250)
    expect(test.bob.nim.asked('rejectInvite')).toEqual([])
    await test.clock.advance(100)
    expect(test.bob.read('rejectInvite')).toMatchObject({ reason: 3 })
  })

  it('nor does an app’s own answer come too early', async () => {
    test.call.on('onInvited', () => void test.call.accept())
    test.life.dial()
    await test.clock.advance(2_000)
    expect([test.status(), test.life.status]).toEqual(['connecting', 'inCall'])
  })

  it('nor an app’s own refusal', async () => {
    test.call.on('onInvited', () => void test.call.reject())
    test.life.dial()
    await test.clock.advance(2_000)
    expect([test.status(), test.life.status]).toEqual(['idle', 'idle'])
  })

  it('which is refused before it was given is given no more', async () => {
    test.call.on('onInvited', () => void test.call.accept().catch(() => undefined))
    test.life.dial()
    await test.clock.advance(100)
    test.bob.cancel()
    await test.clock.advance(2_000)
    expect([test.endReason(), test.bob.nim.asked('callSetup')]).toEqual(['remoteCancelled', []])
  })
})

describe('a call to a kit that is in another call', () => {
  beforeEach(() => test.life.talkToCarol())

  it('and is cancelled at once ends nothing there', async () => {
    await dial()
    await test.call.cancel()
    expect(test.status()).toBe('idle')
    await test.clock.advance(5_000)
    expect([test.life.status, test.endReason(), test.records()]).toEqual(['inCall', 'cancelled', [2]])
    expect(test.bob.nim.asked('cancelInvite')).toEqual([])
    expect(test.bob.nim.asked('closeRoom')).toHaveLength(1)
  })

  it.each([20, 300])(
    'and is cancelled before the service has said which room it made, %d ms later, ends nothing there',
    async (reply) => {
      test.bob.nim.hold('call')
      const dialled = dial()
      await settle()
      const cancelled = test.call.cancel()
      await expect(dialled).rejects.toMatchObject({ code: 'CANCELLED' })
      await cancelled
      await test.clock.advance(reply)
      test.bob.nim.release('call')
      await test.clock.advance(5_000)
      expect([test.life.status, test.records()]).toEqual(['inCall', [2]])
      expect(test.bob.nim.asked('closeRoom')).toHaveLength(1)
    },
  )
})

it('a call to a kit that rings is withdrawn half a second after it was taken', async () => {
  await dial()
  await test.clock.advance(100)
  await test.call.cancel()
  await test.clock.advance(1_000)
  expect([test.life.status, test.records()]).toEqual(['idle', [2]])
  expect(test.bob.nim.asked('cancelInvite')).toHaveLength(1)
})
