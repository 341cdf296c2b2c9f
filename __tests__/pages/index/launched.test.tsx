/** @jest-environment-options {"url": "http://localhost/?account=carol&timeout=5000&locale=zh-CN"} */
import { readLaunch } from '@/launch'
import { signInAtLaunch } from '@/signIn'
import { login, test } from './fakePhone'
import { showDemo } from './showDemo'

jest.mock('@/phone', () => jest.requireActual('./fakePhone'))

describe('the demo behind a ready link', () => {
  it('signs in by itself, in the language and with the time-out of the link', async () => {
    const { screen } = await showDemo()
    expect(login.asked).toEqual([])
    await screen.act(() => signInAtLaunch())
    expect(login.asked).toEqual(['login carol carol-token'])
    expect(screen.textOf('demo-status')).toBe('ready')
    expect(screen.text).toContain('已登录 carol')
    expect((screen.only('#demo-timeout input') as HTMLInputElement).value).toBe('5000')
    await screen.tap('demo-dial-audio')
    expect(test.signal.named('call')).toMatchObject([{ detail: { timeout: 5_000, userId: 'bob' } }])
  })

  it('signs in whatever page opens first: the app does, not its first page', async () => {
    login.asked.length = 0
    await jest.isolateModulesAsync(async () => {
      await import('@/app')
    })
    expect(login.asked.at(-1)).toBe('login carol carol-token')
  })

  it('leaves who is signed in alone when the page is opened once more', async () => {
    login.asked.length = 0
    const { screen } = await showDemo()
    await screen.act(() => undefined)
    expect(login.asked).toEqual([])
    expect(screen.text).toContain('已登录 carol')
  })
})

describe('what a link may ask for', () => {
  it.each([
    [{}, { account: undefined, timeout: undefined, locale: 'zh-CN' }],
    [
      { account: '', timeout: '' },
      { account: undefined, timeout: undefined, locale: 'zh-CN' },
    ],
    [
      { account: 'bob', timeout: '999' },
      { account: 'bob', timeout: undefined, locale: 'zh-CN' },
    ],
    [{ timeout: '120001' }, { timeout: undefined }],
    [{ timeout: 'soon' }, { timeout: undefined }],
    [
      { timeout: '1000', locale: 'en' },
      { timeout: 1_000, locale: 'en' },
    ],
    [{ locale: 'zh_TW' }, { locale: 'zh-CN' }],
    [{ cloud: 'http://192.168.1.5:5180' }, { cloud: 'http://192.168.1.5:5180' }],
    [{ cloud: 'javascript:alert(1)' }, { cloud: undefined }],
    [{ cloud: 'http://127.0.0.1:5180/path' }, { cloud: undefined }],
  ])('%j', (query, launch) => {
    expect(readLaunch(query, 'zh-CN')).toMatchObject(launch)
  })

  it('is in the device’s language unless it says otherwise', () => {
    expect(readLaunch({}, 'en-US').locale).toBe('en')
    expect(readLaunch({}, 'zh-Hans').locale).toBe('zh-CN')
  })
})
