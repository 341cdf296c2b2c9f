import { readConsume, readMute, readProduce, readRequestId } from '../../../src/rtc/signal/requests'

const dtlsParameters = { role: 'server', fingerprints: [{ algorithm: 'sha-256', value: 'AA:BB' }] }
const produce = {
  kind: 'video',
  iceUfrag: 'ufrag',
  dtlsParameters,
  rtpParameters: {
    mid: '1',
    codecs: [{ mimeType: 'video/VP8', payloadType: 120 }],
    encodings: [{ ssrc: 1234 }],
  },
  externData: { producerInfo: { mediaType: 'video', mute: true } },
}
const rtpCapabilities = {
  codecs: [
    { mimeType: 'audio/opus', preferredPayloadType: 109 },
    { mimeType: 'video/VP8', preferredPayloadType: 120 },
  ],
}
const consume = { uid: 102, producerId: 'producer-1', mid: 3, rtpCapabilities, transportId: 'recv-1' }

describe('requests of a client', () => {
  test('a first Produce brings its own connection', () => {
    expect(readProduce(produce)).toEqual({
      kind: 'video',
      mediaType: 'video',
      ssrc: 1234,
      payloadType: 120,
      mute: true,
      transport: { open: { iceUfrag: 'ufrag', fingerprints: [{ algorithm: 'sha-256', value: 'AA:BB' }] } },
    })
  })

  test('a later one names the connection it has', () => {
    const { dtlsParameters: _, ...later } = produce
    expect(readProduce({ ...later, transportId: 'send-1' })?.transport).toEqual({ reuse: 'send-1' })
  })

  test.each([
    ['nothing', undefined],
    ['an unknown kind', { ...produce, kind: 'data' }],
    ['a shared screen', { ...produce, externData: { producerInfo: { mediaType: 'screenShare' } } }],
    ['no stream number', { ...produce, rtpParameters: { ...produce.rtpParameters, encodings: [] } }],
    [
      'a stream number that is none',
      { ...produce, rtpParameters: { ...produce.rtpParameters, encodings: [{ ssrc: 2 ** 32 }] } },
    ],
    [
      'only codecs that are not relayed',
      {
        ...produce,
        rtpParameters: {
          ...produce.rtpParameters,
          codecs: [{ mimeType: 'video/H264', payloadType: 97 }],
        },
      },
    ],
    [
      'a codec number that is none',
      {
        ...produce,
        rtpParameters: {
          ...produce.rtpParameters,
          codecs: [{ mimeType: 'video/VP8', payloadType: 128 }],
        },
      },
    ],
    ['no connection', { ...produce, dtlsParameters: undefined }],
    [
      'a fingerprint that would end a line',
      { ...produce, dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value: 'AA\r\n' }] } },
    ],
  ])('refuses a Produce with %s', (_, data) => expect(readProduce(data)).toBeNull())

  test('a Consume names its m-line by number or text', () => {
    expect(readConsume(consume)).toEqual({
      uid: 102,
      producerId: 'producer-1',
      mid: '3',
      payloadTypes: { audio: 109, video: 120 },
      transport: { reuse: 'recv-1' },
    })
    expect(readConsume({ ...consume, mid: 'probator', uid: '102' })).toMatchObject({
      mid: 'probator',
      uid: 102,
    })
  })

  test('a Consume of a browser without one of the codecs says so', () => {
    const codecs = [{ mimeType: 'AUDIO/OPUS', preferredPayloadType: 111 }, null, { mimeType: 'video/AV1' }]
    expect(readConsume({ ...consume, rtpCapabilities: { codecs } })?.payloadTypes).toEqual({
      audio: 111,
      video: null,
    })
    expect(readConsume({ ...consume, rtpCapabilities: undefined })?.payloadTypes).toEqual({
      audio: null,
      video: null,
    })
  })

  test.each([
    ['a negative uid', { ...consume, uid: -1 }],
    ['a uid that JSON cannot hold', { ...consume, uid: 2 ** 53 }],
    ['an m-line name with a break', { ...consume, mid: 'a\nb' }],
    ['no producer', { ...consume, producerId: '' }],
  ])('refuses a Consume with %s', (_, data) => expect(readConsume(data)).toBeNull())

  test('only a mute is taken from user data', () => {
    const mute = { externData: { type: 'Mute', data: { producerId: 'producer-1', mute: true } } }
    expect(readMute(mute)).toEqual({ producerId: 'producer-1', mute: true })
    expect(readMute({ externData: { ...mute.externData, type: 'UserRole' } })).toBeNull()
    expect(
      readMute({ externData: { type: 'Mute', data: { producerId: 'producer-1', mute: 'yes' } } }),
    ).toBeNull()
  })

  test('a request id comes back as it was, whatever its type', () => {
    expect([{ requestId: 'r1' }, { requestId: 5 }, { requestId: {} }, null].map(readRequestId)).toEqual([
      'r1',
      '5',
      undefined,
      undefined,
    ])
  })
})
