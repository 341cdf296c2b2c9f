import { until, untilStill } from 'mini-program-host/until'
import { RtcStage } from './rtcStage'
import { inFullRun } from './inFullRun'

/** More than a second of silence adds to the energy, and far less than one of the made-up microphone's beeps. */
const SILENCE = 0.001

describe('media through the local cloud, with the unmodified web SDK', () => {
  let stage: RtcStage
  beforeAll(async () => {
    stage = await RtcStage.open()
  })
  afterEach(async () => {
    expect(stage.strayRequests).toEqual([])
    await stage.clear()
  })
  afterAll(() => stage.close())

  test('a video call: pictures and sound both ways', async () => {
    const [alice, bob] = await stage.call('video', { audio: true, video: true })
    await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
    const [channel] = await stage.server.cloud.state()
    expect(
      channel?.peers.map(({ account, producers }) => [account, producers.map(({ kind }) => kind)]),
    ).toEqual([
      ['alice', ['audio', 'video']],
      ['bob', ['audio', 'video']],
    ])
    for (const { packets } of channel?.peers.flatMap(({ producers }) => producers) ?? []) {
      expect(packets).toBeGreaterThan(0)
    }
  })

  inFullRun('an audio call has sound and no picture', async () => {
    const [alice, bob] = await stage.call('audio', { audio: true, video: false })
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    expect(await bob.received()).toMatchObject({ videoPackets: 0, framesDecoded: 0 })
    expect(await bob.heard()).not.toContain('stream-added video')
  })

  inFullRun('one who joined early and publishes later is seen as soon as it does', async () => {
    const [alice, bob] = await stage.sides()
    await alice.join('early')
    await bob.join('early')
    await bob.publish({ audio: true, video: true })
    await alice.sees()
    expect(await bob.heard()).not.toContain('stream-added audio')
    await alice.publish({ audio: true, video: true })
    await bob.sees()
    await bob.hearsSound()
  })

  inFullRun('mute and unmute reach the far side; the camera stays on for it', async () => {
    const [alice, bob] = await stage.call('mute', { audio: true, video: true })
    await bob.hearsSound()
    await alice.page.evaluate(async () => {
      await window.side.state.stream.muteAudio()
      await window.side.state.stream.muteVideo()
    })
    await bob.hears('mute-audio')
    expect(await bob.hears('mute-video')).toMatchObject({ uid: 101 })
    expect(await alice.page.evaluate(() => window.side.liveDevices())).toEqual(['audio', 'video'])
    await untilStill("alice's sound", async () => (await bob.received()).audioEnergy, { enough: SILENCE })
    await alice.page.evaluate(async () => {
      await window.side.state.stream.unmuteAudio()
      await window.side.state.stream.unmuteVideo()
    })
    await bob.hears('unmute-audio')
    await bob.hears('unmute-video')
    await bob.hearsSound()
  })

  inFullRun('one who comes while the other is muted is told so', async () => {
    const [alice, bob] = await stage.sides()
    await alice.join('muted')
    await alice.publish({ audio: true, video: true })
    await alice.page.evaluate(() => window.side.state.stream.muteVideo())
    await bob.join('muted')
    await bob.hears('mute-video')
    expect(await bob.heard()).not.toContain('mute-audio')
  })

  inFullRun('a camera that is closed turns off and leaves the call, and comes back when opened', async () => {
    const [alice, bob] = await stage.call('camera', { audio: true, video: true })
    await bob.sees()
    await alice.page.evaluate(() => window.side.state.stream.close({ type: 'video' }))
    await bob.hears('stream-removed', { mediaType: 'video' })
    expect(await alice.page.evaluate(() => window.side.liveDevices())).toEqual(['audio'])
    await alice.page.evaluate(() => window.side.state.stream.open({ type: 'video' }))
    await bob.hears('stream-subscribed', { mediaType: 'video', count: 2 })
    await bob.sees()
  })

  inFullRun('video that is unpublished and published again is seen again, on the same line', async () => {
    const [alice, bob] = await stage.call('again', { audio: true, video: true })
    await bob.sees()
    for (const round of [1, 2]) {
      await alice.page.evaluate(() => window.side.state.client.unpublish(window.side.state.stream, 'video'))
      await bob.hears('stream-removed', { mediaType: 'video', count: round })
      await alice.page.evaluate(() => window.side.state.client.publish(window.side.state.stream, 'video'))
      await bob.hears('stream-subscribed', { mediaType: 'video', count: round + 1 })
      await bob.sees()
    }
    await bob.hearsSound()
  })

  inFullRun('a pause stops pictures and sound until it is over', async () => {
    const [alice, bob] = await stage.call('pause', { audio: true, video: true })
    await Promise.all([alice.sees(), bob.sees()])
    stage.server.cloud.control({ action: 'pause', account: 'alice' })
    for (const side of [alice, bob]) {
      await untilStill(`what ${side.account} receives`, async () => {
        const { videoPackets, audioPackets } = await side.received()
        return videoPackets + audioPackets
      })
    }
    stage.server.cloud.control({ action: 'resume', account: 'alice' })
    await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
  })

  inFullRun('network qualities come while two are in, and are good here', async () => {
    const [alice] = await stage.call('quality', { audio: true, video: true })
    const good = await until('a measured quality', async () => {
      const event = (await alice.log()).filter(({ name }) => name === 'network-quality').pop()
      return event && JSON.stringify(event).includes('"uplinkNetworkQuality":1') ? event : undefined
    })
    expect(JSON.stringify(good)).toContain('"uid":102')
  })

  inFullRun('whose packets are lost on the way has a bad network, until they are not', async () => {
    const [alice, bob] = await stage.call('weak', { audio: true, video: true })
    await Promise.all([alice.sees(), bob.sees()])
    const uplinkOfAlice = async () => {
      const event = (await bob.log()).filter(({ name }) => name === 'network-quality').pop()
      return event?.list?.find(({ uid }) => Number(uid) === alice.uid)?.uplinkNetworkQuality ?? 0
    }
    stage.server.cloud.control({ action: 'lose', account: 'alice', percent: 40 })
    await until('a bad network', async () => ((await uplinkOfAlice()) >= 4 ? true : undefined))
    stage.server.cloud.control({ action: 'lose', account: 'alice' })
    await until('a good one again', async () => ((await uplinkOfAlice()) === 1 ? true : undefined))
  })
})
