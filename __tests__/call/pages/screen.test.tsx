import { CallError } from '@/call/error/CallError'
import { mediaFeatures } from '@/call/components/MediaView/index'
import { SCREEN_TEXTS } from '@/call/components/controls/screenTexts'
import type { ScreenTexts } from '@/call/locales/partTexts'
import { setLocale, setTexts } from '@/call/locales'
import { ja as whole } from '@/call/locales/ja'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import type { Screen } from '../../Screen'
import { CALLED, CALLING, CONNECTING, IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

// A screen in the camera's place, on the page of who shares it and of who sees it.

jest.mock('@/call/components/MediaView/index', () => ({
  ...jest.requireActual<object>('@/call/components/MediaView/index'),
  mediaFeatures: jest.fn(),
}))

const hasScreen = (screen: boolean) =>
  jest
    .mocked(mediaFeatures)
    .mockReturnValue({ flip: false, screen, speaker: false, livesInPage: false, coversPage: false })

beforeEach(() => hasScreen(true))
afterEach(() => {
  setTexts({})
  setLocale('zh-CN')
})

const SHARING: CallSnapshot = { ...IN_CALL, screenOn: true }
const SHOWN: CallSnapshot = { ...IN_CALL, remote: { ...IN_CALL.remote, screenOn: true } }
const AUDIO: CallSnapshot = { ...IN_CALL, type: 1, cameraOn: false }

describe('the button of a screen', () => {
  it('shares it', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    expect(screen.find('call-screen').getAttribute('aria-label')).toBe('共享屏幕')
    await screen.tap('call-screen')
    expect(call.asked).toEqual(['shareScreen'])
  })

  it('shares it no more', async () => {
    const { call, screen } = await showCallPage(SHARING)
    const button = screen.find('call-screen')
    expect([button.textContent, button.getAttribute('aria-label')]).toEqual([
      '停止共享',
      '停止共享, 屏幕共享中',
    ])
    expect(button.classList).toContain('call-control--on')
    await screen.tap('call-screen')
    expect(call.asked).toEqual(['stopSharingScreen'])
  })

  it.each([
    ['in a voice call', AUDIO],
    ['while it is dialled', CALLING],
    ['while it rings', CALLED],
    ['before both have met', CONNECTING],
  ])('is not there %s', async (_, snapshot) => {
    const { screen } = await showCallPage(snapshot)
    expect(screen.all('#call-screen')).toEqual([])
  })

  it('is not there where none can be shared', async () => {
    hasScreen(false)
    const { screen } = await showCallPage(IN_CALL)
    expect(screen.all('#call-screen')).toEqual([])
  })

  it('says nothing where its user has chosen nothing', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    call.choosesScreen = false
    await screen.tap('call-screen')
    expect(screen.all('#call-notice')).toEqual([])
  })

  it('says what to do where the system refuses', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    call.failWith = new CallError('PERMISSION_DENIED', 'no', undefined, 'screenRefused')
    await screen.tap('call-screen')
    expect(screen.find('call-notice').textContent).toContain('请在系统设置中允许浏览器录制屏幕')
  })

  it('takes the camera’s buttons out of reach, which has no place meanwhile', async () => {
    const { call, screen } = await showCallPage(SHARING)
    expect(screen.find('call-camera').getAttribute('aria-disabled')).toBe('true')
    await screen.tap('call-camera')
    expect(call.asked).toEqual([])
  })
})

const swap = (screen: Screen) =>
  screen.act(() => screen.only('.call-pane--small').dispatchEvent(new MouseEvent('click', { bubbles: true })))
const displayOf = (element: HTMLElement) => element.getAttribute('data-display')

describe('a screen', () => {
  it('of this side is seen whole, and not as a camera that is off', async () => {
    const { screen } = await showCallPage({ ...SHARING, cameraOn: false })
    expect(displayOf(screen.find('call-local-video'))).toBe('whole')
    expect(displayOf(screen.find('call-remote-video'))).toBeNull()
    expect(screen.all('.call-pane__off')).toEqual([])
    expect(screen.find('call-local-video').closest('.call-pane--dark')).toBeNull()
  })

  it('of the far side is seen whole, in the big place even where the two were swapped', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    const big = () => screen.only('.call-pane--big .call-media').id
    await swap(screen)
    expect(big()).toBe('call-local-video')
    await screen.act(() => call.show(SHOWN))
    expect([big(), displayOf(screen.find('call-remote-video'))]).toEqual(['call-remote-video', 'whole'])
    await screen.act(() => call.show(IN_CALL))
    expect([big(), displayOf(screen.find('call-remote-video'))]).toEqual(['call-local-video', null])
  })

  it('of the far side is small where its user wants that', async () => {
    const { screen } = await showCallPage(SHOWN)
    await swap(screen)
    expect(screen.only('.call-pane--big .call-media').id).toBe('call-local-video')
  })
})

describe('the words of it', () => {
  it.each(Object.keys(SCREEN_TEXTS.en) as (keyof ScreenTexts)[])('%s is there in each language', (key) => {
    expect(SCREEN_TEXTS.en[key]).not.toMatch(/[\u3400-\u9fff]/)
    expect(new Set([SCREEN_TEXTS['zh-CN'][key], SCREEN_TEXTS.en[key], SCREEN_TEXTS.ja[key]]).size).toBe(3)
  })

  it('are heard as they are seen, and no shorter', () => {
    Object.values(SCREEN_TEXTS).forEach(({ share, shareInFull }) =>
      expect(shareInFull.startsWith(share)).toBe(true),
    )
  })

  it.each([
    ['en', 'Share', 'Share screen'],
    ['ja', '画面を\u200b共有', '画面を\u200b共有'],
  ])('are those of %s', async (locale, label, spoken) => {
    setTexts({ languages: { ja: whole } })
    setLocale(locale)
    const { screen } = await showCallPage(IN_CALL)
    const button = screen.find('call-screen')
    expect([button.textContent, button.getAttribute('aria-label')]).toEqual([label, spoken])
  })
})
