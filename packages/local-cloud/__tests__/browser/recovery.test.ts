import { RtcStage } from './rtcStage'
import { inFullRun } from './inFullRun'

describe('recovery in the local cloud, with the unmodified web SDK', () => {
  let stage: RtcStage
  beforeAll(async () => {
    stage = await RtcStage.open()
  })
  afterEach(() => stage.clear())
  afterAll(() => stage.close())

  test('a signalling socket that breaks is mended by the SDK before the far side counts it as gone', async () => {
    const [alice, bob] = await stage.call('blink', { audio: true, video: true })
    await Promise.all([alice.sees(), bob.sees()])
    // In time, however slow the machine.
    stage.server.lostPeerGrace = 3_600_000
    stage.server.cloud.control({ action: 'drop', account: 'alice' })
    await alice.hears('connection-state-change', { count: 4 })
    await bob.hears('stream-subscribed', { mediaType: 'video', count: 2 })
    await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
    expect(await bob.heard()).not.toContain('peer-leave')
    stage.server.lostPeerGrace = null
  })

  inFullRun(
    'one that stays away for seconds is lost, and back in the call when the SDK reconnects',
    async () => {
      const [alice, bob] = await stage.call('away', { audio: true, video: true })
      await Promise.all([alice.sees(), bob.sees()])
      stage.server.cloud.control({ action: 'drop', account: 'alice', forMs: 60_000 })
      expect(await bob.hears('peer-leave')).toMatchObject({ uid: 101, reason: 3 })
      stage.server.cloud.control({ action: 'admit', account: 'alice' })
      await bob.hears('peer-online', { count: 2 })
      await bob.hears('stream-subscribed', { mediaType: 'video', count: 2 })
      await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
      // The reconnecting side sees the other one go and come, whatever the other did.
      expect(await alice.hears('peer-leave')).toMatchObject({ uid: '102', reason: 4 })
    },
  )

  inFullRun('one whose network is another one comes back over new connections', async () => {
    const [alice, bob] = await stage.call('moved', { audio: true, video: true })
    await Promise.all([alice.sees(), bob.sees()])
    stage.server.lostPeerGrace = 3_600_000
    stage.server.cloud.control({ action: 'strand', account: 'alice' })
    stage.server.cloud.control({ action: 'drop', account: 'alice' })
    await bob.hears('stream-subscribed', { mediaType: 'video', count: 2 })
    await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
    stage.server.lostPeerGrace = null
  })

  inFullRun('both at once come back to each other', async () => {
    const [alice, bob] = await stage.call('both', { audio: true, video: true })
    await Promise.all([alice.sees(), bob.sees()])
    stage.server.cloud.control({ action: 'drop' })
    await Promise.all([alice, bob].map((side) => side.hears('connection-state-change', { count: 4 })))
    await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
  })

  inFullRun('a reset tells the SDK that the channel is over', async () => {
    const [alice] = await stage.call('reset', { audio: true, video: false })
    stage.server.cloud.reset()
    await alice.hears('channel-closed')
    expect(await alice.page.evaluate(() => window.side.liveDevices())).toEqual([])
  })
})
