/** @jest-environment jsdom */
import { countsOf } from '../../../../../src/call/platform/rtc/nertc/countsOf'
import { readFigures } from '../../../../../src/call/platform/rtc/nertc/readFigures'
import type { NertcClient } from '../../../../../src/call/platform/rtc/nertc/sdk'
import { connection } from './connection'
import { settle } from '../../../engine/fakes/fakeClock'
import { MICROPHONE, NertcRig, NOTHING, PEER } from './NertcRig'

async function readCounts(client: NertcClient, isShown: boolean) {
  const figures = await readFigures(client)
  return figures && countsOf(figures, isShown)
}

const SOUND = { type: 'inbound-rtp', kind: 'audio', packetsReceived: 50 }
const PICTURE = { type: 'inbound-rtp', kind: 'video', packetsReceived: 30, framesDecoded: 15 }
/** As Safari before 14 names what it has received. */
const byMediaType = ({ kind, ...figures }: typeof SOUND | typeof PICTURE) => ({ ...figures, mediaType: kind })
const PAIR = { type: 'candidate-pair', bytesReceived: 900, responsesReceived: 4 }

describe('what a client has received', () => {
  const rig = () => {
    const nertc = new NertcRig()
    return nertc.sdk.createClient({ appkey: 'app', report: false })
  }

  test('is counted on both of its connections', async () => {
    const client = rig()
    client.adapterRef = {
      _mediasoup: { _recvTransport: connection(SOUND, PICTURE, PAIR), _sendTransport: connection(PAIR) },
    }
    expect(await readCounts(client, true)).toEqual({ audio: 50, video: 15, anything: 1_808 })
  })

  test('is counted where the browser has the older name for its kind', async () => {
    const client = rig()
    const _recvTransport = connection(byMediaType(SOUND), byMediaType(PICTURE))
    client.adapterRef = { _mediasoup: { _recvTransport } }
    expect(await readCounts(client, true)).toEqual({ audio: 50, video: 15, anything: 0 })
  })

  test('cannot be seen where the browser has no name for its kind', async () => {
    const client = rig()
    const _recvTransport = connection({ type: 'inbound-rtp', packetsReceived: 50 }, PAIR)
    client.adapterRef = { _mediasoup: { _recvTransport } }
    expect(await readCounts(client, true)).toBeNull()
  })

  test('is packets of pictures, not pictures, where nobody sees the page', async () => {
    const client = rig()
    client.adapterRef = { _mediasoup: { _recvTransport: connection(PICTURE) } }
    expect(await readCounts(client, false)).toEqual({ audio: 0, video: 30, anything: 0 })
  })

  test.each([
    ['a client that keeps none', undefined],
    ['one that has left', { _mediasoup: null }],
    ['one that is making them anew', { _mediasoup: { _recvTransport: null } }],
  ])('cannot be seen of %s', async (_, adapterRef) => {
    const client = rig()
    client.adapterRef = adapterRef
    expect(await readCounts(client, true)).toBeNull()
  })
})

describe('a session', () => {
  const told = (rig: NertcRig) =>
    rig.told().flatMap((event) => (event.type === 'media.arrival' ? [event.arrival] : []))

  test('tells of the far side’s media as soon as its packets come, and when no more do', async () => {
    const rig = new NertcRig()
    await rig.talk()
    const figures = { ...SOUND }
    rig.sdk.client.adapterRef = { _mediasoup: { _recvTransport: connection(figures, PAIR) } }
    rig.sdk.client.tell('peer-online', { uid: PEER })
    await rig.publishFar(PEER, 'audio')
    await rig.clock.advance(200)
    figures.packetsReceived += 10
    await rig.clock.advance(200)
    expect(told(rig)).toEqual(['all'])
    await rig.clock.advance(3_000)
    expect(told(rig)).toEqual(['none'])
    await rig.session.close()
    await settle()
    expect(rig.left).toEqual(NOTHING)
  })

  test.each([
    ['has the older name for its kind', byMediaType(SOUND)],
    ['has no name for its kind', { type: 'inbound-rtp', packetsReceived: 50 }],
  ])('has a voice call connect in a browser that %s', async (_, figures) => {
    const rig = new NertcRig()
    await rig.talk(MICROPHONE)
    rig.sdk.client.adapterRef = { _mediasoup: { _recvTransport: connection(figures, PAIR) } }
    rig.sdk.client.tell('peer-online', { uid: PEER })
    await rig.publishFar(PEER, 'audio')
    for (let second = 0; second < 15; second += 1) {
      figures.packetsReceived += 50
      await rig.clock.advance(1_000)
    }
    expect(told(rig)).toEqual(['all'])
    await rig.session.close()
  })

  describe('of a network that went without a word', () => {
    /** A call in which not a packet comes any more; how often the SDK was told to come back. */
    async function cutOff(state: string) {
      const rig = new NertcRig()
      await rig.talk()
      const asked: number[] = []
      const figures = { ...SOUND }
      rig.sdk.client.adapterRef = {
        _mediasoup: {
          _recvTransport: connection(figures, PAIR),
          _recvTransportConnectTimeout: async () => void asked.push(rig.clock.now()),
        },
      }
      rig.sdk.client.tell('peer-online', { uid: PEER })
      await rig.publishFar(PEER, 'audio')
      await rig.clock.advance(200)
      figures.packetsReceived += 10
      await rig.clock.advance(200)
      rig.sdk.client.state = state
      const since = rig.clock.now()
      await rig.clock.advance(9_000)
      return asked.map((at) => at - since)
    }

    test('tells the SDK, once, long before a far side gives it up', async () => {
      const asked = await cutOff('CONNECTED')
      expect(asked).toHaveLength(1)
      expect(asked[0]).toBeLessThan(8_000)
    })

    test('leaves the SDK alone while it is on its way back', async () => {
      expect(await cutOff('CONNECTING')).toEqual([])
    })
  })

  test('takes for there what it cannot see, and says nothing of a stranger', async () => {
    const rig = new NertcRig()
    await rig.talk()
    rig.sdk.client.tell('peer-online', { uid: 33 })
    await rig.publishFar(33, 'audio')
    await rig.clock.advance(5_000)
    expect(told(rig)).toEqual([])
    rig.sdk.client.tell('peer-online', { uid: PEER })
    await rig.publishFar(PEER, 'audio')
    await rig.clock.advance(2_000)
    expect(told(rig)).toEqual(['all'])
  })
})
