/** @jest-environment jsdom */
import { settle } from '../../../engine/fakes/fakeClock'
import { FakeRemoteStream } from './FakeNertc'
import { NertcRig, PEER, TICKET } from './NertcRig'

let rig: NertcRig

beforeEach(async () => {
  rig = new NertcRig()
  await rig.session.join(TICKET)
})

afterEach(() => rig.session.close())

describe('somebody else in the room', () => {
  const STRANGER = 33

  it('is told of, and neither asked for, heard nor seen', async () => {
    const { track } = rig.place('remote')
    rig.sdk.client.tell('peer-online', { uid: STRANGER })
    await rig.publishFar(STRANGER, 'audio', 'video')
    rig.sdk.client.tell('mute-video', { uid: STRANGER })
    rig.sdk.client.tell('peer-leave', { uid: STRANGER, reason: 0 })
    expect([rig.sdk.client.subscribed, rig.page.playing, track()]).toEqual([[], [], null])
    expect(rig.told()).toEqual([
      { type: 'media.peerEntered', uid: STRANGER },
      { type: 'media.peerLeft', uid: STRANGER, how: 'left' },
    ])
  })

  it('takes nothing of the far side away', async () => {
    const { track } = rig.place('remote')
    const far = await rig.publishFar(PEER, 'audio', 'video')
    const other = await rig.publishFar(STRANGER, 'audio', 'video')
    for (const mediaType of ['audio', 'video'])
      rig.sdk.client.tell('stream-removed', { stream: other, mediaType })
    expect([track(), rig.page.playing]).toEqual([far.video, [far.audio, far.video]])
    expect(rig.sdk.client.subscribed).toEqual([far, far])
  })

  it('who is put out by the service is not this side', () => {
    rig.sdk.client.tell('connection-state-change', { curState: 'CONNECTED' })
    rig.sdk.client.tell('client-banned', { uid: STRANGER })
    rig.sdk.client.tell('client-banned', { uid: String(PEER) })
    expect(rig.told()).toEqual([])
    rig.sdk.client.tell('client-banned', { uid: '11' })
    expect(rig.told().map(({ type }) => type)).toEqual(['media.lost'])
  })
})

describe('before it is known who is who', () => {
  it('nobody is consumed; what there is of the one who is admitted is told and consumed then', async () => {
    const fresh = rig.open()
    const told: unknown[] = []
    fresh.on((event) => told.push(event))
    await fresh.join(TICKET)
    rig.sdk.client.tell('peer-online', { uid: PEER })
    const far = new FakeRemoteStream(PEER)
    const other = new FakeRemoteStream(44)
    for (const stream of [other, far]) rig.sdk.client.tell('stream-added', { stream, mediaType: 'audio' })
    rig.sdk.client.tell('mute-audio', { uid: PEER })
    await settle()
    expect(rig.sdk.client.subscribed).toEqual([])
    expect(told.splice(0)).toEqual([{ type: 'media.peerEntered', uid: PEER }])
    fresh.admit(PEER)
    await settle()
    expect(rig.sdk.client.subscribed).toEqual([far])
    expect(told).toEqual([
      { type: 'media.peerEntered', uid: PEER },
      { type: 'media.streamChanged', uid: PEER, kind: 'audio', available: true },
      { type: 'media.muteChanged', uid: PEER, kind: 'audio', mute: true },
    ])
    await fresh.close()
  })
})
