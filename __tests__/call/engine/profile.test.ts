import type { ProfileOf } from '../../../src/call/engine/ownProfile'
import { createTestCall, inviteFromBob } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const AVATAR = 'https://cdn.example/bob.png'

function ringing(picture: (address: string) => string | Promise<string>, avatarHosts?: readonly string[]) {
  const test = createTestCall({ avatarHosts })
  test.signal.getPeer = async (userId) => ({ userId, name: 'Bob', avatar: AVATAR })
  test.host.picture = picture
  inviteFromBob(test)
  return test
}

describe('the picture of who is calling', () => {
  it('is waited for by nobody: it rings, with a name', async () => {
    let show: (address: string) => void = () => undefined
    const test = ringing(() => new Promise((resolve) => (show = resolve)))
    expect(test.host.tone).toBe('ringing')
    await settle()
    expect(test.call.getSnapshot().peer).toEqual({ userId: 'bob', name: 'Bob', avatar: '' })
    show('blob:1')
    await settle()
    expect(test.call.getSnapshot().peer?.avatar).toBe('blob:1')
  })

  it('is never its own address before that was looked into', async () => {
    const test = ringing(() => '')
    const seen: unknown[] = []
    test.call.subscribe(() => seen.push(test.call.getSnapshot().peer?.avatar))
    await settle()
    expect(seen).toEqual([''])
    expect(test.host.picturesAsked).toEqual([{ address: AVATAR, hosts: undefined }])
  })

  it('comes from the hosts that the app names', async () => {
    const hosts = ['cdn.example']
    const test = ringing((address) => address, hosts)
    await settle()
    expect(test.host.picturesAsked).toEqual([{ address: AVATAR, hosts }])
  })

  it('that comes when the call is over is nobody’s', async () => {
    let show: (address: string) => void = () => undefined
    const test = ringing(() => new Promise((resolve) => (show = resolve)))
    await settle()
    await test.call.reject()
    show('blob:1')
    await settle()
    expect(test.call.getSnapshot().lastCall?.peer.avatar).toBe('')
  })
})

describe('a person as the app knows them', () => {
  const shown = async (profileOf: ProfileOf) => {
    const test = createTestCall({ profileOf })
    test.signal.getPeer = async (userId) => ({ userId, name: 'Bob', avatar: AVATAR })
    test.host.picture = () => 'blob:1'
    inviteFromBob(test)
    await settle()
    return test
  }

  it.each<[string, ProfileOf, object]>([
    [
      'both',
      () => ({ name: 'Dr. Bob', avatar: '/static/bob.png' }),
      { name: 'Dr. Bob', avatar: '/static/bob.png' },
    ],
    ['a name', async () => ({ name: 'Dr. Bob' }), { name: 'Dr. Bob', avatar: 'blob:1' }],
    ['a picture', () => ({ avatar: 'b.png' }), { name: 'Bob', avatar: 'b.png' }],
    ['that there is no picture', () => ({ avatar: '' }), { name: 'Bob', avatar: '' }],
    ['nothing', () => undefined, { name: 'Bob', avatar: 'blob:1' }],
    ['a name that nobody could see', () => ({ name: '\u200b' }), { name: 'Bob', avatar: 'blob:1' }],
  ])('goes before the service’s profile where the app says %s', async (_, profileOf, peer) => {
    expect((await shown(profileOf)).call.getSnapshot().peer).toEqual({ userId: 'bob', ...peer })
  })

  it('is asked for by the account as the app writes it', async () => {
    const asked: string[] = []
    const test = createTestCall({ profileOf: (userId) => void asked.push(userId) })
    void test.call.call({ userId: 'Carol', type: 1 })
    await settle()
    expect(asked).toEqual(['Carol'])
  })

  it.each<[string, ProfileOf]>([
    [
      'fails',
      () => {
        throw new Error('no address book')
      },
    ],
    ['fails later', () => Promise.reject(new Error('no address book'))],
  ])('is as the service has them where the app %s, which is in the log', async (_, profileOf) => {
    const test = await shown(profileOf)
    expect(test.call.getSnapshot().peer?.name).toBe('Bob')
    expect(test.logged.join()).toContain('profileOf failed')
  })

  it('is as the service has them where the app says nothing for two seconds', async () => {
    const test = await shown(() => new Promise(() => undefined))
    await test.clock.advance(1_999)
    expect(test.call.getSnapshot().peer?.name).toBe('bob')
    await test.clock.advance(1)
    expect(test.call.getSnapshot().peer?.name).toBe('Bob')
  })
})
