import { type ClaimingPage, createWebClaims } from '../../../../src/call/platform/host/webClaims'
import { FakeClock, settle } from '../../engine/fakes/fakeClock'

/** A browser's locks: one page has a name at a time, the others wait. */
class FakeLocks {
  private readonly queues = new Map<string, (() => void)[]>()

  request = (...given: readonly unknown[]): Promise<unknown> => {
    const [name, options, whileHeld] = given as [string, { signal?: AbortSignal }, () => Promise<void>]
    return new Promise((resolve, reject) => {
      const queue = this.queues.get(name) ?? []
      this.queues.set(name, queue)
      const enter = () =>
        void whileHeld().then(() => {
          queue.shift()
          resolve(undefined)
          queue[0]?.()
        })
      options.signal?.addEventListener('abort', () => {
        const place = queue.indexOf(enter)
        if (place < 1) return
        queue.splice(place, 1)
        reject(new Error('AbortError'))
      })
      queue.push(enter)
      if (queue.length === 1) enter()
    })
  }
}

/** What each kind of browser has to tell pages apart. */
const BROWSERS: readonly [string, () => ClaimingPage][] = [
  [
    'with locks',
    () => ({ navigator: { locks: new FakeLocks() as unknown as LockManager }, AbortController }),
  ],
  ['with a channel', () => ({ navigator: {}, BroadcastChannel })],
]

/** Node's channels hand messages on by the event loop, and time stands still meanwhile. */
async function turn(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await new Promise((done) => setImmediate(done))
    await settle()
  }
}

let names = 0
const pageIn = (browser: ClaimingPage) => {
  const clock = new FakeClock()
  return { clock, claims: createWebClaims(browser, clock, () => `name-${++names}`) }
}

it('is certain where the browser itself says which page lives, and not where pages are asked', () => {
  expect(BROWSERS.map(([, browserOf]) => pageIn(browserOf()).claims.isCertain)).toEqual([true, false])
})

describe.each(BROWSERS)('pages of a browser %s', (_, browserOf) => {
  it('do not inherit what a live page holds', async () => {
    const browser = browserOf()
    const [original, copy] = [pageIn(browser), pageIn(browser)]
    const name = original.claims.hold()
    const inherited = copy.claims.inherit(name)
    await turn()
    await copy.clock.advance(2_000)
    expect(await inherited).toBe(false)
    expect(copy.clock.pending).toBe(0)
    original.claims.dispose()
    copy.claims.dispose()
  })

  it('inherit from a page that is gone, and one of them only', async () => {
    const browser = browserOf()
    const [original, first, second] = [pageIn(browser), pageIn(browser), pageIn(browser)]
    const name = original.claims.hold()
    original.claims.dispose()
    const inherited = first.claims.inherit(name)
    await turn()
    await first.clock.advance(2_000)
    expect(await inherited).toBe(true)
    const tooLate = second.claims.inherit(name)
    await turn()
    await second.clock.advance(2_000)
    expect(await tooLate).toBe(false)
    expect([first.clock.pending, second.clock.pending]).toEqual([0, 0])
    first.claims.dispose()
  })

  it('hold names of their own', () => {
    const { claims } = pageIn(browserOf())
    expect(claims.hold()).not.toBe(claims.hold())
    claims.dispose()
  })
})

it('waits for a page that is just going, as one does that is loaded again', async () => {
  const browser = BROWSERS[0]?.[1]() ?? { navigator: {} }
  const [before, after] = [pageIn(browser), pageIn(browser)]
  const inherited = after.claims.inherit(before.claims.hold())
  await after.clock.advance(1_000)
  before.claims.dispose()
  await settle()
  expect(await inherited).toBe(true)
  after.claims.dispose()
})

it.each([
  ['has neither', { navigator: {} }],
  [
    'refuses its channel',
    {
      navigator: {},
      BroadcastChannel: class {
        constructor() {
          throw new Error('SecurityError')
        }
      } as unknown as typeof BroadcastChannel,
    },
  ],
])('takes no page for a copy in a browser that %s', async (_, browser) => {
  const { claims } = pageIn(browser)
  expect(await claims.inherit(claims.hold())).toBe(true)
  expect(claims.isCertain).toBe(false)
  claims.dispose()
})

it('takes a page for a copy where locks are refused: no call of another page is closed on a guess', async () => {
  const locks = { request: () => Promise.reject(new Error('SecurityError')) } as unknown as LockManager
  const { claims } = pageIn({ navigator: { locks } })
  expect(await claims.inherit(claims.hold())).toBe(false)
})
