import { createCallPages } from '../../../../src/call/platform/host/callPages'
import type { RouterSettings } from '../../../../src/call/platform/host/pageRoutes'
import { FakeClock, settle } from '../../engine/fakes/fakeClock'
import { FakePages } from './FakePages'

const CALL = '/call/pages/call/index'

let clock: FakeClock
let pages: FakePages
let call: ReturnType<typeof createCallPages>

beforeEach(() => {
  clock = new FakeClock()
  pages = new FakePages()
  call = createCallPages(pages, clock)
})

/** Fails after all its tries. */
async function failing(move: Promise<void>, message: string): Promise<void> {
  const failed = expect(move).rejects.toThrow(message)
  await clock.advance(1_000)
  await failed
}

it('is fetched by its route before it opens', async () => {
  await call.prepare(CALL)
  expect([pages.fetched, pages.moves]).toEqual([['call/pages/call/index'], []])
})

describe('opening the call page', () => {
  it('puts it on top of what is there', async () => {
    await call.open(CALL, 'none')
    expect(pages.stack).toEqual(['pages/index/index', 'call/pages/call/index'])
    expect(pages.moves).toEqual(['navigateTo /call/pages/call/index'])
  })

  it.each(['call/pages/call/index', '/call/pages/call/index?from=banner'])(
    'does nothing where it is on top already, as %s',
    async (route) => {
      pages.stack.push(route)
      await call.open(CALL, 'none')
      expect(pages.moves).toEqual([])
    },
  )

  it.each(['above', 'any'] as const)(
    'goes back to it where it lies below other pages, if that may cost %s',
    async (cost) => {
      pages.stack.push('call/pages/call/index', 'pages/one/index', 'pages/two/index')
      await call.open(CALL, cost)
      expect(pages.moves).toEqual(['navigateBack 2'])
      expect(pages.stack).toEqual(['pages/index/index', 'call/pages/call/index'])
    },
  )

  it('takes the place of the last page where a mini program has its ten', async () => {
    while (pages.stack.length < 10) pages.stack.push(`pages/page/${pages.stack.length}`)
    await call.open(CALL, 'none')
    expect(pages.moves).toEqual([`navigateTo ${CALL}`, `redirectTo ${CALL}`])
    expect(pages.stack).toHaveLength(10)
    expect(pages.stack.at(-1)).toBe('call/pages/call/index')
  })

  it('comes on top once a page that was just on its way has arrived, and takes nobody’s place', async () => {
    pages.stack.push('pages/form/index')
    pages.refuseNext = 2
    const opening = call.open(CALL, 'none')
    await clock.advance(1_000)
    await opening
    expect(pages.stack).toEqual(['pages/index/index', 'pages/form/index', 'call/pages/call/index'])
    expect(pages.moves).toEqual(Array(3).fill(`navigateTo ${CALL}`))
    expect(clock.pending).toBe(0)
  })

  it('is not asked for again where it has come although the platform said no', async () => {
    pages.refuseNext = 1
    const opening = call.open(CALL, 'none')
    await settle()
    pages.stack.push('call/pages/call/index')
    await clock.advance(500)
    await opening
    expect(pages.moves).toEqual([`navigateTo ${CALL}`])
  })

  it('takes the place of one page where nothing else works, but only for a user who wants it', async () => {
    pages.stack.push('pages/form/index')
    pages.refused.add('navigateTo')
    await failing(call.open(CALL, 'none'), 'navigateTo:fail')
    expect(pages.stack).toEqual(['pages/index/index', 'pages/form/index'])
    const opening = call.open(CALL, 'any')
    await clock.advance(1_000)
    await opening
    expect(pages.stack).toEqual(['pages/index/index', 'call/pages/call/index'])
  })

  it('takes the place of all pages where that does not work either', async () => {
    pages.stack.push('pages/form/index')
    pages.refused.add('navigateTo').add('redirectTo')
    const opening = call.open(CALL, 'any')
    await clock.advance(2_000)
    await opening
    expect(pages.stack).toEqual(['call/pages/call/index'])
  })

  it('asked for twice at once opens one', async () => {
    await Promise.all([call.open(CALL, 'none'), call.open(CALL, 'none')])
    expect(pages.moves).toEqual([`navigateTo ${CALL}`])
  })

  it('waits for the page, which comes later than the platform says', async () => {
    pages.late = true
    let open = false
    const opening = call.open(CALL, 'none').then(() => (open = true))
    const second = call.open(CALL, 'none')
    await clock.advance(500)
    expect(open).toBe(false)
    pages.arrive()
    await clock.advance(50)
    await Promise.all([opening, second])
    expect(pages.moves).toEqual([`navigateTo ${CALL}`])
    expect(clock.pending).toBe(0)
  })

  it('fails where no way works, and does not keep the next from trying', async () => {
    pages.refuse = true
    await failing(call.open(CALL, 'none'), 'navigateTo:fail')
    expect(clock.pending).toBe(0)
    pages.refuse = false
    await call.open(CALL, 'none')
    expect(pages.stack).toHaveLength(2)
  })

  it('does not wait for a promise that never settles, once the page is there', async () => {
    pages.silent = true
    await call.open(CALL, 'none')
    expect(pages.stack).toHaveLength(2)
  })

  it('gives up after 3 s a page that never comes, and a promise that never settles', async () => {
    Object.assign(pages, { late: true, silent: true })
    let over = false
    const opening = call.open(CALL, 'none').then(() => (over = true))
    await clock.advance(2_950)
    expect(over).toBe(false)
    await clock.advance(50)
    await opening
    expect(clock.pending).toBe(0)
  })
})

describe('closing the call page', () => {
  it('goes back where it is on top', async () => {
    await call.open(CALL, 'none')
    await call.close(CALL)
    expect(pages.moves.slice(1)).toEqual(['navigateBack 1'])
    expect(pages.stack).toEqual(['pages/index/index'])
  })

  it.each([
    ['another page is on top', ['pages/index/index', 'call/pages/call/index', 'pages/shop/index']],
    ['it is not there', ['pages/index/index']],
    ['no page is', []],
  ])('does nothing where %s', async (_, stack) => {
    pages.stack.splice(0, Infinity, ...stack)
    await call.close(CALL)
    expect([pages.moves, pages.stack]).toEqual([[], stack])
  })

  it('begins anew where there is no page to go back to', async () => {
    pages.stack.splice(0, Infinity, 'call/pages/call/index')
    await call.close(CALL)
    expect(pages.moves).toEqual(['reLaunch /pages/index/index'])
  })

  it('stays where there is no page to go back to and none to begin with', async () => {
    pages.first = undefined
    pages.stack.splice(0, Infinity, 'call/pages/call/index')
    await call.close(CALL)
    expect(pages.moves).toEqual([])
  })

  it('brings the page back whose place it took', async () => {
    while (pages.stack.length < 9) pages.stack.push(`pages/page/${pages.stack.length}`)
    pages.stack.push('pages/chat/index')
    await call.open(CALL, 'none')
    await call.close(CALL)
    expect(pages.moves.slice(2)).toEqual(['redirectTo /pages/chat/index'])
    expect(pages.stack.slice(-2)).toEqual(['pages/page/8', 'pages/chat/index'])
  })

  it('goes back where that page does not come back', async () => {
    while (pages.stack.length < 10) pages.stack.push(`pages/page/${pages.stack.length}`)
    await call.open(CALL, 'none')
    pages.refused.add('redirectTo')
    const closing = call.close(CALL)
    await clock.advance(1_000)
    await closing
    expect(pages.stack).toHaveLength(9)
    expect(pages.stack.at(-1)).toBe('pages/page/8')
  })

  it('brings back no page of an earlier call', async () => {
    while (pages.stack.length < 10) pages.stack.push(`pages/page/${pages.stack.length}`)
    await call.open(CALL, 'none')
    pages.stack.splice(4)
    await call.open(CALL, 'none')
    await call.close(CALL)
    expect(pages.stack.at(-1)).toBe('pages/page/3')
  })

  it('begins with that page where it was the only one', async () => {
    pages.refused.add('navigateTo')
    pages.stack.splice(0, Infinity, 'pages/chat/index')
    const opening = call.open(CALL, 'any')
    await clock.advance(1_000)
    await opening
    await call.close(CALL)
    expect(pages.moves.at(-1)).toBe('reLaunch /pages/chat/index')
  })

  it('tries again where the platform is just busy', async () => {
    await call.open(CALL, 'none')
    pages.refuseNext = 1
    const closing = call.close(CALL)
    await clock.advance(500)
    await closing
    expect(pages.stack).toEqual(['pages/index/index'])
  })

  it('asked for twice at once goes back once', async () => {
    pages.stack.push('pages/shop/index')
    await call.open(CALL, 'none')
    await Promise.all([call.close(CALL), call.close(CALL)])
    expect(pages.stack).toEqual(['pages/index/index', 'pages/shop/index'])
  })

  it('comes after an opening that is still under way, and before the next', async () => {
    pages.late = true
    const done = Promise.all([call.open(CALL, 'none'), call.close(CALL), call.open(CALL, 'none')])
    await settle()
    expect(pages.moves).toEqual([`navigateTo ${CALL}`])
    for (let step = 0; step < 3; step += 1) {
      pages.arrive()
      await clock.advance(50)
    }
    await done
    expect(pages.moves).toEqual([`navigateTo ${CALL}`, 'navigateBack 1', `navigateTo ${CALL}`])
    expect(pages.stack).toEqual(['pages/index/index', 'call/pages/call/index'])
  })

  it('does not wait for ever for a step back that the browser does not make', async () => {
    await call.open(CALL, 'none')
    Object.assign(pages, { late: true, silent: true })
    const closing = call.close(CALL)
    await clock.advance(3_000)
    await closing
    expect(clock.pending).toBe(0)
  })
})

describe('an app on H5 whose pages have other addresses than routes', () => {
  const ROUTERS: readonly [string, RouterSettings, string, string][] = [
    ['a folder', { basename: '/app' }, '/app/call/pages/call/index', '/app/pages/chat/index'],
    ['names of its own', { customRoutes: { [CALL]: '/phone' } }, '/phone', '/pages/chat/index'],
    [
      'both',
      { basename: '/app/', customRoutes: { [CALL]: ['/tel', '/phone'] } },
      '/app/phone',
      '/app/pages/chat/index',
    ],
  ]

  it.each(ROUTERS)('finds the call page on top, with %s', async (_, router, address) => {
    pages.router = router
    pages.stack.push(address)
    await call.open(CALL, 'none')
    expect(pages.moves).toEqual([])
    await call.close(CALL)
    expect(pages.stack).toEqual(['pages/index/index'])
  })

  it.each(ROUTERS)('finds it below other pages, with %s', async (_, router, address, other) => {
    pages.router = router
    pages.stack.push(address, other)
    await call.open(CALL, 'above')
    expect(pages.moves).toEqual(['navigateBack 1'])
  })

  it.each(ROUTERS)(
    'names the page whose place it took as the router takes it, with %s',
    async (_, router, __, other) => {
      pages.router = router
      while (pages.stack.length < 9) pages.stack.push(`/app/pages/page/${pages.stack.length}`)
      pages.stack.push(other)
      await call.open(CALL, 'none')
      await call.close(CALL)
      expect(pages.moves.at(-1)).toBe('redirectTo /pages/chat/index')
    },
  )
})
