import { startDispatchRig } from '../link/dispatchRig'
import type { DispatchRig } from '../link/dispatchRig'
import { toWireCode } from '../../../src/im/wire/code'

const LOGIN_SERVICE = 26
const wire = (code: number) => toWireCode(LOGIN_SERVICE, code)
const CLIENTS_CHANGED = '26_10'
const KICKED = '26_9'

describe('logging in', () => {
  let rig: DispatchRig
  beforeEach(() => {
    rig = startDispatchRig()
  })
  const online = (account: string) => rig.im.devices.of(account).map(({ clientId }) => clientId)

  test('is answered with the device itself and all devices of the account', () => {
    rig.login('alice', 'a1')
    const [self, all] = rig.connect().login('alice', 'a2').body
    expect(self).toMatchObject({ 1: 'a2', 5: 16, 12: 1 })
    expect(all).toMatchObject([{ 1: 'a1' }, { 1: 'a2' }])
  })

  test.each([
    ['a wrong token', 'alice', 'bob-token', 102302],
    ['no token', 'alice', '', 102302],
    ['an unknown account', 'mallory', 'mallory-token', 102404],
    ['no account', '', '-token', 102404],
  ])('is refused with %s', (_, account, token, code) => {
    expect(rig.connect().login(account, 'x1', { token })).toMatchObject({ code: wire(code), body: [] })
    expect(online(account)).toEqual([])
  })

  test('is by an account in whatever case, which the service keeps in lower case', () => {
    expect(rig.connect().login('Alice', 'a1', { token: 'alice-token' }).code).toBe(200)
    expect(online('alice')).toEqual(['a1'])
    expect(rig.connect().login('ALICE', 'a2', { token: 'ALICE-token' }).code).toBe(wire(102302))
  })

  test('is refused without a client id', () => {
    expect(rig.connect().login('alice', '').code).toBe(414)
  })

  test('may be tried again on the same connection', () => {
    const device = rig.connect()
    device.login('alice', 'a1', { token: 'wrong' })
    expect(device.login('alice', 'a1').code).toBe(200)
  })

  test('happens once on a connection; a second time is refused and changes nothing', () => {
    const device = rig.login('alice', 'a1')
    expect(device.login('bob', 'b1').code).not.toBe(200)
    expect(device.login('alice', 'a1').code).not.toBe(200)
    expect([online('alice'), online('bob')]).toEqual([['a1'], []])
    device.socket.emit('close')
    expect(online('alice')).toEqual([])
  })

  test('comes before everything else', () => {
    expect(rig.connect().request('getRoomInfo', { 2: 'name' }).code).toBe(403)
  })

  test('is told to the other devices, and so is leaving', () => {
    const first = rig.login('alice', 'a1')
    const second = rig.login('alice', 'a2')
    expect(first.heard.splice(0)).toMatchObject([{ name: CLIENTS_CHANGED, body: [2, [{ 1: 'a2' }]] }])
    second.socket.emit('close')
    expect(first.heard).toMatchObject([{ name: CLIENTS_CHANGED, body: [3, [{ 1: 'a2' }]] }])
    expect(second.heard).toEqual([])
  })

  test('of a device that is still on takes the place of its old connection, quietly', () => {
    const watcher = rig.login('alice', 'a1')
    const before = rig.login('alice', 'a2')
    watcher.heard.length = 0
    rig.login('alice', 'a2', false)
    expect(before.socket.ended).toBe('terminated')
    expect(online('alice')).toEqual(['a1', 'a2'])
    expect(watcher.heard).toEqual([])
  })

  test('of a device that is kept out ends its connection without an answer', () => {
    rig.im.bars.add('alice', 'a1', 1000)
    const device = rig.connect()
    device.ask('login', { 13: 'a1', 19: 'alice', 1000: 'alice-token' })
    expect([device.heard, device.socket.ended]).toEqual([[], 'terminated'])
    expect(rig.connect().login('alice', 'a2').code).toBe(200)
    rig.clock.pass(1000)
    expect(rig.connect().login('alice', 'a1').code).toBe(200)
  })

  test('writes no token to the log', () => {
    rig.login('alice', 'a1')
    rig.connect().login('alice', 'a1', { token: 'secret' })
    expect(rig.log.join()).toContain('alice')
    expect(rig.log.join()).not.toMatch(/token|secret/)
  })

  describe('where an account may be on one device only', () => {
    beforeEach(() => {
      rig.im.login.multi = false
    })

    test('by hand puts the others out', () => {
      const first = rig.login('alice', 'a1')
      rig.login('alice', 'a2')
      expect(first.heard).toMatchObject([{ name: KICKED, body: [16, 1, expect.any(String), 0] }])
      expect(first.socket.ended).toBe('closed')
      expect(online('alice')).toEqual(['a2'])
    })

    test('by the SDK itself gives way to who is on', () => {
      const first = rig.login('alice', 'a1')
      expect(rig.connect().login('alice', 'a2', { byHand: false }).code).toBe(417)
      expect([online('alice'), first.heard]).toEqual([['a1'], []])
    })

    test('again on the same device is no second device', () => {
      rig.login('alice', 'a1')
      expect(rig.connect().login('alice', 'a1', { byHand: false }).code).toBe(200)
    })

    test('does not touch other accounts', () => {
      const bob = rig.login('bob', 'b1')
      rig.login('alice', 'a1')
      expect([online('bob'), bob.heard]).toEqual([['b1'], []])
    })
  })
})

describe('a logged-in device', () => {
  let rig: DispatchRig
  beforeEach(() => {
    rig = startDispatchRig()
  })

  test('logs out: the answer first, then the end', () => {
    const device = rig.login('alice', 'a1')
    expect(device.request('logout').code).toBe(200)
    expect(device.socket.ended).toBeNull()
    rig.clock.pass(0)
    expect(device.socket.ended).toBe('closed')
    expect(rig.im.devices.of('alice')).toEqual([])
  })

  test('puts out others of its account, and no one else', () => {
    const [first, second, third] = ['a1', 'a2', 'a3'].map((id) => rig.login('alice', id))
    const bob = rig.login('bob', 'b1')
    expect(second?.request('kickOffline', ['a1', 'a2', 'b1', 'x']).body).toEqual([['a1']])
    expect(first?.heard.at(-1)).toMatchObject({ name: KICKED, body: [16, 3, expect.any(String), 0] })
    expect(first?.socket.ended).toBe('closed')
    expect([second, third, bob].map((device) => device?.socket.ended)).toEqual([null, null, null])
  })
})
