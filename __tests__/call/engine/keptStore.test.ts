import { createKeptStore } from '../../../src/call/engine/keptStore'
import { isAbout } from '../../../src/call/engine/heldSignals'
import type { SignalEvent } from '../../../src/call/machine/events/callEvent'
import type { KeptOwn } from '../../../src/call/machine/state/keptCall'
import { keptRing } from '../machine/calls'
import { FakeHost } from './fakes/FakeHost'
import { settle } from './fakes/fakeClock'

const NOW = 1_000_000

/** Pages of one browser, and the names that those of them hold which live. */
class Pages {
  private readonly held = new Map<string, object>()
  private names = 0

  constructor(private readonly isCertain = true) {}

  claimsOf(page: object) {
    return {
      hold: () => {
        const name = `page-${++this.names}`
        this.held.set(name, page)
        return name
      },
      inherit: async (name: string) => {
        if (this.held.has(name)) return false
        this.held.set(name, page)
        return true
      },
      isCertain: this.isCertain,
      dispose: () => undefined,
    }
  }

  end(page: object): void {
    this.held.forEach((holder, name) => {
      if (holder === page) this.held.delete(name)
    })
  }
}

const original = {}
const copy = {}

function ringing() {
  const pages = new Pages()
  const { storage, stored } = new FakeHost()
  createKeptStore(storage, pages.claimsOf(original)).write(keptRing, NOW)
  return { pages, stored }
}

function open(pages: Pages, stored: ReadonlyMap<string, string>) {
  const host = new FakeHost(stored)
  const found = jest.fn()
  const store = createKeptStore(host.storage, pages.claimsOf(copy))
  store.restore(found)
  return { host, found, store }
}

describe('a copy of a tab in a call', () => {
  it('leaves the call alone while the other one lives, and forgets it', async () => {
    const { pages, stored } = ringing()
    const { host, found } = open(pages, stored)
    await settle()
    expect(found).not.toHaveBeenCalled()
    expect(host.stored.size).toBe(0)
    expect(stored.size).toBe(1)
  })

  it('goes on with it where the other one is gone', async () => {
    const { pages, stored } = ringing()
    pages.end(original)
    const { host, found } = open(pages, stored)
    await settle()
    expect(found).toHaveBeenCalledWith(keptRing)
    expect(host.stored.size).toBe(1)
  })

  it('keeps what it found while it asks, whatever its own call object says meanwhile', async () => {
    const { pages, stored } = ringing()
    pages.end(original)
    const { host, found, store } = open(pages, stored)
    store.write(null, NOW)
    expect(host.stored.size).toBe(1)
    await settle()
    expect(found).toHaveBeenCalledWith(keptRing)
    store.write(null, NOW)
    expect(host.stored.size).toBe(0)
  })

  it('keeps a call of its own that begins while it asks', async () => {
    const { pages, stored } = ringing()
    const { host, found, store } = open(pages, stored)
    store.write({ ...keptRing, startedAt: 7 }, NOW)
    await settle()
    expect(found).not.toHaveBeenCalled()
    expect([...host.stored.values()].join()).toContain('"startedAt":7')
  })
})

test('a call is held before it is written', () => {
  const order: string[] = []
  const { storage } = new FakeHost()
  const claims = {
    isCertain: true,
    hold: () => `held ${order.push('held')}`,
    inherit: async () => true,
    dispose: () => undefined,
  }
  const noting = { ...storage, set: () => order.push('written') > 0 }
  createKeptStore(noting, claims).write(keptRing, NOW)
  expect(order).toEqual(['held', 'written'])
})

const KEPT: KeptOwn = {
  as: 'placed',
  account: 'alice',
  callId: 'call-1',
  requestId: 'req-1',
  channelId: 'room-1',
  role: 'caller',
  type: 1,
  peer: { userId: 'bob', name: 'bob', avatar: '' },
  otherKit: false,
  answered: true,
  startedAt: 1_000,
  ringUntil: null,
  connectedAt: 2_000,
  seenAt: null,
  media: null,
  closing: false,
}

function storedIn(host: FakeHost) {
  const found = jest.fn()
  createKeptStore(host.storage, null).restore(found)
  return found.mock.calls.flat()
}

describe('a call that another page may be in yet', () => {
  const media = {
    channelName: 'rtc-1',
    roomName: 'call-1',
    attachment: '',
    uid: 11,
    microphoneOn: true,
    cameraOn: true,
  }

  it.each([
    ['gone on with where the browser says that none is', true, media],
    ['not gone on with where that is not certain', false, null],
  ])('is %s', async (_, isCertain, expected) => {
    const pages = new Pages(isCertain)
    const host = new FakeHost()
    createKeptStore(host.storage, pages.claimsOf(original)).write({ ...KEPT, media }, 3_000)
    pages.end(original)
    const { found } = open(pages, host.stored)
    await settle()
    expect(found).toHaveBeenCalledWith({ ...KEPT, seenAt: 3_000, media: expected })
  })
})

describe('a connected call', () => {
  it('says when it was last seen', () => {
    const host = new FakeHost()
    const store = createKeptStore(host.storage, null)
    store.write(KEPT, 3_000)
    expect(storedIn(host)).toEqual([{ ...KEPT, seenAt: 3_000 }])
    store.touch(5_000)
    expect(storedIn(host)).toEqual([{ ...KEPT, seenAt: 5_000 }])
  })

  it('keeps what an earlier start has seen', () => {
    const host = new FakeHost()
    createKeptStore(host.storage, null).write(KEPT, 3_000)
    const later = createKeptStore(host.storage, null)
    later.restore((kept) => later.write(kept, 90_000))
    later.touch(91_000)
    expect(storedIn(host)).toEqual([{ ...KEPT, seenAt: 3_000 }])
  })

  it('is gone when it is over, and is not touched after it', () => {
    const host = new FakeHost()
    const store = createKeptStore(host.storage, null)
    store.write(KEPT, 3_000)
    store.write(null, 4_000)
    store.touch(5_000)
    expect(storedIn(host)).toEqual([])
  })
})

describe('a device that keeps nothing', () => {
  it('is told of once, at the first call', () => {
    const host = new FakeHost()
    host.keeps = false
    const keepsNothing = jest.fn()
    const store = createKeptStore(host.storage, null, keepsNothing)
    expect(keepsNothing).not.toHaveBeenCalled()
    store.write(KEPT, 3_000)
    store.touch(5_000)
    store.write(null, 6_000)
    expect(keepsNothing).toHaveBeenCalledTimes(1)
  })
})

describe('what the service tells while it is asked whether a call is this page’s', () => {
  const about = (requestId: string): SignalEvent => ({
    type: 'signal.rejected',
    channelId: requestId === 'req-1' ? 'room-1' : 'room-9',
    requestId,
    from: 'bob',
    reason: 0,
  })

  it('is heard after that call is there again, where it is about it', async () => {
    const { pages, stored } = ringing()
    pages.end(original)
    const order: string[] = []
    const store = createKeptStore(new FakeHost(stored).storage, pages.claimsOf(copy))
    store.restore(() => order.push('the call'))
    store.afterRestore(about('req-1'), () => order.push('its refusal'))
    store.afterRestore(about('req-9'), () => order.push('another’s'))
    await settle()
    expect(order).toEqual(['another’s', 'the call', 'its refusal'])
    store.afterRestore(about('req-1'), () => order.push('later'))
    expect(order).toHaveLength(4)
  })

  it.each([
    ['its invite, which the service had stored', { type: 'signal.invited', invite: keptRing.invite }],
    ['that its room was closed', { type: 'signal.closed', channelId: keptRing.invite.channelId }],
  ])('is about it: %s', (_, event) => {
    expect(isAbout(keptRing, event as SignalEvent)).toBe(true)
  })

  it('is not about it where it names no call, or where no room is known', () => {
    expect(isAbout(keptRing, { type: 'signal.devices', others: true })).toBe(false)
    expect(isAbout({ ...KEPT, channelId: null }, about('req-9'))).toBe(false)
    expect(isAbout({ ...KEPT, channelId: null }, about('req-1'))).toBe(true)
  })
})
