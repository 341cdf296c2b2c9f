import { startDispatchRig } from './dispatchRig'
import type { DispatchRig } from './dispatchRig'

const CALL = { 1: 2, 2: 'name', 11: 'bob', 12: 'r1', 21: 1 }
const SIGNAL_EVENT = '15_11'

describe('requests', () => {
  let rig: DispatchRig
  beforeEach(() => {
    rig = startDispatchRig()
  })

  test('that are no requests end the connection', () => {
    const device = rig.login('alice', 'a1')
    device.socket.comes('3:::{"SER":')
    expect(device.socket.ended).toBe('terminated')
    expect(rig.im.devices.of('alice')).toEqual([])
  })

  test('that the server does not know are answered 404 and logged', () => {
    expect(rig.login('alice', 'a1').request({ sid: 6, cid: 26 })).toMatchObject({ code: 404, body: [] })
    expect(rig.log.at(-1)).toContain('6_26')
  })

  test('that break the server are answered 500', () => {
    const device = rig.login('alice', 'a1')
    rig.im.rooms.all = () => {
      throw new Error('broken')
    }
    expect(device.request('getRoomInfo', { 2: 'name' }).code).toBe(500)
    expect(rig.log.join()).toContain('broken')
  })

  test('that mark as read get no answer', () => {
    const device = rig.login('alice', 'a1')
    device.ask('markRead', 15, 11, [1])
    expect(device.heard).toEqual([])
  })

  test('that the SDK makes by itself are answered so that it is content', () => {
    const device = rig.login('alice', 'a1')
    expect(device.request('heartbeat').body).toEqual([])
    expect(device.request('serverTime').body).toEqual([rig.clock.now()])
    expect(device.request('greyConfig').body).toEqual([{ 0: '{}', 1: '86400' }])
    expect(device.request('syncConversations').body).toEqual([{ 1: '', 2: '1' }])
  })
})

describe('a fault meets a request', () => {
  let rig: DispatchRig
  beforeEach(() => {
    rig = startDispatchRig()
  })

  test('drop: nothing is done and nothing answered, and the next goes through', () => {
    const device = rig.login('alice', 'a1')
    rig.faults.add({ on: 'request', name: 'call', action: 'drop' })
    device.ask('call', CALL)
    expect([device.heard, rig.im.rooms.all()]).toEqual([[], []])
    expect(device.request('call', CALL).code).toBe(200)
  })

  test('error: nothing is done, and the answer is the code as the wire has it', () => {
    const device = rig.login('alice', 'a1')
    rig.faults.add({ on: 'request', name: 'call', action: 'error', code: 118404 })
    expect(device.request('call', CALL).code).toBe(10132)
    expect(rig.im.rooms.all()).toEqual([])
  })

  test('duplicate: it is done twice and answered twice', () => {
    const device = rig.login('alice', 'a1')
    rig.faults.add({ on: 'request', name: 'call', action: 'duplicate' })
    device.ask('call', CALL)
    expect(device.heard).toMatchObject([
      { serial: 2, code: 200 },
      { serial: 2, code: 10029 },
    ])
  })

  test('delay: it is done later, unless the device is gone by then', () => {
    const device = rig.login('alice', 'a1')
    rig.faults.add({ on: 'request', name: 'call', action: 'delay', ms: 50, times: 2 })
    device.ask('call', CALL)
    rig.clock.pass(49)
    expect([device.heard, rig.im.rooms.all()]).toEqual([[], []])
    rig.clock.pass(1)
    expect(device.heard).toMatchObject([{ code: 200 }])
    device.ask('call', { ...CALL, 2: 'other' })
    device.socket.emit('close')
    rig.clock.pass(50)
    expect(rig.im.rooms.all()).toHaveLength(1)
  })
})

describe('a fault meets a push', () => {
  let rig: DispatchRig
  beforeEach(() => {
    rig = startDispatchRig()
  })
  const invited = (action: 'drop' | 'duplicate') => {
    const [alice, bob] = [rig.login('alice', 'a1'), rig.login('bob', 'b1')]
    rig.faults.add({ on: 'push', name: 'invite', action, account: 'bob' })
    alice.request('call', CALL)
    return bob.pushes()
  }

  test('drop', () => expect(invited('drop')).toEqual([]))
  test('duplicate', () => expect(invited('duplicate')).toEqual([SIGNAL_EVENT, SIGNAL_EVENT]))

  test('delay', () => {
    const [alice, bob] = [rig.login('alice', 'a1'), rig.login('bob', 'b1')]
    rig.faults.add({ on: 'push', name: 'invite', action: 'delay', ms: 50 })
    alice.request('call', CALL)
    rig.clock.pass(49)
    expect(bob.pushes()).toEqual([])
    rig.clock.pass(1)
    expect(bob.pushes()).toEqual([SIGNAL_EVENT])
  })

  test('each device of an account meets its own', () => {
    const [alice, first, second] = [rig.login('alice', 'a1'), rig.login('bob', 'b1'), rig.login('bob', 'b2')]
    first.pushes()
    rig.faults.add({ on: 'push', name: 'invite', action: 'drop' })
    alice.request('call', CALL)
    expect([first.pushes(), second.pushes()]).toEqual([[], [SIGNAL_EVENT]])
  })
})
