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
    expect(rig.clock.pending).toBe(0)
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
    expect(rig.client.done).toEqual(['subscribe 22 audio', 'subscribe 22 video'])
  })

  it('finds a far side gone that is not told of again', async () => {
    await rig.talk()
    rig.client.tell('willreconnect', {})
    rig.client.tell('reconnected', {})
    expect(rig.events).toEqual([
      { type: 'media.reconnecting' },
      { type: 'media.peerLeft', uid: PEER, how: 'lost' },
      { type: 'media.reconnected' },
    ])
    expect(rig.session.sources('remote')).toEqual([])
  })

  it('finds a stream gone that is not told of again', async () => {
    await rig.talk()
    rig.client.tell('willreconnect', {})
    back('audio')
    expect(rig.events).toContainEqual({
      type: 'media.streamChanged',
      uid: PEER,
      kind: 'video',
      available: false,
    })
    await settle()
    expect(rig.source('remote')).toMatchObject({ audio: true, video: false })
  })

  it('says again what was muted', async () => {
    await rig.talk()
    await rig.session.setMicrophone(false)
    rig.client.done.length = 0
    rig.client.tell('willreconnect', {})
    rig.client.tell('reconnected', {})
    await settle()
    expect(rig.client.done).toEqual(['mute audio'])
  })

  it.each(['kicked', 'liveRoomClose', 'disconnect'] as const)(
    'that ends in %s loses the room, once',
    async (name) => {
      await rig.talk()
      rig.client.tell(name, {})
      rig.client.tell('disconnect', {})
      expect(rig.events).toEqual([
        { type: 'media.lost', cause: expect.objectContaining({ code: 'NETWORK' }) },
      ])
    },
  )
})
