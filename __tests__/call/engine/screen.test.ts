import { CallError } from '../../../src/call/error/CallError'
import { EVENT } from '../../../src/call/engine/event'
import { createTestCall, talk, type TestCall } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

async function talking(): Promise<TestCall> {
  const test = createTestCall({ videoOffWhenPoor: true })
  await talk(test)
  test.rtc.last.done.length = 0
  return test
}

const saidOf = (test: TestCall) => test.signal.named('control').map(({ detail }) => detail)

test('a screen is shared from the tap on, told to the far side, and ends as it was asked to', async () => {
  const test = await talking()
  const shared = test.call.shareScreen()
  // A browser lets nobody choose later.
  expect(test.rtc.last.done).toEqual(['screen.start'])
  await expect(shared).resolves.toBe(true)
  expect(test.call.getSnapshot()).toMatchObject({ screenOn: true, cameraOn: true })
  await test.call.stopSharingScreen()
  await settle()
  expect(test.call.getSnapshot()).toMatchObject({ screenOn: false, cameraOn: true })
  expect(test.rtc.last.done).toEqual(['screen.start', 'screen.stop', 'setCamera:true'])
  expect(saidOf(test)).toEqual([
    expect.objectContaining({ message: { kind: 'screen', on: true } }),
    expect.objectContaining({ message: { kind: 'screen', on: false } }),
  ])
})

test('the far side’s is told to the app', async () => {
  const test = await talking()
  const message = { kind: 'screen', on: true } as const
  test.signal.tell({ type: 'signal.controlled', channelId: 'room-1', from: 'bob', message })
  expect(test.call.getSnapshot().remote.screenOn).toBe(true)
  expect(test.heard).toContainEqual({
    name: EVENT.SCREEN_AVAILABLE,
    data: { userId: 'bob', available: true },
  })
})

test('a change to audio ends it', async () => {
  const test = await talking()
  await test.call.shareScreen()
  await test.call.switchCallType({ type: 1 })
  await settle()
  expect(test.rtc.last.done).toContain('screen.stop')
  expect(test.call.getSnapshot()).toMatchObject({ type: 1, screenOn: false, cameraOn: false })
})

test('it stays where the network is poor, and so does what the camera is to be afterwards', async () => {
  const test = await talking()
  await test.call.shareScreen()
  test.rtc.last.tell({ type: 'media.quality', uid: 11, uplink: 5, downlink: 1 })
  await test.clock.advance(60_000)
  expect(test.call.getSnapshot()).toMatchObject({ screenOn: true, cameraOn: true, notice: null })
})

describe('it is refused', () => {
  test('without a call', async () => {
    const { call } = createTestCall()
    await expect(call.shareScreen()).rejects.toMatchObject({ code: 'NOT_IN_CALL' })
    await expect(call.stopSharingScreen()).rejects.toMatchObject({ code: 'NOT_IN_CALL' })
  })

  test('while it still rings', async () => {
    const { call } = createTestCall()
    void call.call({ userId: 'bob', type: 2 })
    await settle()
    await expect(call.shareScreen()).rejects.toMatchObject({ code: 'NOT_IN_CALL' })
  })

  test('in an audio call', async () => {
    const test = await talking()
    await test.call.switchCallType({ type: 1 })
    await expect(test.call.shareScreen()).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
    expect(test.rtc.last.done).not.toContain('screen.start')
  })

  test('where the platform has none', async () => {
    const test = await talking()
    test.rtc.last.screen = undefined
    await expect(test.call.shareScreen()).rejects.toMatchObject({ code: 'UNSUPPORTED_PLATFORM' })
    await expect(test.call.stopSharingScreen()).resolves.toBeUndefined()
  })

  test('by the session, which says why', async () => {
    const test = await talking()
    const refused = new CallError('PERMISSION_DENIED', 'no', undefined, 'screenRefused')
    test.rtc.failures.set('screen.start', refused)
    await expect(test.call.shareScreen()).rejects.toBe(refused)
    expect(test.call.getSnapshot()).toMatchObject({ screenOn: false, notice: null })
  })
})
