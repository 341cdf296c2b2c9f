import Taro from '@tarojs/taro'
import { CallError, EVENT } from '@/call'
import { settle } from '../../call/engine/fakes/fakeClock'
import { listensAlways, login, ring, test } from './fakePhone'
import { showDemo } from './showDemo'

jest.mock('@/phone', () => jest.requireActual('./fakePhone'))

const { call, signal, host } = test

afterEach(async () => {
  if (call.getSnapshot().callStatus !== 'idle') await call.hangUp()
  await settle()
  signal.failures.clear()
  signal.requests.length = 0
  host.pages.length = 0
  host.permission = { microphone: 'granted', camera: 'granted' }
  login.failure = null
  if (login.getLoginUser() !== '') await login.logout()
  login.asked.length = 0
  Taro.clearStorageSync()
})

describe('signing in', () => {
  it('says who is signed in, and with which token it was', async () => {
    const { screen, type } = await showDemo()
    expect(screen.textOf('demo-status')).toBe('offline')
    await type('demo-account', ' carol ')
    await screen.tap('demo-login')
    expect(login.asked).toEqual(['login carol carol-token'])
    expect(screen.textOf('demo-status')).toBe('ready')
    expect(screen.text).toContain('Signed in as carol')
  })

  it('changes accounts by signing out first', async () => {
    const { screen, type } = await showDemo()
    await screen.tap('demo-login')
    await type('demo-account', 'bob')
    await screen.tap('demo-login')
    expect(login.asked).toEqual(['login alice alice-token', 'logout alice', 'login bob bob-token'])
  })

  it('says why it failed, and can be tried again', async () => {
    const { screen } = await showDemo()
    login.failure = new Error('token error')
    await screen.tap('demo-login')
    expect(screen.textOf('demo-status')).toBe('offline')
    expect(screen.text).toContain('Could not sign in: token error')
    login.failure = null
    await screen.tap('demo-login')
    expect(screen.text).not.toContain('token error')
    expect(screen.textOf('demo-status')).toBe('ready')
  })

  it('is known also where it came about between the drawing of the page and its listening', async () => {
    const on = login.on.bind(login)
    jest.spyOn(login, 'on').mockImplementationOnce((name, handler) => {
      void login.login('carol', 'carol-token')
      on(name, handler)
    })
    const { screen } = await showDemo()
    expect(screen.textOf('demo-status')).toBe('ready')
    expect(screen.text).toContain('Signed in as carol')
  })

  it('is still known when the page comes anew', async () => {
    const { screen, type } = await showDemo()
    await type('demo-account', 'carol')
    await screen.tap('demo-login')
    screen.leave()
    const again = await showDemo()
    expect(again.screen.textOf('demo-status')).toBe('ready')
    expect(again.screen.text).toContain('Signed in as carol')
  })

  it('says that the account was signed in elsewhere', async () => {
    const { screen } = await showDemo()
    await screen.tap('demo-login')
    await screen.act(() => signal.tell({ type: 'signal.kicked', reason: 'elsewhere' }))
    expect(screen.text).toContain('The account was signed in elsewhere')
  })

  it('listens to nobody any more when the page is gone', async () => {
    const listening = new Set<string>()
    const on = jest.spyOn(call, 'on').mockImplementation((name) => {
      listening.add(name)
      return () => listening.delete(name)
    })
    const { screen } = await showDemo()
    expect(login.listenerCount).toBe(listensAlways + 1)
    expect([...listening]).toEqual([EVENT.KICKED])
    screen.leave()
    expect(login.listenerCount).toBe(listensAlways)
    expect([...listening]).toEqual([])
    on.mockRestore()
  })
})

describe('dialling', () => {
  it.each([
    ['demo-dial-audio', 1],
    ['demo-dial-video', 2],
  ])('%s', async (id, type) => {
    const { screen, type: write } = await showDemo()
    await write('demo-callee', ' carol ')
    await screen.tap(id)
    await screen.act(() => test.clock.advance(0))
    expect(signal.named('call')).toMatchObject([{ detail: { userId: 'carol', type, timeout: 30_000 } }])
    expect(host.pages).toEqual(['open /call/pages/call/index'])
    expect(screen.has('demo-problem')).toBe(false)
  })

  it('proposes somebody else than oneself', async () => {
    const { screen, type } = await showDemo()
    const proposed = () => (screen.only('#demo-callee input') as HTMLInputElement).value
    expect(proposed()).toBe('bob')
    await type('demo-account', 'bob')
    await screen.tap('demo-login')
    expect(proposed()).toBe('alice')
  })

  it('rings for as long as it is told', async () => {
    const { screen, type } = await showDemo()
    await type('demo-timeout', '5000')
    await screen.tap('demo-dial-audio')
    expect(signal.named('call')).toMatchObject([{ detail: { timeout: 5_000 } }])
  })

  it.each(['0', '999', '120001', '', 'soon', '-5000'])('refuses to ring for %p ms', async (timeout) => {
    const { screen, type } = await showDemo()
    await type('demo-timeout', timeout)
    expect(screen.textOf('demo-problem')).toBe('A call rings for 1,000 to 120,000 ms.')
    await screen.tap('demo-dial-audio')
    expect(signal.named('call')).toEqual([])
    expect(screen.has('demo-problem')).toBe(true)
    await type('demo-timeout', '30000')
    expect(screen.has('demo-problem')).toBe(false)
  })

  it.each([
    ['alice', 'You cannot call yourself'],
    [' ', 'say whom to call'],
  ])('says why %p cannot be called', async (callee, words) => {
    const { screen, type } = await showDemo()
    await type('demo-callee', callee)
    await screen.tap('demo-dial-video')
    expect(screen.textOf('demo-problem')).toContain(words)
    expect(signal.named('call')).toEqual([])
  })

  it('says what the service said', async () => {
    const { screen } = await showDemo()
    signal.failures.set('call', new CallError('UNKNOWN_USER'))
    await screen.tap('demo-dial-video')
    await screen.act(settle)
    expect(screen.textOf('demo-problem')).toContain('no such user')
  })

  it('has nothing to say of a call that was taken back', async () => {
    const { screen } = await showDemo()
    signal.held.add('call')
    await screen.tap('demo-dial-video')
    await screen.act(() => call.cancel())
    await screen.act(settle)
    signal.release('call')
    expect(screen.has('demo-problem')).toBe(false)
  })
})

describe('past calls', () => {
  const lines = (screen: Awaited<ReturnType<typeof showDemo>>['screen']) =>
    screen.all('.call-past__call').map(({ dataset }) => ({ ...dataset }))
  const CANCELLED = { outcome: 'cancelled', type: '2', direction: 'out', user: 'bob' }

  /** Who is signed in calls bob, and takes it back. */
  async function callBob(screen: Awaited<ReturnType<typeof showDemo>>['screen']) {
    await screen.tap('demo-dial-video')
    await screen.act(settle)
    await screen.act(() => call.cancel())
    await screen.act(settle)
  }

  it('are those that were here, and are there again at the next visit', async () => {
    const { screen, type } = await showDemo()
    await type('demo-account', 'dave')
    await screen.tap('demo-login')
    expect(screen.textOf('demo-history')).toContain('No calls yet')
    await callBob(screen)
    expect(lines(screen)).toEqual([CANCELLED])
    screen.leave()
    const again = await showDemo()
    expect(lines(again.screen)).toEqual([CANCELLED])
  })

  it('are there also where the service refuses the record', async () => {
    const { screen, type } = await showDemo()
    await type('demo-account', 'erin')
    await screen.tap('demo-login')
    signal.failures.set('sendRecord', new CallError('INVALID_ARGUMENT', 'sendMessage failed with 414'))
    await callBob(screen)
    expect(lines(screen)).toEqual([CANCELLED])
  })

  it('are each account’s own', async () => {
    const { screen, type } = await showDemo()
    await type('demo-account', 'frank')
    await screen.tap('demo-login')
    await callBob(screen)
    expect(lines(screen)).toHaveLength(1)
    await type('demo-account', 'carol')
    await screen.tap('demo-login')
    expect(lines(screen)).toEqual([])
  })

  it('are counted where they were missed, until somebody has looked', async () => {
    const { screen, type } = await showDemo()
    await type('demo-account', 'grace')
    await screen.tap('demo-login')
    await screen.act(() => ring())
    await screen.act(() => test.clock.advance(40_000))
    expect(screen.textOf('demo-unread')).toBe('1 new')
    await screen.tap('demo-unread')
    expect(screen.has('demo-unread')).toBe(false)
  })

  it('that were declined are not missed', async () => {
    const { screen, type } = await showDemo()
    await type('demo-account', 'heidi')
    await screen.tap('demo-login')
    await screen.act(() => ring())
    await screen.act(opened)
    await screen.tap('call-banner-reject')
    await screen.act(settle)
    expect(lines(screen)).toMatchObject([{ outcome: 'refused', direction: 'in' }])
    expect(screen.text).toContain('Declined')
    expect(screen.has('demo-unread')).toBe(false)
  })
})

/** The call page was asked for, and nothing covers this one: it is a page like any other here. */
const opened = () => test.clock.advance(0)

describe('a call while this page is shown', () => {
  it('rings in the banner', async () => {
    const { screen } = await showDemo()
    await screen.act(() => ring())
    await screen.act(opened)
    expect(screen.has('call-banner')).toBe(true)
    await screen.tap('call-banner-reject')
    expect(screen.has('call-banner')).toBe(false)
  })

  it('is in the floating window, which leads back to it', async () => {
    const { screen } = await showDemo()
    await screen.tap('demo-dial-audio')
    await screen.act(opened)
    await screen.tap('call-floating')
    expect(host.pages.at(-1)).toBe('open /call/pages/call/index at any cost')
  })
})
