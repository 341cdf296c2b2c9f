import { MiniSide } from './MiniSide'
import { RtcStage } from './rtcStage'
import { inFullRun } from './inFullRun'

describe('a mini program and the unmodified web SDK, through the local cloud', () => {
  let stage: RtcStage
  const minis: MiniSide[] = []
  beforeAll(async () => {
    stage = await RtcStage.open()
  })
  afterEach(async () => {
    minis.splice(0).forEach(({ gateway }) => gateway.end())
    expect(stage.strayRequests).toEqual([])
    await stage.clear()
  })
  afterAll(() => stage.close())

  async function mini(account: string, uid: number, channelName: string) {
    const { page } = await stage.side(account, uid)
    const side = await MiniSide.join({ page, server: stage.server }, { account, uid, channelName })
    minis.push(side)
    return side
  }

  inFullRun('see and hear each other, pushed by WHIP and played by WHEP', async () => {
    const alice = await stage.side('alice', 101)
    expect(await alice.join('mixed')).toMatchObject({ ok: true })
    await alice.publish({ audio: true, video: true })
    const bob = await mini('bob', 102, 'mixed')
    await bob.publish()
    await Promise.all([alice.sees(), alice.hearsSound(), bob.seesAndHears(await bob.play(101))])
    const [channel] = await stage.server.cloud.state()
    const packets = channel?.peers.flatMap(({ producers }) => producers.map((producer) => producer.packets))
    expect(packets).toHaveLength(4)
    expect(Math.min(...(packets ?? []))).toBeGreaterThan(0)
  })

  inFullRun(
    'a pusher that begins after the stream was announced, or anew, is seen as the same stream',
    async () => {
      const alice = await stage.side('alice', 101)
      await alice.join('anew')
      const bob = await mini('bob', 102, 'anew')
      await bob.announce()
      await alice.hears('stream-added', { mediaType: 'video' })
      const first = await bob.push()
      await alice.sees()
      expect(await bob.end(first)).toBe(200)
      await bob.push()
      await alice.sees()
      await alice.hearsSound()
      expect((await alice.heard()).filter((name) => name === 'stream-added video')).toHaveLength(1)
    },
  )

  inFullRun('a player gets what was subscribed to, from when it is published', async () => {
    const alice = await stage.side('alice', 101)
    await alice.join('later')
    const bob = await mini('bob', 102, 'later')
    const sound = await bob.play(101, ['audio'])
    await alice.publish({ audio: true, video: true })
    await alice.hears('publish')
    await bob.gateway.hears(26, 2)
    const picture = await bob.play(101, ['video'])
    await bob.seesAndHears(picture)
    expect(await bob.received(sound).then(({ framesDecoded }) => framesDecoded)).toBe(0)
  })

  test('two mini programs see and hear each other', async () => {
    const bob = await mini('bob', 102, 'minis')
    const carol = await mini('carol', 103, 'minis')
    await bob.gateway.hears(20)
    await Promise.all([bob.publish(), carol.publish()])
    const [toBob, toCarol] = await Promise.all([bob.play(103), carol.play(102)])
    await Promise.all([bob.seesAndHears(toBob), carol.seesAndHears(toCarol)])
  })
})
