/** @jest-environment jsdom */
import { settle } from '../../../engine/fakes/fakeClock'
import { refusal } from './FakeMediaDevices'
import { FakeRemoteStream } from './FakeNertc'
import { FakeTrack } from './FakeTrack'
import { NertcRig, TICKET } from './NertcRig'

let rig: NertcRig

beforeEach(async () => {
  rig = new NertcRig()
  await rig.session.join(TICKET)
})

afterEach(() => rig.session.close())

describe('the far side', () => {
  it.each([22, '22'])('comes, whether the SDK calls it %j', (uid) => {
    rig.sdk.client.tell('peer-online', { uid })
    expect(rig.told()).toEqual([{ type: 'media.peerEntered', uid: 22 }])
  })

  it.each([
    [0, 'on purpose', 'left'],
    [1, 'to another server', 'restarting'],
    [2, 'because it was put out', 'left'],
    [3, 'because it was not heard of', 'lost'],
    [4, 'to come back at once', 'restarting'],
    [99, 'for a reason of the future', 'lost'],
  ])('that goes with reason %d, %s, is %s', (reason, _, how) => {
    rig.sdk.client.tell('peer-leave', { uid: '22', reason })
    expect(rig.told()).toEqual([{ type: 'media.peerLeft', uid: 22, how }])
  })

  it('mutes and unmutes what it sends', () => {
    rig.sdk.client.tell('mute-audio', { uid: 22 })
    rig.sdk.client.tell('mute-video', { uid: '22' })
    rig.sdk.client.tell('unmute-audio', { uid: '22' })
    rig.sdk.client.tell('unmute-video', { uid: 22 })
    expect(rig.told()).toEqual([
      { type: 'media.muteChanged', uid: 22, kind: 'audio', mute: true },
      { type: 'media.muteChanged', uid: 22, kind: 'video', mute: true },
      { type: 'media.muteChanged', uid: 22, kind: 'audio', mute: false },
      { type: 'media.muteChanged', uid: 22, kind: 'video', mute: false },
    ])
  })

  it('and this one have a quality each, of which the worst is 5', () => {
    rig.sdk.client.tell('network-quality', [
      { uid: 11, uplinkNetworkQuality: 1, downlinkNetworkQuality: 2 },
      { uid: '22', uplinkNetworkQuality: 0, downlinkNetworkQuality: 6 },
    ])
    expect(rig.told()).toEqual([
      { type: 'media.quality', uid: 11, uplink: 1, downlink: 2 },
      { type: 'media.quality', uid: 22, uplink: 0, downlink: 5 },
    ])
  })
})

describe('its streams', () => {
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

describe('the connection', () => {
  const change = (curState: string, reconnect = false) =>
    rig.sdk.client.tell('connection-state-change', { curState, reconnect })

  it('that is made for the first time is no news', () => {
    change('CONNECTING')
    change('CONNECTED')
    expect(rig.told()).toEqual([])
  })

  it('that breaks is told once, and when it is back', () => {
    change('CONNECTED')
    change('CONNECTING', true)
    change('CONNECTING', true)
    change('CONNECTED')
    change('CONNECTING', true)
    expect(rig.told()).toEqual([
      { type: 'media.reconnecting' },
      { type: 'media.reconnected' },
      { type: 'media.reconnecting' },
    ])
  })

  it('that never was is not lost', () => {
    change('CONNECTING')
    change('DISCONNECTED')
    expect(rig.told()).toEqual([])
  })

  it.each<[string, () => void]>([
    ['ends', () => change('DISCONNECTED')],
    ['is another device’s now', () => rig.sdk.client.tell('uid-duplicate', undefined)],
    ['is closed by the service', () => rig.sdk.client.tell('channel-closed', undefined)],
    ['is taken away by the service', () => rig.sdk.client.tell('client-banned', { uid: 11 })],
    ['fails on its socket', () => rig.sdk.client.tell('error', 'SOCKET_ERROR')],
    ['cannot log in again', () => rig.sdk.client.tell('error', 'RELOGIN_ERROR')],
    ['fails on its media', () => rig.sdk.client.tell('error', 'MEDIA_TRANSPORT_DISCONNECT')],
  ])('that %s is lost, once', (_, end) => {
    change('CONNECTED')
    end()
    change('DISCONNECTED')
    const lost = { type: 'media.lost', cause: expect.objectContaining({ code: 'NETWORK' }) }
    expect(rig.told()).toEqual([lost])
  })

  it('is not lost for an error it can live with', () => {
    change('CONNECTED')
    rig.sdk.client.tell('error', 'no-subscribe-audio-permission')
    expect(rig.told()).toEqual([])
  })
})

describe('a browser that lets nothing sound before it is touched', () => {
  beforeEach(() => {
    rig.page.refusal = refusal('NotAllowedError')
  })

  async function blocked() {
    const stream = await rig.publishFar(22, 'audio')
    await settle()
    return stream
  }
  const playBlocked = (value: boolean) => ({ type: 'media.playBlocked', blocked: value })

  it('is told, and heard after resumePlay()', async () => {
    await blocked()
    expect(rig.told()).toContainEqual(playBlocked(true))
    await rig.session.resumePlay()
    expect(rig.told()).toEqual([])
    rig.page.refusal = null
    await rig.session.resumePlay()
    expect(rig.told()).toEqual([playBlocked(false)])
    expect(rig.page.gestureCount).toBe(0)
  })

  it('is heard after any touch of the page', async () => {
    await blocked()
    rig.told()
    rig.page.refusal = null
    rig.page.touch()
    await settle()
    expect(rig.told()).toEqual([playBlocked(false)])
    expect(rig.page.gestureCount).toBe(0)
  })

  it('is no matter any more when there is nothing to hear', async () => {
    const stream = await blocked()
    rig.told()
    rig.sdk.client.tell('stream-removed', { stream, mediaType: 'audio' })
    expect(rig.told()).toContainEqual(playBlocked(false))
    expect(rig.page.gestureCount).toBe(0)
  })

  it('does not outlive the call', async () => {
    await blocked()
    rig.told()
    await rig.session.close()
    rig.page.refusal = null
    rig.page.touch()
    await settle()
    expect([rig.told(), rig.page.gestureCount]).toEqual([[], 0])
  })

  it('that answers after the call is not listened to', async () => {
    const stream = new FakeRemoteStream(22)
    rig.sdk.client.tell('stream-added', { stream, mediaType: 'audio' })
    await settle()
    stream.audio = new FakeTrack('audio').track
    rig.sdk.client.tell('stream-subscribed', { stream, mediaType: 'audio' })
    await rig.session.close()
    await settle()
    expect(rig.page.gestureCount).toBe(0)
  })

  it('is another matter than one that was interrupted', async () => {
    rig.page.refusal = refusal('AbortError')
    await blocked()
    expect(rig.told()).not.toContainEqual(playBlocked(true))
  })
})

it('resumes nothing where nothing sounds', async () => {
  await expect(rig.session.resumePlay()).resolves.toBeUndefined()
  expect(rig.told()).toEqual([])
})

it('tells a listener nothing more once it is off', () => {
  const heard: unknown[] = []
  const off = rig.session.on((event) => heard.push(event))
  off()
  off()
  rig.sdk.client.tell('peer-online', { uid: 22 })
  expect([heard, rig.told()]).toEqual([[], [{ type: 'media.peerEntered', uid: 22 }]])
})
