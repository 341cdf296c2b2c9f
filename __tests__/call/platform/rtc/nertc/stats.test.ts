/** @jest-environment jsdom */
import { NOTHING_MEASURED } from '../../../../../src/call/platform/rtc/nothingMeasured'
import { connection, type Figure } from './connection'
import { NertcRig, PEER } from './NertcRig'

const PATH = { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.0484 }
const UNUSED = { type: 'candidate-pair', nominated: false, currentRoundTripTime: 0.9 }

const sound = (change: object = {}): Figure => ({
  ...{ type: 'inbound-rtp', kind: 'audio', bytesReceived: 1_000, packetsReceived: 50, packetsLost: 0 },
  ...change,
})
const picture = (change: object = {}): Figure => ({
  ...{ type: 'inbound-rtp', kind: 'video', bytesReceived: 9_000, packetsReceived: 100, packetsLost: 2 },
  ...{ framesDecoded: 30, frameWidth: 640, frameHeight: 480, ...change },
})
const sentPicture = (change: object = {}): Figure => ({
  ...{ type: 'outbound-rtp', kind: 'video', bytesSent: 5_000, packetsSent: 40, framesEncoded: 25 },
  ...{ frameWidth: 1280, frameHeight: 720, framesPerSecond: 24.6, ...change },
})

async function inRoom() {
  const rig = new NertcRig()
  await rig.talk()
  const measured = (received: Figure[], sent: Figure[] = []) => {
    rig.sdk.client.adapterRef = {
      _mediasoup: { _recvTransport: connection(...received), _sendTransport: connection(...sent) },
    }
    return rig.session.getStats()
  }
  return { rig, measured }
}

test('before the room is entered, and where the SDK keeps its connections elsewhere, nothing is known', async () => {
  expect(await new NertcRig().session.getStats()).toEqual(NOTHING_MEASURED)
  const { rig } = await inRoom()
  rig.sdk.client.adapterRef = undefined
  expect(await rig.session.getStats()).toEqual(NOTHING_MEASURED)
})

test('one reading tells the picture’s size and the way, but no rates', async () => {
  const { measured } = await inRoom()
  expect(await measured([sound(), picture(), UNUSED, PATH], [sentPicture()])).toEqual({
    roundTrip: 48,
    sent: { ...NOTHING_MEASURED.sent, width: 1280, height: 720, frameRate: 25 },
    received: { ...NOTHING_MEASURED.received, width: 640, height: 480 },
  })
})

test('two tell what has come and gone between them', async () => {
  const { rig, measured } = await inRoom()
  await measured([sound(), picture()], [sentPicture()])
  await rig.clock.advance(2_000)
  const received = [
    sound({ bytesReceived: 9_000, packetsReceived: 130 }),
    picture({ bytesReceived: 109_000, packetsReceived: 210, packetsLost: 12, framesDecoded: 60 }),
  ]
  const end = {
    type: 'remote-inbound-rtp',
    kind: 'video',
    packetsLost: 3,
    fractionLost: 0.25,
    roundTripTime: 0.12,
  }
  expect(await measured(received, [sentPicture({ bytesSent: 165_000, packetsSent: 140 }), end])).toEqual({
    roundTrip: 120,
    sent: { audioBitrate: null, videoBitrate: 640, loss: 0.25, width: 1280, height: 720, frameRate: 25 },
    received: { audioBitrate: 32, videoBitrate: 400, loss: 0.05, width: 640, height: 480, frameRate: 15 },
  })
})

test('rates are of each kind where the browser has the older name for it, as Safari before 14', async () => {
  const { rig, measured } = await inRoom()
  const older = ({ kind, ...figures }: Figure): Figure => ({ ...figures, mediaType: kind })
  await measured([older(sound()), older(picture())], [older(sentPicture())])
  await rig.clock.advance(1_000)
  const received = [sound({ bytesReceived: 5_000 }), picture({ bytesReceived: 59_000 })].map(older)
  expect(await measured(received, [older(sentPicture({ bytesSent: 85_000 }))])).toMatchObject({
    sent: { videoBitrate: 640, width: 1280, height: 720 },
    received: { audioBitrate: 32, videoBitrate: 400, width: 640, height: 480 },
  })
})

test('where the other end tells no share that was lost, it is that of the packets', async () => {
  const { rig, measured } = await inRoom()
  const end = (packetsLost: number) => ({ type: 'remote-inbound-rtp', kind: 'video', packetsLost })
  await measured([], [sentPicture(), end(0)])
  await rig.clock.advance(1_000)
  const { sent } = await measured([], [sentPicture({ packetsSent: 130 }), end(10)])
  expect(sent.loss).toBe(0.1)
})

test('what was begun anew has no rate, and what is long past is no part of one', async () => {
  const { rig, measured } = await inRoom()
  await measured([sound({ bytesReceived: 90_000 })])
  await rig.clock.advance(1_000)
  expect((await measured([sound()])).received).toMatchObject({ audioBitrate: null, loss: null })
  await rig.clock.advance(60_000)
  expect((await measured([sound({ bytesReceived: 61_000 })])).received.audioBitrate).toBeNull()
  await rig.clock.advance(1_000)
  expect((await measured([sound({ bytesReceived: 65_000 })])).received.audioBitrate).toBe(32)
})

test('while the far side is watched, the first asking has rates already', async () => {
  const { rig, measured } = await inRoom()
  const figures = sound()
  await measured([figures])
  rig.sdk.client.tell('peer-online', { uid: PEER })
  await rig.publishFar(PEER, 'audio')
  for (let second = 0; second < 12; second += 1) {
    Object.assign(figures, { bytesReceived: Number(figures.bytesReceived) + 4_000 })
    await rig.clock.advance(1_000)
  }
  expect((await rig.session.getStats()).received.audioBitrate).toBeGreaterThanOrEqual(32)
})
