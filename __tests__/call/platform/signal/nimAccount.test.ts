import type { SignalPort } from '../../../../src/call/platform/ports'
import type { SignalEvent } from '../../../../src/call/machine/events/callEvent'
import type { NimInstance } from '../../../../src/call/platform/signal/nimInstance'
import { createNimSignal } from '../../../../src/call/platform/signal/nimSignal'
import type { FakeClock } from '../../engine/fakes/fakeClock'
import { FakeNim } from './fakeNim'
import { listenAsBob, NOW, notification } from './notifications'

let nim: FakeNim
let signal: SignalPort
let events: SignalEvent[]
let clock: FakeClock

beforeEach(() => {
  ;({ nim, signal, events, clock } = listenAsBob())
})

afterEach(() => signal.dispose())

describe('the login', () => {
  it.each([
    [0, 'offline'],
    [1, 'ready'],
    [2, 'loggingIn'],
    [3, 'loggingIn'],
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

  it('that broke and has no account to come back with is offline', () => {
    nim.account = ''
    nim.login.emit('onLoginStatus', 3)
    expect(events).toMatchObject([{ status: 'offline' }])
  })

  it('that the app ends is told as a logout', async () => {
    nim.login.emit('onLoginStatus', 1)
    nim.login.emit('onLoginStatus', 0)
    await clock.advance(1_000)
    expect(events.map(({ type }) => type)).toEqual(['signal.login', 'signal.login', 'signal.loggedOut'])
  })

  it('that is taken away is told as that alone', async () => {
    nim.login.emit('onLoginStatus', 0)
    nim.login.emit('onKickedOffline', { reason: 1 })
    await clock.advance(1_000)
    expect(events.map(({ type }) => type)).toEqual(['signal.login', 'signal.kicked'])
  })

  it.each([
    [[{ clientId: 'tablet' }], true],
    [[], false],
    [undefined, false],
  ])('of other devices, %j, is told as whether there are any', (clients, others) => {
    nim.clients = clients
    nim.login.emit('onLoginClientChanged', 2)
    expect(events).toEqual([{ type: 'signal.devices', others }])
  })

  it('that begins anew at once is no logout', async () => {
    for (const status of [0, 2, 1]) nim.login.emit('onLoginStatus', status)
    await clock.advance(1_000)
    expect(events.map(({ type }) => type)).toEqual(['signal.login', 'signal.login', 'signal.login'])
  })

  it('names nobody before the first', () => {
    const fresh = new FakeNim()
    fresh.account = ''
    expect(createNimSignal(fresh.instance, { clock }).account()).toBeNull()
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

describe('the subscription', () => {
  it('of one listener ends without the others', () => {
    const second: SignalEvent[] = []
    const off = signal.on((event) => second.push(event))
    off()
    off()
    nim.signalling.emit('onOnlineEvent', notification(4))
    expect([events.length, second.length]).toEqual([1, 0])
  })

  it('that throws costs no other listener, no event beside it, and never gets into the SDK', () => {
    const log = jest.fn()
    const own = createNimSignal(nim.instance, { clock, log })
    const heard: string[] = []
    own.on((event) => {
      if (event.type === 'signal.cancelled') throw new Error('the app’s mistake')
      heard.push(event.type)
    })
    own.on((event) => heard.push(`second ${event.type}`))
    expect(() =>
      nim.signalling.emit('onOfflineEvent', [notification(4), notification(5, { time: NOW })]),
    ).not.toThrow()
    expect(heard).toEqual(['second signal.cancelled', 'signal.rejected', 'second signal.rejected'])
    expect(log).toHaveBeenCalledWith(expect.stringContaining('signal.cancelled'), expect.any(Error))
    own.dispose()
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
    expect(() => createNimSignal(bare, { clock })).toThrow(/V2NIMSignallingService/)
  })
})
