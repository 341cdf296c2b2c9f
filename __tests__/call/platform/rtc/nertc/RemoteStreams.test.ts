/** @jest-environment jsdom */
import { settle } from '../../../engine/fakes/fakeClock'
import { FakeRemoteStream } from './FakeNertc'
import { NertcRig, TICKET } from './NertcRig'

let rig: NertcRig

beforeEach(async () => {
  rig = new NertcRig()
  await rig.session.join(TICKET)
})

afterEach(() => rig.session.close())

describe('streams of the far side', () => {
  it.each([22, '22'])('come one kind at a time, are asked for, heard and seen (%j)', async (uid) => {
    const { track } = rig.place('remote')
    const stream = await rig.publishFar(uid, 'audio')
    expect(rig.page.playing).toEqual([stream.audio])
    expect(track()).toBeNull()
    await rig.addFar(stream, 'video')
    expect(track()).toBe(stream.video)
    expect(rig.sdk.client.subscribed).toEqual([stream, stream])
    expect(rig.told()).toEqual([
      { type: 'media.streamChanged', uid: 22, kind: 'audio', available: true },
      { type: 'media.streamChanged', uid: 22, kind: 'video', available: true },
    ])
  })

  it('are asked for one after the other, which is all the SDK can do', async () => {
    const stream = new FakeRemoteStream(22)
    rig.gates.held.add('subscribe#1')
    rig.sdk.client.tell('stream-added', { stream, mediaType: 'audio' })
    rig.sdk.client.tell('stream-added', { stream, mediaType: 'video' })
    await rig.gates.reached()
    expect(rig.gates.passed).toEqual(['join#1', 'subscribe#1'])
    await rig.gates.release()
    expect(rig.gates.passed).toEqual(['join#1', 'subscribe#1', 'subscribe#2'])
  })

  it('go one kind at a time', async () => {
    const { track } = rig.place('remote')
    const stream = await rig.publishFar(22, 'audio', 'video')
    rig.told()
    rig.sdk.client.tell('stream-removed', { stream, mediaType: 'video' })
    expect(track()).toBeNull()
    expect(rig.page.playing).toEqual([stream.audio])
    rig.sdk.client.tell('stream-removed', { stream, mediaType: 'audio' })
    expect(rig.page.playing).toEqual([])
    expect(rig.told()).toEqual([
      { type: 'media.streamChanged', uid: 22, kind: 'video', available: false },
      { type: 'media.streamChanged', uid: 22, kind: 'audio', available: false },
    ])
  })

  it('that took the place of others are not taken away with them', async () => {
    const { track } = rig.place('remote')
    const old = await rig.publishFar(22, 'video')
    const fresh = await rig.publishFar(22, 'video')
    rig.told()
    rig.sdk.client.tell('stream-removed', { stream: old, mediaType: 'video' })
    expect(track()).toBe(fresh.video)
    expect(rig.told()).toEqual([])
  })

  it('of a screen are no part of a call', async () => {
    const stream = new FakeRemoteStream(22)
    for (const name of ['stream-added', 'stream-subscribed', 'stream-removed'] as const) {
      rig.sdk.client.tell(name, { stream, mediaType: 'screen' })
    }
    await settle()
    expect([rig.told(), rig.sdk.client.subscribed]).toEqual([[], []])
  })

  it('that cannot be had are asked for again, with longer pauses each time, as long as they are wanted', async () => {
    rig.gates.failures.set('subscribe', new Error('no'))
    const stream = new FakeRemoteStream(22)
    rig.sdk.client.tell('stream-added', { stream, mediaType: 'video' })
    const asked = () => rig.gates.passed.filter((name) => name.startsWith('subscribe')).length
    await settle()
    const counted = [asked()]
    for (const ms of [499, 1, 500, 1_000, 2_000, 4_000]) {
      await rig.clock.advance(ms)
      counted.push(asked())
    }
    expect(counted).toEqual([1, 1, 2, 3, 4, 5, 6])
    rig.gates.failures.clear()
    await rig.clock.advance(4_000)
    expect([asked(), stream.video]).toEqual([7, expect.anything()])
    expect(rig.logged[0]?.text).toBe("the far side's video was not to be had (attempt 1)")
  })

  it('that cannot be had keep no other waiting', async () => {
    const stream = new FakeRemoteStream(22)
    rig.sdk.client.refuses = 1
    rig.sdk.client.tell('stream-added', { stream, mediaType: 'video' })
    rig.sdk.client.tell('stream-added', { stream, mediaType: 'audio' })
    await settle()
    expect([stream.video, stream.audio]).toEqual([null, expect.anything()])
    await rig.clock.advance(500)
    expect(stream.video).not.toBeNull()
  })

  it('of which the SDK says that all went well, and which are not here, are asked for again', async () => {
    const stream = new FakeRemoteStream(22)
    rig.sdk.client.refuses = 2
    rig.sdk.client.tell('stream-added', { stream, mediaType: 'audio' })
    await settle()
    await rig.clock.advance(1_000)
    expect(stream.audio).not.toBeNull()
    await rig.clock.advance(10_000)
    expect(rig.gates.passed.filter((name) => name.startsWith('subscribe'))).toHaveLength(3)
  })

  it.each([
    ['the far side took it back', 1, () => rig.sdk.client.tell('stream-removed', removed())],
    ['the call ended', 0, () => rig.session.close()],
  ])('that cannot be had are not asked for again when %s', async (_, timers, end) => {
    rig.gates.failures.set('subscribe', new Error('no'))
    rig.sdk.client.tell('stream-added', { stream: far, mediaType: 'video' })
    await settle()
    await end()
    const pending = rig.clock.pending
    await rig.clock.advance(5_000)
    expect(rig.gates.passed.filter((name) => name.startsWith('subscribe'))).toEqual(['subscribe#1'])
    expect(pending).toBe(timers)
  })

  const far = new FakeRemoteStream(22)
  const removed = () => ({ stream: far, mediaType: 'video' })
})
