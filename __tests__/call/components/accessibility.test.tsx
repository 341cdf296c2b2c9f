import { setCurrentCall } from '@/call/engine/currentCall'
import { endSentence, errorSentence, setLocale } from '@/call/locales'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { FloatingCall, IncomingBanner } from '@/call/main-ui'
import CallPage from '@/call/pages/call/index'
import { Screen } from '../../Screen'
import { CALLED, CALLING, CONNECTING, ended, FakeCall, IDLE, IN_CALL } from '../fakeCall'

const STATES: readonly [string, CallSnapshot][] = [
  ['no call', IDLE],
  ['dialling', CALLING],
  ['called', CALLED],
  ['answering', { ...CALLED, answering: true }],
  ['connecting', CONNECTING],
  ['talking', IN_CALL],
  ['talking by voice', { ...IN_CALL, type: 1, remote: { ...IN_CALL.remote, cameraOn: false } }],
  ['asked for video', { ...IN_CALL, type: 1, typeSwitch: { type: 2, by: 'remote', state: 1 } }],
  ['sound held back', { ...IN_CALL, playBlocked: true }],
  ['ended', ended()],
]

afterEach(() => {
  setCurrentCall(null)
  setLocale('zh-CN')
})

/** What a button is called: what is in it, unless it says so itself. */
function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent ?? ''
}

function expectUsable(screen: Screen): void {
  const tappable = screen.all('[role=button]')
  for (const element of tappable) {
    expect(nameOf(element)).toMatch(/\S/)
    const disabled = element.getAttribute('aria-disabled')
    expect(element.getAttribute('tabindex')).toBe(disabled === 'true' ? '-1' : '0')
  }
  // A button inside a button has two meanings.
  expect(screen.all('[role=button] [role=button]')).toEqual([])
  const labels = tappable.map(nameOf)
  expect(new Set(labels).size).toBe(labels.length)
  // What is only drawn is not read out.
  screen
    .all('.call-icon')
    .forEach((icon) => expect(icon.closest('[aria-hidden=true], [aria-label]')).not.toBeNull())
}

describe.each(['zh-CN', 'en'])('in %s everything that can be tapped says what it does', (locale) => {
  it.each(STATES)('on the call page, %s', async (_, snapshot) => {
    setLocale(locale)
    setCurrentCall(new FakeCall(snapshot))
    const screen = await Screen.show(CallPage, {})
    expectUsable(screen)
  })

  it.each([
    ['the banner', IncomingBanner, CALLED],
    ['the floating call', FloatingCall, IN_CALL],
  ])('on %s', async (_, component, snapshot) => {
    setLocale(locale)
    const call = new FakeCall(snapshot)
    const screen = await Screen.show<{ call: FakeCall }>(component, { call })
    expect(screen.buttons.length).toBeGreaterThan(0)
    expectUsable(screen)
  })
})

describe('what changes by itself is read out', () => {
  /** What is said comes a moment after the region that says it. */
  const drawn = () => new Promise((resolve) => setTimeout(resolve))
  const said = (screen: Screen, role: string) => screen.only(`[role=${role}]`).textContent

  it.each([
    ['status', CALLED, '邀请你视频通话'],
    ['status', IN_CALL, '已接通'],
    ['status', { ...IN_CALL, reconnecting: true }, '网络不稳定，正在重新连接…'],
    ['alert', { ...CALLED, notice: 'NETWORK' as const }, errorSentence('NETWORK')],
    ['alert', ended(), endSentence('remoteHungUp', 'caller')],
  ])('as %s (%#)', async (role, snapshot, words) => {
    setCurrentCall(new FakeCall(snapshot))
    const screen = await Screen.show(CallPage, {})
    await drawn()
    expect(said(screen, role)).toBe(words)
  })

  it('in regions that are there before they have a word', async () => {
    const call = new FakeCall(CALLING)
    setCurrentCall(call)
    const screen = await Screen.show(CallPage, {})
    const [status, alert] = [screen.only('[role=status]'), screen.only('[role=alert]')]
    expect([status.getAttribute('aria-live'), alert.getAttribute('aria-live')]).toEqual([
      'polite',
      'assertive',
    ])
    await screen.act(() => call.show({ ...CALLING, notice: 'NETWORK' }))
    await screen.act(() => call.show(ended()))
    expect([screen.only('[role=status]'), screen.only('[role=alert]')]).toEqual([status, alert])
  })
})
