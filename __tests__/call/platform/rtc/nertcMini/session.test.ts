import { settle } from '../../../engine/fakes/fakeClock'
import { BOTH, MiniRig, PEER } from './MiniRig'

let rig: MiniRig
beforeEach(() => {
  rig = new MiniRig()
})

describe('this side', () => {
  it('is shown before it is sent: devices that are open have no address yet', async () => {
    expect(rig.session.sources('local')).toEqual([])
    await rig.session.openDevices(BOTH)
    expect(rig.source('local')).toMatchObject({
      kind: 'push',
      url: '',
      audio: true,
      video: true,
      facing: 'front',
    })
    expect(rig.changes).toBe(1)
  })

  it('publishes nothing by joining, and both kinds by publishing', async () => {
    await rig.session.openDevices(BOTH)
    await expect(rig.join()).resolves.toEqual({ uid: 11, cid: 7 })
    expect(rig.client.joined).toEqual([{ channelName: 'room', uid: 11, token: 'secret' }])
    expect(rig.client.done).toEqual(['join'])
    await rig.session.publish()
    expect(rig.client.done).toEqual(['join', 'publish audio', 'publish video'])
    expect(rig.source('local').url).toBe('push-1')
  })

  it('publishes only sound for an audio call, and the picture when the camera comes', async () => {
    await rig.talk({ microphone: true, camera: false })
    expect(rig.source('local').video).toBe(false)
    await rig.session.setCamera(true)
    expect(rig.client.done).toEqual(['publish video'])
    expect(rig.source('local').video).toBe(true)
  })

  it('is muted at once, and then told to the service; the camera alike', async () => {
    await rig.talk()
    const muting = rig.session.setMicrophone(false)
    expect(rig.source('local').audio).toBe(false)
    await muting
    await rig.session.setCamera(false)
    expect(rig.source('local').video).toBe(false)
    await rig.session.setMicrophone(true)
    await rig.session.setCamera(true)
    expect(rig.client.done).toEqual(['mute audio', 'mute video', 'unmute audio', 'unmute video'])
    expect(rig.source('local')).toMatchObject({ audio: true, video: true })
  })

  it('that was muted before it published is published muted', async () => {
    await rig.session.openDevices(BOTH)
    await rig.join()
    await rig.session.setMicrophone(false)
    await rig.session.publish()
    expect(rig.client.done).toEqual(['join', 'publish audio', 'mute audio', 'publish video'])
  })

  it('leaves no camera on that nobody sees', async () => {
    await rig.talk({ microphone: true, camera: false })
    rig.client.next('publish', () => Promise.reject({ code: 400 }))
    await expect(rig.session.setCamera(true)).rejects.toMatchObject({ code: 'RTC_JOIN_FAILED' })
    expect(rig.source('local').video).toBe(false)
  })

  it('turns its camera', async () => {
    await rig.talk()
    await rig.session.switchCamera()
    expect(rig.source('local').facing).toBe('back')
    await rig.session.switchCamera()
    expect(rig.source('local').facing).toBe('front')
  })

  it('pushes anew, to the address that the SDK has after a reconnect', async () => {
    await rig.talk()
    const { revision = 0 } = rig.source('local')
    rig.client.tell('syncDone', { url: 'push-2' })
    expect(rig.source('local')).toMatchObject({ url: 'push-2', revision: revision + 1 })
  })
})

describe('what the SDK does not do', () => {
  it.each([
    ['joining', 'join', () => rig.join(), 15_000, 'joining the media room took too long'],
    ['publishing', 'publish', () => rig.session.publish(), 10_000, 'has refused the login'],
  ])('%s is given up where the gateway does not answer', async (_, method, act, wait, words) => {
    await rig.session.openDevices(BOTH)
    if (method !== 'join') await rig.join()
    const client = rig.sdk.Client()
    client.next(method, () => new Promise(() => undefined))
    if (method === 'join') rig.sdk.destroy = () => undefined
    const message = expect.stringContaining(words)
    const outcome = expect(act()).rejects.toMatchObject({ code: 'TIMEOUT', message })
    await rig.clock.advance(wait)
    await outcome
  })

  it('says that it is in where the first connection was refused: its reconnect does', async () => {
    rig.sdk.Client().next('join', () => new Promise(() => undefined))
    rig.sdk.destroy = () => undefined
    await rig.session.openDevices(BOTH)
    const joined = rig.join()
    await settle()
    rig.client.tell('willreconnect', { count: 1 })
    await rig.clock.advance(7_000)
    rig.client.tell('reconnected', {})
    // It does not say in which channel.
    await expect(joined).resolves.toEqual({ uid: 11, cid: 0 })
    await rig.session.publish()
    expect(rig.client.done).toEqual(['join', 'publish audio', 'publish video'])
    expect(rig.clock.pending).toBe(1)
  })

  it.each([
    [{ code: 403, reason: 'token' }, 'TOKEN_INVALID', 'mediaService'],
    [{ code: 414, reason: 'http request error' }, 'RTC_JOIN_FAILED', 'mediaService'],
    [{ code: '401', reason: 'mini: failed to connect' }, 'NETWORK', null],
    [{ code: '403', reason: 'too many' }, 'NETWORK', null],
    [{ code: -2, reason: 'request:fail' }, 'NETWORK', null],
    [{ code: 500 }, 'RTC_JOIN_FAILED', null],
    [new TypeError('x is undefined'), 'RTC_JOIN_FAILED', null],
  ])('a refused join of %j is %s', async (thrown, code, lack) => {
    rig.sdk.Client().next('join', () => Promise.reject(thrown))
    rig.sdk.destroy = () => undefined
    await expect(rig.join()).rejects.toMatchObject({ name: 'CallError', code, lack })
  })

  it.each([
    [{ code: -2 }, 'request domains'],
    [{ code: '401', reason: 'mini: failed to connect' }, 'socket domains'],
  ])('a domain that is not listed shows as %j: the error says what to look at', async (thrown, words) => {
    rig.sdk.Client().next('join', () => Promise.reject(thrown))
    rig.sdk.destroy = () => undefined
    const message = expect.stringMatching(
      new RegExp(`failed with ${thrown.code}.*${words}.*docs/wechat\\.md`),
    )
    await expect(rig.join()).rejects.toMatchObject({ code: 'NETWORK', message })
  })
})

describe('the end', () => {
  it('leaves the room, draws nothing, listens to nothing, and says nothing more', async () => {
    await rig.talk()
    const { client } = rig
    await rig.session.close()
    expect(client.done).toEqual(['leave'])
    expect([rig.session.sources('local'), rig.session.sources('remote')]).toEqual([[], []])
    expect([client.listenerCount, rig.shows.size, rig.clock.pending]).toEqual([0, 0, 0])
    client.tell('clientLeave', { uid: PEER })
    rig.state('local', -1307)
    await rig.clock.advance(60_000)
    expect(rig.events).toEqual([])
  })

  it('waits 3 s for the service, and no longer', async () => {
    await rig.talk()
    rig.client.next('leave', () => new Promise(() => undefined))
    let closed = false
    void rig.session.close().then(() => (closed = true))
    await rig.clock.advance(2_999)
    expect(closed).toBe(false)
    await rig.clock.advance(1)
    expect(closed).toBe(true)
  })

  it('does not fail where the SDK throws', async () => {
    await rig.talk()
    rig.client.next('leave', () => Promise.reject(new TypeError('no socket')))
    await rig.session.close()
    expect(rig.logged).toEqual(['leaving the media room failed'])
  })

  describe('of a call that is still joining', () => {
    let enter: () => void
    let fail: (thrown: unknown) => void
    let joining: Promise<void>
    beforeEach(async () => {
      const entering = new Promise<void>((resolve, reject) => {
        enter = resolve
        fail = reject
      })
      rig.sdk.Client().next('join', () => entering)
      rig.sdk.destroy = () => undefined
      joining = expect(rig.join()).rejects.toMatchObject({ code: 'CANCELLED' })
      await settle()
      await rig.session.close()
      expect(rig.client.done).toEqual(['join', 'leave'])
    })

    // `leave` only made the SDK forget that it is in the room.
    it('breaks the client off when the SDK is in after all', async () => {
      enter()
      await joining
      expect(rig.client.done).toEqual(['join', 'leave', 'destroy'])
    })

    it('breaks it off also where the join fails: the SDK would try again', async () => {
      fail({ code: '401', reason: 'ws connect timmout' })
      await joining
      expect(rig.client.done).toEqual(['join', 'leave', 'destroy'])
    })

    it.each(['willreconnect', 'reconnected'] as const)(
      'breaks it off at %s, where the join never ends',
      async (name) => {
        rig.client.tell(name, {})
        expect(rig.client.done).toEqual(['join', 'leave', 'destroy'])
        await rig.clock.advance(15_000)
        await joining
      },
    )
  })

  it('gives the next call a client of its own, which hears nothing of this one', async () => {
    await rig.talk()
    const first = rig.client
    await rig.session.close()
    const next = rig.open()
    await next.join({ channelName: 'other', uid: 11, token: '' })
    expect(rig.client).not.toBe(first)
    expect(rig.client.joined).toEqual([{ channelName: 'other', uid: 11 }])
    first.tell('clientJoin', { uid: PEER })
    expect(rig.events).toEqual([])
  })

  it.each(['openDevices', 'join', 'publish', 'setCamera'] as const)('comes before %s', async (method) => {
    await rig.session.close()
    const acts = {
      openDevices: () => rig.session.openDevices(BOTH),
      join: rig.join,
      publish: () => rig.session.publish(),
      setCamera: () => rig.session.setCamera(true),
    }
    await expect(acts[method]()).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(rig.sdk.clients).toEqual([])
  })
})

describe('what is asked of the room while the SDK is out of it', () => {
  beforeEach(async () => {
    await rig.session.openDevices(BOTH)
    await rig.join()
    rig.client.done.length = 0
    rig.client.tell('willreconnect', { count: 1 })
  })

  it('waits until it is back, however long that takes', async () => {
    const published = rig.session.publish()
    await rig.clock.advance(60_000)
    expect(rig.client.done).toEqual([])
    rig.client.tell('reconnected', {})
    await published
    expect(rig.client.done[0]).toBe('publish audio')
  })

  it('is asked once more where it breaks before the answer', async () => {
    rig.client.tell('reconnected', {})
    await settle()
    rig.client.done.length = 0
    rig.client.next('publish', () => new Promise(() => undefined))
    const published = rig.session.publish()
    await settle()
    rig.client.tell('willreconnect', { count: 1 })
    await rig.clock.advance(60_000)
    expect(rig.client.done).toEqual(['publish audio'])
    rig.client.tell('reconnected', {})
    await published
    expect(rig.client.done.slice(0, 3)).toEqual(['publish audio', 'publish audio', 'publish video'])
  })

  it('is called off when the call ends, also where it was asked before', async () => {
    rig.client.tell('reconnected', {})
    await settle()
    rig.client.next('publish', () => new Promise(() => undefined))
    const published = expect(rig.session.publish()).rejects.toMatchObject({ code: 'CANCELLED' })
    await settle()
    await rig.session.close()
    await published
    expect(rig.clock.pending).toBe(0)
  })

  it('is called off when the call ends', async () => {
    const published = rig.session.publish()
    await rig.session.close()
    await expect(published).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(rig.client.done.join()).not.toContain('publish')
  })
})

test('what an earlier call has left behind in the SDK is not entered with', async () => {
  const old = rig.sdk.Client()
  await rig.join()
  expect(rig.client).not.toBe(old)
  expect([old.joined.length, rig.client.joined.length]).toEqual([0, 1])
})
