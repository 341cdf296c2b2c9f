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
