import { startRtcRig } from './RtcRig'
import type { RtcRig } from './RtcRig'
import type { SignalClient } from './SignalClient'

const dtlsParameters = { role: 'server', fingerprints: [{ algorithm: 'sha-256', value: 'AA:BB' }] }
// Numbers of Firefox, which are not the edge's own.
const CODECS = { audio: ['audio/opus', 109], video: ['video/VP8', 120] } as const
const rtpCapabilities = {
  codecs: Object.values(CODECS).map(([mimeType, preferredPayloadType]) => ({
    mimeType,
    preferredPayloadType,
  })),
}
const produce = (kind: keyof typeof CODECS, transport: object = { iceUfrag: 'ufrag', dtlsParameters }) => ({
  kind,
  rtpParameters: {
    mid: '0',
    codecs: [{ mimeType: CODECS[kind][0], payloadType: CODECS[kind][1] }],
    encodings: [{ ssrc: 1234 }],
  },
  externData: { producerInfo: { mediaType: kind, mute: false } },
  ...transport,
})
const consume = (
  producerId: unknown,
  mid: number,
  transport: object = { iceUfrag: 'ufrag', dtlsParameters },
) => ({
  uid: 101,
  producerId,
  mid,
  rtpCapabilities,
  ...transport,
})

describe('streams in a channel', () => {
  let rig: RtcRig
  let alice: SignalClient
  let bob: SignalClient
  beforeEach(async () => {
    rig = await startRtcRig()
    alice = await rig.join('alice', 101)
    bob = await rig.join('bob', 102)
  })
  afterEach(() => rig.close())

  test('a published stream is told to the other with what names it', async () => {
    const { producerId, code, iceCandidates } = await alice.request('Produce', produce('video'))
    expect(code).toBe(200)
    expect(iceCandidates).toContainEqual(expect.objectContaining({ ip: '127.0.0.1', protocol: 'udp' }))
    expect(await bob.hears('OnNewProducer')).toMatchObject({
      externData: { producerInfo: { uid: 101, producerId, mediaType: 'video', mute: false } },
    })
    expect(rig.cloud.state()).toMatchObject([
      {
        peers: [
          { uid: 101, producers: [{ kind: 'video', packets: 0 }] },
          { uid: 102, producers: [] },
        ],
      },
    ])
  })

  test('audio and video share one connection', async () => {
    const { transportId } = await alice.request('Produce', produce('audio'))
    const video = await alice.request('Produce', produce('video', { transportId }))
    expect(video).toMatchObject({ code: 200, transportId })
  })

  test('one who comes while a socket is broken is not told of its streams, which will be replaced', async () => {
    await alice.request('Produce', produce('audio'))
    rig.cloud.control({ action: 'drop', account: 'alice' })
    await alice.closed
    const carol = await rig.connect(await rig.admit('carol', 103))
    expect(await carol.request('Join', { externData: {} })).toMatchObject({
      externData: { userList: [{ uid: 101, producerInfoList: [] }, { uid: 102 }] },
    })
  })

  test('one who comes later finds the streams in the answer to Join', async () => {
    const { producerId } = await alice.request('Produce', produce('audio'))
    await alice.request('SendUserData', { externData: { type: 'Mute', data: { producerId, mute: true } } })
    const carol = await rig.connect(await rig.admit('carol', 103))
    expect(await carol.request('Join', { externData: {} })).toMatchObject({
      externData: { userList: [{ uid: 101, producerInfoList: [{ producerId, mute: true }] }, { uid: 102 }] },
    })
  })

  test('a consumer gets the numbers of its own line, and the same line again for the next one on it', async () => {
    const { producerId } = await alice.request('Produce', produce('video'))
    const first = await bob.request('Consume', consume(producerId, 0))
    expect(first).toMatchObject({
      code: 200,
      uid: 101,
      producerId,
      rtpParameters: {
        mid: '0',
        codecs: [{ mimeType: 'video/VP8', payloadType: 120 }],
        rtcp: { cname: 'uid-101' },
      },
    })
    const { transportId, consumerId } = first
    expect(await bob.request('CloseConsumer', { consumerId })).toMatchObject({ code: 200 })
    const again = await bob.request('Consume', consume(producerId, 0, { transportId }))
    expect(again.rtpParameters).toEqual(first.rtpParameters)
    const other = await bob.request('Consume', consume(producerId, 1, { transportId }))
    expect(other.rtpParameters).not.toEqual(first.rtpParameters)
  })

  test('a browser that lacks the codec of a stream gets none of it', async () => {
    const { producerId } = await alice.request('Produce', produce('video'))
    const soundOnly = { codecs: rtpCapabilities.codecs.slice(0, 1) }
    expect(
      await bob.request('Consume', { ...consume(producerId, 0), rtpCapabilities: soundOnly }),
    ).toMatchObject({ code: 404 })
  })

  test('a line does not change from sound to picture', async () => {
    const audio = await alice.request('Produce', produce('audio'))
    const video = await alice.request('Produce', produce('video', { transportId: audio.transportId }))
    const { transportId } = await bob.request('Consume', consume(audio.producerId, 0))
    expect(await bob.request('Consume', consume(video.producerId, 0, { transportId }))).toMatchObject({
      code: 404,
    })
  })

  test('a closed stream is told, and cannot be had any more', async () => {
    const { producerId } = await alice.request('Produce', produce('video'))
    await alice.request('CloseProducer', { producerId })
    expect(await bob.hears('OnProducerClose')).toMatchObject({
      externData: { uid: 101, producerId, mediaType: 'video' },
    })
    expect(await bob.request('Consume', consume(producerId, 0))).toMatchObject({ code: 404, producerId })
  })

  test('a new connection takes the place of the old one and its streams', async () => {
    const { producerId } = await alice.request('Produce', produce('video'))
    const again = await alice.request('Produce', produce('video'))
    expect(await bob.hears('OnProducerClose')).toMatchObject({ externData: { producerId } })
    expect(rig.cloud.state()).toMatchObject([{ peers: [{ producers: [{ kind: 'video' }] }, {}] }])
    expect(again.producerId).not.toBe(producerId)
  })

  test('mute and unmute of a stream one has are told, of another not', async () => {
    const { producerId } = await alice.request('Produce', produce('audio'))
    const mute = (client: SignalClient, on: boolean) =>
      client.request('SendUserData', { externData: { type: 'Mute', data: { producerId, mute: on } } })
    await mute(bob, true)
    await mute(alice, true)
    await mute(alice, false)
    const { externData } = await bob.hears('OnUserData', 2)
    expect(externData).toMatchObject({ uid: 101, data: { producerId, mute: false } })
    expect(await alice.methods()).toEqual(['OnPeerJoin'])
  })

  test('streams on a connection that one does not have are refused', async () => {
    const { transportId } = await alice.request('Produce', produce('audio'))
    expect(await bob.request('Produce', produce('audio', { transportId }))).toMatchObject({ code: 404 })
    await alice.request('CloseTransport', { transportId })
    expect(await alice.request('Produce', produce('video', { transportId }))).toMatchObject({ code: 404 })
  })

  test('nothing is answered but by those inside', async () => {
    const stranger = await rig.connect(await rig.admit('carol', 103))
    expect(await stranger.request('Produce', produce('audio'))).toMatchObject({ code: 404 })
    bob.notify('Leave')
    expect(await bob.request('Produce', produce('audio'))).toMatchObject({ code: 404 })
  })

  test('malformed data is refused and does no harm', async () => {
    for (const frame of ['{', '[]', '{"request":true,"id":"x","method":"Join"}']) alice.send(frame)
    expect(await alice.request('Produce', { kind: 'video', rtpParameters: null })).toMatchObject({
      code: 400,
    })
    expect(await alice.request('Consume', { uid: {} })).toMatchObject({ code: 400 })
    expect(await alice.request('Join', { externData: 1 })).toMatchObject({ code: 400 })
    expect(await alice.request('NoSuchThing')).toMatchObject({ code: 200 })
    expect(await bob.methods()).toEqual([])
  })

  test('everything published ends when its peer goes', async () => {
    await alice.request('Produce', produce('audio'))
    alice.notify('Leave')
    await bob.hears('OnPeerLeave')
    expect(rig.cloud.state()).toEqual([
      { channelName: 'room', peers: [{ uid: 102, account: 'bob', producers: [] }] },
    ])
  })
})
