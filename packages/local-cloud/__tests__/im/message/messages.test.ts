import { MESSAGES_REMEMBERED } from '../../../src/guesses'
import { toWireCode } from '../../../src/im/wire/code'
import { startDispatchRig } from '../link/dispatchRig'
import type { DispatchRig } from '../link/dispatchRig'
import type { RawDevice } from '../link/RawDevice'

const TEXT = { 0: 0, 1: 'bob', 8: 0, 9: 'hello', 11: 'm1' }
const RECORD = { ...TEXT, 8: 12, 10: '{"type":1,"channelId":"7","status":3,"durations":[]}' }
const MESSAGE = '7_2'
const FROM_OTHER_DEVICE = '7_101'
const OFFLINE = '4_4'

describe('messages', () => {
  let rig: DispatchRig
  let alice: RawDevice
  beforeEach(() => {
    rig = startDispatchRig()
    alice = rig.login('alice', 'a1')
  })

  test('reach every device of the receiver and the others of the sender', () => {
    const other = rig.login('alice', 'a2')
    const receivers = [rig.login('bob', 'b1'), rig.login('bob', 'b2')]
    for (const device of [alice, other, ...receivers]) device.heard.length = 0
    const [echo] = alice.request('sendMessage', TEXT).body
    expect(echo).toMatchObject({ ...TEXT, 2: 'alice', 5: 'a1', 6: 'Alice', 7: String(rig.clock.now()) })
    for (const device of receivers) expect(device.heard).toMatchObject([{ name: MESSAGE, body: [echo] }])
    expect(other.heard).toMatchObject([{ name: FROM_OTHER_DEVICE, body: [echo] }])
    expect(alice.heard).toEqual([])
  })

  test('reach a receiver who is named in whatever case', () => {
    const bob = rig.login('bob', 'b1')
    const [echo] = alice.request('sendMessage', { ...TEXT, 1: 'Bob' }).body
    expect(echo).toMatchObject({ 1: 'bob' })
    expect(bob.heard).toMatchObject([{ name: MESSAGE, body: [{ 1: 'bob', 2: 'alice' }] }])
  })

  test('that are sent again are answered the same and delivered once', () => {
    const bob = rig.login('bob', 'b1')
    const first = alice.request('sendMessage', RECORD).body
    expect(alice.request('sendMessage', { ...RECORD, 13: 1 }).body).toEqual(first)
    expect(bob.pushes()).toEqual([MESSAGE])
    expect(rig.im.messages.records()).toHaveLength(1)
  })

  test('that are sent again long after are new ones, as not all are remembered', () => {
    const first = alice.request('sendMessage', TEXT).body
    const sendOthers = (count: number, name: string) => {
      for (let n = 0; n < count; n += 1) alice.request('sendMessage', { ...TEXT, 11: `${name}${n}` })
    }
    sendOthers(MESSAGES_REMEMBERED - 1, 'a')
    expect(alice.request('sendMessage', TEXT).body).toEqual(first)
    sendOthers(1, 'b')
    expect(alice.request('sendMessage', TEXT).body).not.toEqual(first)
  })

  test('with the same client id of two senders are two', () => {
    const bob = rig.login('bob', 'b1')
    alice.request('sendMessage', TEXT)
    rig.login('carol', 'c1').request('sendMessage', TEXT)
    expect(bob.pushes()).toEqual([MESSAGE, MESSAGE])
  })

  test.each([
    ['to nobody', { 1: '' }, 414],
    ['to a group', { 0: 1 }, 414],
    ['to an unknown account', { 1: 'mallory' }, 102404],
  ])('%s are refused', (_, wrong, code) => {
    expect(alice.request('sendMessage', { ...TEXT, ...wrong }).code).toBe(toWireCode(30, code))
  })

  test('wait for a receiver who is offline until they are marked as read', () => {
    const [echo] = alice.request('sendMessage', TEXT).body
    const bob = rig.login('bob', 'b1')
    bob.request('sync', { 2: 0 })
    expect(bob.heard.splice(0)).toMatchObject([{ name: OFFLINE, body: [[echo]] }])
    bob.ask('markRead', 7, 2, [(echo as { 12: string })[12]])
    bob.request('sync', { 2: 0 })
    expect(bob.heard).toEqual([])
  })

  test('that are call records are listed, and those meet their own fault', () => {
    const bob = rig.login('bob', 'b1')
    rig.faults.add({ on: 'push', name: 'record', action: 'drop' })
    alice.request('sendMessage', TEXT)
    alice.request('sendMessage', { ...RECORD, 11: 'm2' })
    expect(bob.pushes()).toEqual([MESSAGE])
    expect(rig.im.messages.records()).toMatchObject([
      { from: 'alice', to: 'bob', type: 1, channelId: '7', status: 3, durations: [] },
    ])
  })
})
