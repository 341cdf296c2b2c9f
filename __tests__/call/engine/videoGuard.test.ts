import { createTestCall, talk } from './fakes/createTestCall'

const OWN = 11
const PEER = 22

async function talkOver(options: { videoOffWhenPoor?: boolean } = { videoOffWhenPoor: true }) {
  const test = createTestCall(options)
  await talk(test)
  test.rtc.last.done.length = 0
  return {
    test,
    measured: (uplink: number, uid = OWN) =>
      test.rtc.last.tell({ type: 'media.quality', uid, uplink, downlink: 1 }),
    shown: () => {
      const { cameraOn, notice, noticeLack } = test.call.getSnapshot()
      return [cameraOn, notice, noticeLack]
    },
  }
}

const ON = [true, null, null]
const OFF = [false, 'NETWORK', 'network']

test('a picture goes where this side’s network stays poor for ten seconds, and why is said', async () => {
  const { test, measured, shown } = await talkOver()
  measured(4)
  await test.clock.advance(5_000)
  measured(5)
  await test.clock.advance(4_999)
  expect(shown()).toEqual(ON)
  await test.clock.advance(1)
  expect([shown(), test.rtc.last.done]).toEqual([OFF, ['setCamera:false']])
})

test('it stays where the network is better in between, or it is the far side’s that is poor', async () => {
  const { test, measured, shown } = await talkOver()
  measured(5, PEER)
  for (const uplink of [4, 2, 5, 3]) {
    measured(uplink)
    await test.clock.advance(9_999)
  }
  expect(shown()).toEqual(ON)
})

test('who turns it on again keeps it on, and in the next call it may go again', async () => {
  const { test, measured, shown } = await talkOver()
  measured(5)
  await test.clock.advance(10_000)
  await test.call.setCamera(true)
  await test.clock.advance(60_000)
  expect(shown()).toEqual(ON)
  await test.call.hangUp()
  await talk(test)
  measured(5)
  await test.clock.advance(10_000)
  expect(shown()).toEqual(OFF)
})

test('a call that ends meanwhile has nothing turned off any more', async () => {
  const { test, measured } = await talkOver()
  measured(5)
  await test.call.hangUp()
  await test.clock.advance(10_000)
  expect(test.rtc.last.done).not.toContain('setCamera:false')
})

test('unless the app wants it, nothing of the kind happens', async () => {
  const { test, measured, shown } = await talkOver({})
  measured(5)
  await test.clock.advance(60_000)
  expect(shown()).toEqual(ON)
})
