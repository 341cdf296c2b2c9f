import { startDispatchRig } from '../link/dispatchRig'
import type { DispatchRig } from '../link/dispatchRig'
import type { RawDevice } from '../link/RawDevice'
import { toWireCode } from '../../../src/im/wire/code'

describe('messages of before', () => {
  let rig: DispatchRig
  let alice: RawDevice
  let bob: RawDevice
  beforeEach(() => {
    rig = startDispatchRig()
    alice = rig.login('alice', 'a1')
    bob = rig.login('bob', 'b1')
  })

  const send = (from: RawDevice, to: string, text: string, type = 0) =>
    from.request('sendMessage', { 0: 0, 1: to, 8: type, 9: text, 11: text })
  const list = (
    device: RawDevice,
    other: string,
    { from = '0', limit = 50, kinds = [] as number[] } = {},
  ) => {
    const [messages] = device.request('listMessages', other, 0, 0, from, limit, 'false', kinds).body
    return messages as readonly Readonly<Record<number, unknown>>[]
  }
  const texts = (device: RawDevice, other: string, option = {}) =>
    list(device, other, option).map((message) => message[9])

  test('are told the latest first, both sides’, and of no other conversation', () => {
    const carol = rig.login('carol', 'c1')
    send(alice, 'bob', 'one')
    send(bob, 'alice', 'two')
    send(carol, 'alice', 'hers')
    expect(texts(alice, 'Bob')).toEqual(['two', 'one'])
    expect(texts(bob, 'alice')).toEqual(['two', 'one'])
  })

  test('are told page by page, and by kind', () => {
    for (const text of ['1', '2', '3', '4']) send(alice, 'bob', text, text === '2' ? 12 : 0)
    const first = list(bob, 'alice', { limit: 2 })
    expect(texts(bob, 'alice', { limit: 2, from: String(first[1]?.[12]) })).toEqual(['2', '1'])
    expect(texts(bob, 'alice', { kinds: [12] })).toEqual(['2'])
  })

  test('are deleted for who deletes them', () => {
    send(alice, 'bob', 'one')
    send(alice, 'bob', 'two')
    const [latest] = list(bob, 'alice')
    bob.request('deleteMessages', [{ t: 'Property', v: { 4: latest?.[12] } }])
    expect(texts(bob, 'alice')).toEqual(['one'])
    expect(texts(alice, 'bob')).toEqual(['two', 'one'])
    bob.request('deleteMessage', { 4: list(bob, 'alice')[0]?.[12] })
    expect(texts(bob, 'alice')).toEqual([])
  })

  test('are not deleted by what names none, nor too many at once', () => {
    const refused = toWireCode(30, 414)
    expect(bob.request('deleteMessage', {}).code).toBe(refused)
    expect(bob.request('deleteMessages', Array(51).fill({ t: 'Property', v: { 4: '1' } })).code).toBe(refused)
    expect(bob.request('listMessages', 7).code).toBe(refused)
  })
})
