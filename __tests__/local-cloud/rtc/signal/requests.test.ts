import {
  readConsume,
  readMute,
  readProduce,
  readRequestId,
} from '../../../../local-cloud/rtc/signal/requests'

const dtlsParameters = { role: 'server', fingerprints: [{ algorithm: 'sha-256', value: 'AA:BB' }] }
const produce = {
  kind: 'video',
  iceUfrag: 'ufrag',
  dtlsParameters,
  rtpParameters: { mid: '1', encodings: [{ ssrc: 1234 }] },
  externData: { producerInfo: { mediaType: 'video', mute: true } },
}
const consume = { uid: 102, producerId: 'producer-1', mid: 3, transportId: 'recv-1' }

describe('requests of a client', () => {
  test('a first Produce brings its own connection', () => {
    expect(readProduce(produce)).toEqual({
      kind: 'video',
      mediaType: 'video',
      ssrc: 1234,
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
    ['no stream number', { ...produce, rtpParameters: { encodings: [] } }],
    ['a stream number that is none', { ...produce, rtpParameters: { encodings: [{ ssrc: 2 ** 32 }] } }],
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
      transport: { reuse: 'recv-1' },
    })
    expect(readConsume({ ...consume, mid: 'probator', uid: '102' })).toMatchObject({
      mid: 'probator',
      uid: 102,
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
