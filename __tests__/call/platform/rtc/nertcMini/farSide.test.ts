import { settle } from '../../../engine/fakes/fakeClock'
import { MiniRig, PEER } from './MiniRig'

let rig: MiniRig
beforeEach(() => {
  rig = new MiniRig()
})

describe('the far side', () => {
  it('comes, publishes, and is played from one address', async () => {
    await rig.join()
    rig.client.tell('clientJoin', { uid: PEER })
    rig.client.tell('stream-added', { uid: PEER, mediaType: 'audio' })
    await settle()
    expect(rig.source('remote')).toMatchObject({ kind: 'play', url: 'play-22', audio: true, video: false })
    rig.client.tell('stream-added', { uid: PEER, mediaType: 'video' })
    await settle()
    expect(rig.source('remote')).toMatchObject({ url: 'play-22', audio: true, video: true })
    expect(rig.events).toEqual([
      { type: 'media.peerEntered', uid: PEER },
      { type: 'media.streamChanged', uid: PEER, kind: 'audio', available: true },
      { type: 'media.streamChanged', uid: PEER, kind: 'video', available: true },
    ])
    expect(rig.client.done).toEqual(['join', 'subscribe 22 audio', 'subscribe 22 video'])
  })

  it.each(['RTC', 'live'] as const)(
    'is played in the mode %s where the app wants that',
    async (playerMode) => {
      const session = rig.open({ playerMode })
      await session.join({ channelName: 'room', uid: 11, token: '' })
      rig.client.tell('stream-added', { uid: PEER, mediaType: 'audio' })
      await settle()
      expect(session.sources('remote')).toEqual([expect.objectContaining({ mode: playerMode })])
    },
  )

  it('that published before it was told of has entered, too; what is no call’s is passed over', async () => {
    await rig.join()
    rig.client.tell('stream-added', { uid: String(PEER), mediaType: 'screenShare' })
    rig.client.tell('stream-added', { uid: String(PEER), mediaType: 'audio' })
    expect(rig.events.map(({ type }) => type)).toEqual(['media.peerEntered', 'media.streamChanged'])
  })

  it('takes a stream back: nothing is played any more', async () => {
    await rig.talk()
    rig.client.tell('stream-removed', { uid: PEER, mediaType: 'video' })
    expect(rig.source('remote').video).toBe(false)
    rig.client.tell('stream-removed', { uid: PEER, mediaType: 'audio' })
    expect(rig.session.sources('remote')).toEqual([])
    expect(rig.events).toEqual([
      { type: 'media.streamChanged', uid: PEER, kind: 'video', available: false },
      { type: 'media.streamChanged', uid: PEER, kind: 'audio', available: false },
    ])
  })

  it('that goes is lost: the SDK does not say that it left', async () => {
    await rig.talk()
    rig.client.tell('clientLeave', { uid: PEER })
    expect(rig.events).toEqual([{ type: 'media.peerLeft', uid: PEER, how: 'lost' }])
    expect(rig.session.sources('remote')).toEqual([])
    rig.client.tell('clientLeave', { uid: PEER })
    expect(rig.events).toHaveLength(1)
  })

  it.each([
    ['a uid', PEER],
    ['digits', '22'],
    ['something else', 'function toString() {}'],
  ])('mutes, told with %s', async (_, uid) => {
    await rig.talk()
    rig.client.tell('mute-audio', uid)
    rig.client.tell('unmute-video', uid)
    expect(rig.events).toEqual([
      { type: 'media.muteChanged', uid: PEER, kind: 'audio', mute: true },
      { type: 'media.muteChanged', uid: PEER, kind: 'video', mute: false },
    ])
  })

  it('is asked for three times where its stream is not to be had', async () => {
    await rig.join()
    for (let time = 0; time < 3; time++) rig.client.next('subscribe', () => Promise.reject({ code: 404 }))
    rig.client.tell('stream-added', { uid: PEER, mediaType: 'audio' })
    await rig.clock.advance(10_000)
    expect(rig.client.done.filter((asked) => asked.startsWith('subscribe'))).toHaveLength(3)
    expect(rig.session.sources('remote')).toEqual([])
    // Nothing is played, so that nothing is taken for heard.
    expect(rig.arrivals).toEqual([])
  })
})

describe('somebody else in the room', () => {
  const STRANGER = 33

  it('is told of, and neither asked for nor played', async () => {
    await rig.talk()
    rig.client.tell('clientJoin', { uid: STRANGER })
    for (const mediaType of ['audio', 'video']) {
      rig.client.tell('stream-added', { uid: STRANGER, mediaType })
      rig.client.tell('stream-removed', { uid: STRANGER, mediaType })
    }
    rig.client.tell('mute-audio', STRANGER)
    // Whose, the SDK does not say here, and there are two whose it can be.
    rig.client.tell('mute-video', 'function toString() {}')
    rig.client.tell('clientLeave', { uid: STRANGER })
    await settle()
    expect(rig.client.done).toEqual([])
    expect(rig.source('remote')).toMatchObject({ url: 'play-22', audio: true, video: true })
    expect(rig.events).toEqual([
      { type: 'media.peerEntered', uid: STRANGER },
      { type: 'media.peerLeft', uid: STRANGER, how: 'lost' },
    ])
  })

  it('is not consumed before it is known who is who, nor after', async () => {
    const fresh = new MiniRig(null)
    await fresh.join()
    for (const uid of [STRANGER, PEER]) fresh.client.tell('stream-added', { uid, mediaType: 'audio' })
    await settle()
    expect([fresh.session.sources('remote'), fresh.client.done]).toEqual([[], ['join']])
    fresh.session.admit(PEER)
    await settle()
    expect(fresh.source('remote').url).toBe('play-22')
    expect(fresh.client.done).toEqual(['join', 'subscribe 22 audio'])
    expect(fresh.events.slice(2)).toEqual([
      { type: 'media.peerEntered', uid: PEER },
      { type: 'media.streamChanged', uid: PEER, kind: 'audio', available: true },
    ])
  })

  it('who is admitted in the place of another is not played from the address of that one', async () => {
    await rig.talk()
    rig.client.next('subscribe', () => new Promise(() => undefined))
    rig.client.tell('stream-added', { uid: STRANGER, mediaType: 'audio' })
    rig.session.admit(STRANGER)
    expect(rig.session.sources('remote')).toEqual([])
  })
})

describe('what the SDK says beside', () => {
  it.each([
    ['sendCommandOverTime', undefined, 'unanswered'],
    ['ability-not-support', { uid: PEER, code: 1, errMsg: 'no codec' }, 'do not go together'],
    ['media-status', { uid: PEER, mediaType: 'video', status: 'off' }, 'video that 22 has published is off'],
    ['error', { reason: 'x' }, 'reports an error'],
  ] as const)('%s is logged, and the call goes on', async (name, event, words) => {
    await rig.talk()
    rig.client.tell(name, event)
    expect(rig.logged).toEqual([expect.stringContaining(words)])
    expect(rig.events).toEqual([])
  })
})

describe('a reconnect of the SDK', () => {
  const back = (...kinds: string[]) => {
    rig.client.tell('clientJoin', { uid: PEER })
    kinds.forEach((mediaType) => rig.client.tell('stream-added', { uid: PEER, mediaType }))
    rig.client.tell('reconnected', {})
  }

  it('is told once, and who is there again was never away', async () => {
    await rig.talk()
    rig.client.tell('willreconnect', { count: 1 })
    rig.client.tell('willreconnect', { count: 2 })
    back('audio', 'video')
    await settle()
    const types = rig.events.map(({ type }) => type)
    expect(types).toEqual([
      'media.reconnecting',
      'media.streamChanged',
      'media.streamChanged',
      'media.reconnected',
    ])
    // Another login knows of no subscription.
    expect(rig.client.done.filter((asked) => asked.startsWith('subscribe'))).toEqual([
      'subscribe 22 audio',
      'subscribe 22 video',
    ])
  })

  it('finds a far side gone that is not told of again within half a second', async () => {
    await rig.talk()
    rig.client.tell('willreconnect', {})
    rig.client.tell('reconnected', {})
    await rig.clock.advance(499)
    expect(rig.events).toEqual([{ type: 'media.reconnecting' }, { type: 'media.reconnected' }])
    await rig.clock.advance(1)
    expect(rig.events.slice(2)).toEqual([{ type: 'media.peerLeft', uid: PEER, how: 'lost' }])
    expect(rig.session.sources('remote')).toEqual([])
  })

  // With nothing to publish again the SDK says that it is back before it says who is there.
  it('overtakes the list of who is there: nobody has left, and nobody has entered', async () => {
    await rig.talk()
    rig.client.tell('willreconnect', {})
    rig.client.tell('reconnected', {})
    rig.client.tell('clientJoin', { uid: PEER })
    rig.client.tell('stream-added', { uid: PEER, mediaType: 'audio' })
    rig.client.tell('stream-added', { uid: PEER, mediaType: 'video' })
    await rig.clock.advance(10_000)
    const types = rig.events.map(({ type }) => type)
    expect(types).toEqual([
      'media.reconnecting',
      'media.reconnected',
      'media.streamChanged',
      'media.streamChanged',
    ])
    expect(rig.source('remote')).toMatchObject({ audio: true, video: true })
  })

  it('after which the connection breaks at once again still finds who left in between', async () => {
    await rig.talk()
    const guest = 33
    rig.client.tell('willreconnect', {})
    rig.client.tell('reconnected', {})
    rig.client.tell('clientJoin', { uid: guest })
    rig.client.tell('willreconnect', {})
    rig.client.tell('clientJoin', { uid: PEER })
    rig.client.tell('reconnected', {})
    await rig.clock.advance(500)
    const told = rig.events.filter(({ type }) => type === 'media.peerLeft' || type === 'media.peerEntered')
    expect(told).toEqual([
      { type: 'media.peerEntered', uid: guest },
      { type: 'media.peerLeft', uid: guest, how: 'lost' },
    ])
  })

  it('finds a stream gone that is not told of again', async () => {
    await rig.talk()
    rig.client.tell('willreconnect', {})
    back('audio')
    await rig.clock.advance(500)
    expect(rig.events).toContainEqual({
      type: 'media.streamChanged',
      uid: PEER,
      kind: 'video',
      available: false,
    })
    await settle()
    expect(rig.source('remote')).toMatchObject({ audio: true, video: false })
  })

  it('publishes each kind again, and says again what was muted', async () => {
    await rig.talk()
    await rig.session.setMicrophone(false)
    rig.client.done.length = 0
    rig.client.tell('willreconnect', {})
    rig.client.tell('reconnected', {})
    await settle()
    // The SDK does so itself, unless it was cut off in it; where it did, it answers at once.
    expect(rig.client.done).toEqual(['publish audio', 'mute audio', 'publish video'])
  })

  it('that is cut off while it publishes again does so after the next one, without waiting for the first', async () => {
    await rig.talk()
    rig.client.next('publish', () => new Promise(() => undefined))
    rig.client.tell('willreconnect', {})
    rig.client.tell('reconnected', {})
    await settle()
    rig.client.tell('willreconnect', {})
    rig.client.tell('reconnected', {})
    await rig.clock.advance(500)
    const again = ['publish audio', 'publish video']
    expect(rig.client.done).toEqual(['publish audio', ...again, ...again])
    expect(rig.logged).toEqual([])
  })

  it('pushes to where the SDK pushes then', async () => {
    await rig.talk()
    rig.client.pushUrl = 'push-2'
    rig.client.tell('willreconnect', {})
    rig.client.tell('reconnected', {})
    await settle()
    expect(rig.source('local').url).toBe('push-2')
  })

  it.each(['kicked', 'liveRoomClose', 'disconnect'] as const)(
    'that ends in %s loses the room, once',
    async (name) => {
      await rig.talk()
      rig.client.tell(name, {})
      rig.client.tell('disconnect', {})
      const cause = expect.objectContaining({ code: 'NETWORK' })
      // Whoever takes this side's place has the service put it out.
      expect(rig.events).toEqual([{ type: 'media.lost', cause, ...(name === 'kicked' && { isTaken: true }) }])
    },
  )
})
