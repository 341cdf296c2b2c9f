import { NOTHING_MEASURED } from '../../../../../src/call/platform/rtc/nothingMeasured'
import { MiniRig } from './MiniRig'

let rig: MiniRig
beforeEach(async () => {
  rig = new MiniRig()
  await rig.talk()
})

it('are what the pusher and the player have measured last', async () => {
  expect(await rig.session.getStats()).toEqual(NOTHING_MEASURED)
  rig.measures({ audio: 32, video: 600, fps: 15, all: 640, width: 360, height: 640 }, 'local')
  rig.measures({ audio: 30, all: 31 })
  expect(await rig.session.getStats()).toEqual({
    roundTrip: null,
    sent: { audioBitrate: 32, videoBitrate: 600, loss: null, width: 360, height: 640, frameRate: 15 },
    received: { ...NOTHING_MEASURED.received, audioBitrate: 30 },
  })
})

it('say nothing of now where they are more than five seconds old', async () => {
  rig.measures({ audio: 32 }, 'local')
  await rig.clock.advance(5_000)
  expect((await rig.session.getStats()).sent.audioBitrate).toBe(32)
  await rig.clock.advance(1)
  expect(await rig.session.getStats()).toEqual(NOTHING_MEASURED)
})
