import { startRtcRig } from '../RtcRig'
import type { RtcRig } from '../RtcRig'
import { GatewayClient } from './GatewayClient'

const LOST_AFTER = 1000
const DONE = 14
const [MUTED, JOINED, LEFT, ROOM_CLOSED, KICKED, PUBLISHED] = [15, 20, 21, 23, 24, 26]
const dtlsParameters = { role: 'server', fingerprints: [{ algorithm: 'sha-256', value: 'AA:BB' }] }
const CODECS = { audio: 'audio/opus', video: 'video/VP8' }
const produce = (kind: keyof typeof CODECS) => ({
  kind,
  iceUfrag: 'ufrag',
  dtlsParameters,
  rtpParameters: {
    mid: '0',
    codecs: [{ mimeType: CODECS[kind], payloadType: 100 }],
    encodings: [{ ssrc: 1234 }],
  },
  externData: { producerInfo: { mediaType: kind, mute: false } },
})

describe('the gateway for mini programs', () => {
  let rig: RtcRig
  const minis: GatewayClient[] = []
  beforeEach(async () => {
    rig = await startRtcRig()
  })
  afterEach(async () => {
    minis.splice(0).forEach((client) => client.end())
    await rig.close()
  })

  /** What the channel server tells a client that does not say it is WebRTC. */
  async function infos(account: string, uid: number) {
    const checksum = rig.tokens.issue({ account, uid, channelName: 'room', ttlSeconds: 60 })
    const { body } = await rig.getChannelInfos({ channelName: 'room', uid: String(uid), checksum })
    return body
  }

  async function mini(account: string, uid: number) {
    const { token } = await infos(account, uid)
    const client = await GatewayClient.connect(rig.host)
    minis.push(client)
    const users = await client.login(uid, token)
    return { client, users }
  }

  test('is named by the channel server, without a scheme and with an edge, to mini programs only', async () => {
    const { ips } = await infos('alice', 101)
    expect(ips.wechatapparray).toEqual([`${rig.host}/rtc/gateway`])
    expect(ips.turnaddrs[0][0]).toEqual(expect.any(String))
    const checksum = rig.tokens.issue({ account: 'bob', uid: 102, channelName: 'room', ttlSeconds: 60 })
    const web = await rig.getChannelInfos({ channelName: 'room', uid: '102', checksum, webrtc: '1' })
    expect(web.body.ips).toMatchObject({ turnaddrs: [] })
    expect(web.body.ips).not.toHaveProperty('wechatapparray')
  })

  test('a login is answered with everybody who is there, and the own address to push to', async () => {
    const web = await rig.join('alice', 101)
    await web.request('Produce', produce('audio'))
    const { users } = await mini('bob', 102)
    expect(users.get(102)).toMatchObject({ url: expect.stringContaining(`http://${rig.host}/rtc/push/`) })
    expect(users.get(101)).toMatchObject({
      url: expect.stringMatching(/\/rtc\/play\/[\w-]+\/101$/),
      audio_on: true,
      video_on: false,
    })
    expect(await web.hears('OnPeerJoin')).toMatchObject({ externData: { uid: 102 } })
  })

  test('a mini program and a web client hear of each other coming, publishing, muting and leaving', async () => {
    const { client } = await mini('bob', 102)
    const web = await rig.join('alice', 101)
    expect(await client.hears(JOINED)).toMatchObject({ uid: 101, url: expect.stringMatching(/\/101$/) })

    const { producerId } = await web.request('Produce', produce('video'))
    expect(await client.hears(PUBLISHED)).toMatchObject({ uid: 101, mediaType: 'video', status: 'open' })
    await web.request('SendUserData', { externData: { type: 'Mute', data: { producerId, mute: true } } })
    expect(await client.hears(MUTED)).toMatchObject({ uid: 101, mediaType: 'video', mute: true })
    await web.request('CloseProducer', { producerId })
    expect(await client.hears(PUBLISHED, 2)).toMatchObject({ mediaType: 'video', status: 'close' })

    expect(await client.ask(10, { mediaType: 'audio', status: 'open' })).toEqual({
      cmd: DONE,
      body: { code: 200 },
    })
    expect(await web.hears('OnNewProducer')).toMatchObject({
      externData: { producerInfo: { uid: 102, mediaType: 'audio', mute: false } },
    })
    await client.ask(11, { mediaType: 'audio', mute: true })
    expect(await web.hears('OnUserData')).toMatchObject({
      externData: { type: 'Mute', data: { mute: true } },
    })
    // The SDK leaves out what is false.
    await client.ask(11, { mediaType: 'audio' })
    expect(await web.hears('OnUserData', 2)).toMatchObject({ externData: { data: { mute: false } } })
    await client.ask(10, { mediaType: 'audio', status: 'close' })
    expect(await web.hears('OnProducerClose')).toMatchObject({ externData: { uid: 102, mediaType: 'audio' } })

    web.notify('Leave')
    expect(await client.hears(LEFT)).toMatchObject({ uid: 101 })
  })

  test('a logout is answered, and the others are told at once', async () => {
    const { client } = await mini('bob', 102)
    const web = await rig.join('alice', 101)
    expect(await client.ask(4)).toEqual({ cmd: 9, body: { code: 200 } })
    expect(await web.hears('OnPeerLeave')).toMatchObject({
      externData: { userList: [{ uid: 102, reason: 0 }] },
    })
    expect((await client.ask(10, { mediaType: 'audio', status: 'open' })).body.code).not.toBe(200)
  })

  test('one whose socket breaks is lost after a moment, and pushes to another address when it is back', async () => {
    const web = await rig.join('alice', 101)
    const { client, users } = await mini('bob', 102)
    rig.cloud.control({ action: 'drop', account: 'bob' })
    await client.closed
    rig.clock.pass(LOST_AFTER)
    expect(await web.hears('OnPeerLeave')).toMatchObject({
      externData: { userList: [{ uid: 102, reason: 3 }] },
    })
    const again = await mini('bob', 102)
    expect(again.users.get(102)?.url).not.toBe(users.get(102)?.url)
  })

  test('two mini programs are told of each other, also of what was muted before', async () => {
    const { client: bob } = await mini('bob', 102)
    await bob.ask(10, { mediaType: 'audio', status: 'open' })
    await bob.ask(11, { mediaType: 'audio', mute: true })
    const { client: carol, users } = await mini('carol', 103)
    expect(users.get(102)).toMatchObject({ audio_on: true, video_on: false })
    expect(await carol.hears(MUTED)).toMatchObject({ uid: 102, mediaType: 'audio', mute: true })
    expect(await bob.hears(JOINED)).toMatchObject({ uid: 103 })
  })

  test('who comes in again under the same uid puts the former one out', async () => {
    const { client } = await mini('bob', 102)
    await mini('bob', 102)
    expect(await client.hears(KICKED)).toMatchObject({ reason: expect.any(String) })
    await client.closed
  })

  test('a login without the right ticket is refused, and nothing can be done without one', async () => {
    const { token } = await infos('bob', 102)
    const client = await GatewayClient.connect(rig.host)
    minis.push(client)
    for (const body of [{ uid: 102, token: 'x' }, { uid: 103, token }, {}]) {
      const refused = await client.ask(0, body)
      expect(refused).toMatchObject({ cmd: 1, body: { code: 417 } })
    }
    expect(await client.ask(10, { mediaType: 'audio', status: 'open' })).toMatchObject({
      body: { code: 417 },
    })
    expect(rig.cloud.state()).toEqual([])
  })

  test('what is malformed is refused or passed over, and the client stays in', async () => {
    const { client } = await mini('bob', 102)
    for (const text of ['', 'null', '[]', '{"cmd":"10"}', '{"cmd":10}', '{"cmd":10,"seq":-1}'])
      client.send(text)
    for (const cmd of [10, 11, 16]) {
      expect(await client.ask(cmd, { mediaType: 'screenShare' })).toEqual({ cmd: DONE, body: { code: 400 } })
    }
    expect(await client.ask(7, { mode: 1 })).toEqual({ cmd: DONE, body: { code: 200 } })
    expect(rig.cloud.state()).toMatchObject([{ peers: [{ uid: 102 }] }])
  })

  test('a reset closes the room for everybody', async () => {
    const { client } = await mini('bob', 102)
    rig.cloud.reset()
    expect(await client.hears(ROOM_CLOSED)).toMatchObject({ reason: expect.any(String) })
    await client.closed
  })

  test('one who is kept out is cut off as soon as it says who it is', async () => {
    const { token } = await infos('bob', 102)
    rig.cloud.control({ action: 'drop', account: 'bob', forMs: 5000 })
    const client = await GatewayClient.connect(rig.host)
    minis.push(client)
    void client.ask(0, { uid: 102, token })
    await client.closed
    expect(rig.cloud.state()).toEqual([])
  })
})
