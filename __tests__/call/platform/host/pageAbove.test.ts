import { createCallPages } from '../../../../src/call/platform/host/callPages'
import { FakeClock } from '../../engine/fakes/fakeClock'
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

describe('a page above the call page', () => {
  it('is the one below it once more, so that the call page stays', async () => {
    pages.stack.push('pages/chat/index')
    await call.open(CALL, 'none')
    expect(call.canCover(CALL, undefined)).toBe(true)
    await call.cover(CALL, undefined)
    expect(pages.stack.slice(1)).toEqual(['pages/chat/index', 'call/pages/call/index', 'pages/chat/index'])
  })

  it('leads back to the call page', async () => {
    await call.open(CALL, 'none')
    await call.cover(CALL, undefined)
    await call.open(CALL, 'any')
    expect(pages.stack).toEqual(['pages/index/index', 'call/pages/call/index'])
  })

  it('is the app’s first page where the call page is alone', async () => {
    pages.stack.splice(0, Infinity, 'call/pages/call/index')
    await call.cover(CALL, undefined)
    expect(pages.stack).toEqual(['call/pages/call/index', 'pages/index/index'])
  })

  it('cannot be one of the tab bar, unless the app names another', async () => {
    pages.tabBar = ['pages/index/index']
    await call.open(CALL, 'none')
    expect(call.canCover(CALL, undefined)).toBe(false)
    await expect(call.cover(CALL, undefined)).rejects.toThrow('no page')
    expect(call.canCover(CALL, '/pages/away/index')).toBe(true)
    await call.cover(CALL, '/pages/away/index')
    expect(pages.stack.at(-1)).toBe('pages/away/index')
  })

  it('cannot be there with ten pages open, or without a call page', async () => {
    expect(call.canCover(CALL, undefined)).toBe(false)
    while (pages.stack.length < 9) pages.stack.push(`pages/page/${pages.stack.length}`)
    await call.open(CALL, 'none')
    expect(call.canCover(CALL, undefined)).toBe(false)
  })

  it('asked for twice is there once, and is still offered', async () => {
    await call.open(CALL, 'none')
    await Promise.all([call.cover(CALL, undefined), call.cover(CALL, undefined)])
    expect(pages.stack).toHaveLength(3)
    expect(call.canCover(CALL, undefined)).toBe(true)
  })

  it('is not taken away unasked, nor is the call page opened once more', async () => {
    const stack = ['pages/index/index', 'call/pages/call/index', 'pages/detail/index', 'pages/form/index']
    pages.stack.splice(0, Infinity, ...stack)
    await expect(call.open(CALL, 'none')).rejects.toThrow('lie above the call page')
    expect([pages.moves, pages.stack, clock.pending]).toEqual([[], stack, 0])
    // It keeps nobody from opening it who asks for it.
    await call.open(CALL, 'above')
    expect(pages.stack).toEqual(stack.slice(0, 2))
  })
})
