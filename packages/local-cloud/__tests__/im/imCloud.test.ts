import { startDispatchRig } from './link/dispatchRig'

const RECORD = { 0: 0, 1: 'bob', 8: 12, 10: '{"type":1,"channelId":"7","status":3,"durations":[]}', 11: 'm1' }

describe('a reset of the IM half', () => {
  test('ends connections and lets in again who was kept out', () => {
    const rig = startDispatchRig()
    rig.login('alice', 'a1')
    rig.im.bars.add('bob', undefined, 60_000)
    rig.im.reset()
    expect(rig.im.devices.of('alice')).toEqual([])
    expect(rig.login('bob', 'b1').socket.ended).toBeNull()
    expect(rig.im.devices.of('bob')).toHaveLength(1)
  })

  test('forgets messages, those that wait, their repetitions and the records among them', () => {
    const rig = startDispatchRig()
    const before = rig.login('alice', 'a1').request('sendMessage', RECORD).body
    rig.im.reset()
    expect(rig.im.messages.records()).toEqual([])
    const bob = rig.login('bob', 'b1')
    bob.request('sync', { 2: 0, 21: 0 })
    expect(bob.heard).toEqual([])
    expect(rig.login('alice', 'a1').request('sendMessage', RECORD).body).not.toEqual(before)
  })

  test('forgets rooms and what was to be told of them', () => {
    const rig = startDispatchRig()
    rig.login('alice', 'a1').request('call', { 1: 1, 11: 'bob', 12: 'r1', 21: 1 })
    rig.im.reset()
    const bob = rig.login('bob', 'b1')
    bob.request('sync', { 2: 0, 21: 0 })
    expect(bob.heard).toEqual([])
    expect(rig.im.rooms.all()).toEqual([])
  })

  test('gives everybody the name they had', () => {
    const rig = startDispatchRig()
    rig.login('alice', 'a1').request('updateProfile', { 3: 'Ally' })
    rig.im.reset()
    expect(rig.login('bob', 'b1').request('getUsers', ['alice']).body).toMatchObject([[{ 3: 'Alice' }]])
  })
})
