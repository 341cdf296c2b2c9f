/** @jest-environment jsdom */
import type { Talking } from '../../../../../src/call/platform/ports'
import { connection, type Figure } from './connection'
import { NertcRig, PEER } from './NertcRig'

const LOUD = 0.01
const QUIET = 0.000_01

async function inRoom() {
  const rig = new NertcRig()
  await rig.talk()
  const told: Talking[] = []
  rig.session.onTalking((talking) => told.push(talking))
  const energy = { far: 0, own: 0, seconds: 0 }
  const sound = (type: string, totalAudioEnergy: number): Figure => ({
    ...{ type, kind: 'audio', packetsReceived: 1, totalAudioEnergy, totalSamplesDuration: energy.seconds },
  })
  /** A second in which each side has so much energy. */
  const second = async (far: number, own: number) => {
    energy.far += far
    energy.own += own
    energy.seconds += 1
    rig.sdk.client.adapterRef = {
      _mediasoup: {
        _recvTransport: connection(sound('inbound-rtp', energy.far)),
        _sendTransport: connection(sound('media-source', energy.own)),
      },
    }
    await rig.session.getStats()
    return told[told.length - 1]
  }
  await second(0, 0)
  return { rig, told, second }
}

test('who was loud in the last second talks, and who was not does not', async () => {
  const { told, second } = await inRoom()
  expect(await second(QUIET, QUIET)).toBeUndefined()
  expect(await second(LOUD, QUIET)).toEqual({ self: false, remote: true })
  expect(await second(LOUD, LOUD)).toEqual({ self: true, remote: true })
  expect(await second(QUIET, QUIET)).toEqual({ self: false, remote: false })
  const so_far = told.length
  await second(QUIET, QUIET)
  expect(told.length).toBe(so_far)
})

test('it is listened to whenever it is looked at what arrives', async () => {
  const { rig, told } = await inRoom()
  const figures: Figure = { type: 'inbound-rtp', kind: 'audio', totalAudioEnergy: 0, totalSamplesDuration: 0 }
  rig.sdk.client.adapterRef = { _mediasoup: { _recvTransport: connection(figures) } }
  rig.sdk.client.tell('peer-online', { uid: PEER })
  await rig.publishFar(PEER, 'audio')
  await rig.clock.advance(200)
  Object.assign(figures, { totalAudioEnergy: LOUD, totalSamplesDuration: 1 })
  await rig.clock.advance(1_000)
  expect(told).toContainEqual({ self: false, remote: true })
})

test('who talks is heard where the browser has the older name for a sound, as Safari before 14', async () => {
  const { rig, told } = await inRoom()
  const figures = { type: 'inbound-rtp', mediaType: 'audio', totalAudioEnergy: 0, totalSamplesDuration: 0 }
  rig.sdk.client.adapterRef = { _mediasoup: { _recvTransport: connection(figures) } }
  await rig.session.getStats()
  Object.assign(figures, { totalAudioEnergy: LOUD, totalSamplesDuration: 1 })
  await rig.session.getStats()
  expect(told).toEqual([{ self: false, remote: true }])
})

describe('a microphone that is muted', () => {
  async function muted() {
    const test = await inRoom()
    await test.rig.session.setMicrophone(false)
    const [copy] = test.rig.devices.tracks.flatMap((track) => track.copies)
    if (copy === undefined) throw new Error('nobody listens')
    return { ...test, copy, page: test.rig.page }
  }

  test('is listened to by a copy that is not muted, and goes nowhere', async () => {
    const { rig, copy, page, told, second } = await muted()
    expect([copy.enabled, page.meters]).toEqual([true, 1])
    page.loudness = 0.2
    await rig.clock.advance(300)
    expect(told[told.length - 1]).toEqual({ self: true, remote: false })
    // What is sent is silence, and says nothing of it.
    await second(QUIET, 0)
    expect(told[told.length - 1]).toEqual({ self: true, remote: false })
    page.loudness = 0.001
    await rig.clock.advance(300)
    expect(told[told.length - 1]).toEqual({ self: false, remote: false })
  })

  test('is listened to no more when it is on again, or the call is over', async () => {
    const { rig, copy, page, told } = await muted()
    page.loudness = 0.2
    await rig.clock.advance(300)
    await rig.session.setMicrophone(true)
    expect([copy.readyState, page.meters, told[told.length - 1]]).toEqual([
      'ended',
      0,
      { self: false, remote: false },
    ])
    await rig.session.setMicrophone(false)
    await rig.session.close()
    expect(page.meters).toBe(0)
    expect(rig.devices.tracks.flatMap((track) => track.copies).map(({ readyState }) => readyState)).toEqual([
      'ended',
      'ended',
    ])
  })
})
