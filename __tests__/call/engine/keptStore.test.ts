import { createKeptStore } from '../../../src/call/engine/keptStore'
import { keptRing } from '../machine/calls'
import { FakeHost } from './fakes/FakeHost'
import { settle } from './fakes/fakeClock'

/** Pages of one browser, and the names that those of them hold which live. */
class Pages {
  private readonly held = new Map<string, object>()
  private names = 0

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
  createKeptStore(storage, pages.claimsOf(original)).write(keptRing)
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
    store.write(null)
    expect(host.stored.size).toBe(1)
    await settle()
    expect(found).toHaveBeenCalledWith(keptRing)
    store.write(null)
    expect(host.stored.size).toBe(0)
  })

  it('keeps a call of its own that begins while it asks', async () => {
    const { pages, stored } = ringing()
    const { host, found, store } = open(pages, stored)
    store.write({ ...keptRing, startedAt: 7 })
    await settle()
    expect(found).not.toHaveBeenCalled()
    expect([...host.stored.values()].join()).toContain('"startedAt":7')
  })
})

test('a call is held before it is written', () => {
  const order: string[] = []
  const { storage } = new FakeHost()
  const claims = {
    hold: () => `held ${order.push('held')}`,
    inherit: async () => true,
    dispose: () => undefined,
  }
  const noting = { ...storage, set: () => void order.push('written') }
  createKeptStore(noting, claims).write(keptRing)
  expect(order).toEqual(['held', 'written'])
})
