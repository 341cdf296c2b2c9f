import type { SignalPort } from '../../../../src/call/platform/ports'
import type { SignalEvent } from '../../../../src/call/machine/events/callEvent'
import type { NimInstance } from '../../../../src/call/platform/signal/nimInstance'
import { createNimSignal } from '../../../../src/call/platform/signal/nimSignal'
import { FakeNim } from './fakeNim'
import { listenAsBob, notification } from './notifications'

let nim: FakeNim
let signal: SignalPort
let events: SignalEvent[]

beforeEach(() => {
  ;({ nim, signal, events } = listenAsBob())
})

afterEach(() => signal.dispose())

describe('the login', () => {
  it.each([
    [0, 'offline'],
    [1, 'ready'],
    [2, 'loggingIn'],
    [3, 'offline'],
  ])('status %d is %s', (status, told) => {
    nim.login.emit('onLoginStatus', status)
    expect(events).toEqual([{ type: 'signal.login', status: told, account: 'bob' }])
    nim.status = status
    expect(signal.loginStatus()).toBe(told)
  })

  it('keeps the account that was last', () => {
    expect(signal.account()).toBe('bob')
    nim.account = ''
    nim.login.emit('onLoginStatus', 0)
    expect(events).toEqual([{ type: 'signal.login', status: 'offline', account: 'bob' }])
  })

  it('names nobody before the first', () => {
    const fresh = new FakeNim()
    fresh.account = ''
    expect(createNimSignal(fresh.instance).account()).toBeNull()
  })

  it.each([
    [{ reason: 1 }, 'loggedInElsewhere'],
    [{ reason: 2, reasonDesc: 'banned' }, 'banned'],
    [{ reason: 3 }, 'byAnotherDevice'],
    [undefined, 'byAnotherDevice'],
  ])('that is taken away says why: %j', (detail, reason) => {
    nim.login.emit('onKickedOffline', detail)
    expect(events).toEqual([{ type: 'signal.kicked', reason }])
  })
})

describe('a received message', () => {
  const message = (attachment: unknown, more: object = {}) => ({
    messageType: 12,
    senderId: 'alice',
    receiverId: 'bob',
    attachment,
    ...more,
  })
  const durations = [{ accountId: 'alice', duration: 7.6 }]
  const record = { type: 1, channelId: 'room-1', status: 5, durations }

  it('that is a call record is told, also one that another device of this account sent', () => {
    nim.messages.emit('onReceiveMessages', [
      message(record),
      message(record, { senderId: 'bob', receiverId: 'alice' }),
    ])
    const told = { type: 1, channelId: 'room-1', status: 5, durations: [{ accid: 'alice', duration: 7 }] }
    expect(events).toEqual([
      { type: 'signal.recorded', record: { ...told, to: 'bob' } },
      { type: 'signal.recorded', record: { ...told, to: 'alice' } },
    ])
  })

  it.each([
    ['text', message(record, { messageType: 0 })],
    ['no attachment', message(undefined)],
    ['an unknown status', message({ ...record, status: 9 })],
    ['an unknown type', message({ ...record, type: 3 })],
    ['no room', message({ ...record, channelId: '' })],
    ['nobody who sent it', message(record, { senderId: undefined })],
  ])('that is none gets no further: %s', (_, other) => {
    nim.messages.emit('onReceiveMessages', [other])
    expect(events).toEqual([])
  })

  it('with senseless durations has none', () => {
    const senseless = [null, 7, { accid: 'a' }, { accid: 'a', duration: -1 }, { accid: 7, duration: 1 }]
    nim.messages.emit('onReceiveMessages', [message({ ...record, durations: senseless })])
    nim.messages.emit('onReceiveMessages', [message({ ...record, durations: 'long' })])
    expect(events).toMatchObject([{ record: { durations: [] } }, { record: { durations: [] } }])
  })
})

describe('the subscription', () => {
  it('of one listener ends without the others', () => {
    const second: SignalEvent[] = []
    const off = signal.on((event) => second.push(event))
    off()
    off()
    nim.signalling.emit('onOnlineEvent', notification(4))
    expect([events.length, second.length]).toEqual([1, 0])
  })

  it('leaves nothing behind in the app’s IM instance', () => {
    expect(nim.listenerCount).toBeGreaterThan(0)
    signal.dispose()
    nim.signalling.emit('onOfflineEvent', [notification(3)])
    nim.signalling.emit('onOnlineEvent', notification(3))
    expect([nim.listenerCount, events.length]).toEqual([0, 0])
  })

  it('is refused by an instance without the services a call needs', () => {
    const { V2NIMSignallingService, ...rest } = nim.instance
    void V2NIMSignallingService
    // What an app gets that made a tree-shaken instance and forgot to register the service.
    const bare = rest as NimInstance
    expect(() => createNimSignal(bare)).toThrow(/V2NIMSignallingService/)
  })
})
