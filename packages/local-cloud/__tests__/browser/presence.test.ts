import { until } from 'mini-program-host/until'
import { RtcStage } from './rtcStage'
import { inFullRun } from './inFullRun'

describe('coming and going in the local cloud, with the unmodified web SDK', () => {
  let stage: RtcStage
  beforeAll(async () => {
    stage = await RtcStage.open()
  })
  afterEach(() => stage.clear())
  afterAll(() => stage.close())

  const nobodyIsIn = () =>
    until('an empty state', async () => ((await stage.server.cloud.state()).length === 0 ? true : undefined))

  test('a wrong token is refused with the reason', async () => {
    const [alice] = await stage.sides()
    expect(await alice.join('refused', 'made-up')).toMatchObject({
      ok: false,
      code: 10119,
      message: expect.stringContaining('token is invalid'),
    })
    expect(await stage.server.cloud.state()).toEqual([])
    expect(stage.strayRequests).toEqual([])
  })

  inFullRun('both learn of each other before anything is published', async () => {
    const [alice, bob] = await stage.sides()
    await alice.join('presence')
    await bob.join('presence')
    expect(await alice.hears('peer-online')).toMatchObject({ uid: 102 })
    expect(await bob.hears('peer-online')).toMatchObject({ uid: 101 })
  })

  inFullRun('one who leaves is gone for the other at once, reason 0, with every device off', async () => {
    const [alice, bob] = await stage.call('leave', { audio: true, video: true })
    await Promise.all([alice.sees(), bob.sees()])
    await alice.page.evaluate(() => window.side.leave())
    expect(await bob.hears('peer-leave')).toMatchObject({ uid: 101, reason: 0 })
    expect(await alice.page.evaluate(() => window.side.liveDevices())).toEqual([])
    await bob.page.evaluate(() => window.side.leave())
    await nobodyIsIn()
  })

  inFullRun('a page that is closed leaves', async () => {
    const [alice, bob] = await stage.call('closed', { audio: true, video: false })
    await bob.hearsSound()
    await alice.page.close()
    expect(await bob.hears('peer-leave')).toMatchObject({ uid: 101, reason: 0 })
    await bob.page.close()
    await nobodyIsIn()
  })

  inFullRun('a page that crashes is lost within seconds, reason 3', async () => {
    const [alice, bob] = await stage.call('crash', { audio: true, video: false })
    await bob.hearsSound()
    const crashed = alice.page.waitForEvent('crash')
    alice.page.goto('chrome://crash').catch(() => undefined)
    await crashed
    expect(await bob.hears('peer-leave')).toMatchObject({ uid: 101, reason: 3 })
  })

  inFullRun('the same uid on another page sends the first page away', async () => {
    const [alice, bob] = await stage.call('twice', { audio: true, video: true })
    const again = await stage.side('alice', 101)
    await again.join('twice')
    await alice.hears('uid-duplicate')
    await until('the first page to be out', async () =>
      (await alice.page.evaluate(() => window.side.state.client.getConnectionState())) === 'DISCONNECTED'
        ? true
        : undefined,
    )
    expect(await alice.page.evaluate(() => window.side.liveDevices())).toEqual([])
    await again.publish({ audio: true, video: true })
    await bob.hears('stream-subscribed', { mediaType: 'video', count: 2 })
    await bob.sees()
  })

  inFullRun('two calls one after the other in the same pages both work and leave nothing open', async () => {
    const [alice, bob] = await stage.sides()
    for (const channelName of ['first', 'second']) {
      await alice.join(channelName)
      await bob.join(channelName)
      await Promise.all([
        alice.publish({ audio: true, video: true }),
        bob.publish({ audio: true, video: true }),
      ])
      await Promise.all([alice.sees(), bob.sees()])
      for (const side of [alice, bob]) await side.page.evaluate(() => window.side.release())
      await nobodyIsIn()
      expect(await alice.page.evaluate(() => window.side.liveDevices())).toEqual([])
    }
  })

  inFullRun('a slow network delays signalling and nothing else', async () => {
    stage.server.latency.set({ ms: 150, on: 'rtc' })
    const [alice, bob] = await stage.call('slow', { audio: true, video: true })
    await Promise.all([alice.sees(), bob.sees()])
    stage.server.latency.reset()
  })
})
