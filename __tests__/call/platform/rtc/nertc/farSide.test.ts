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
    expect(rig.told()).toMatchObject([lost])
  })

  it('that is another device’s now says so', () => {
    change('CONNECTED')
    rig.sdk.client.tell('uid-duplicate', undefined)
    expect(rig.told()).toMatchObject([{ type: 'media.lost', isTaken: true }])
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
