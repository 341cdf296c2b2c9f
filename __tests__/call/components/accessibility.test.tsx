import { setCurrentCall } from '@/call/engine/currentCall'
import { setLocale } from '@/call/locales'
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

function expectUsable(screen: Screen): void {
  const tappable = screen.all('[role=button]')
  for (const element of tappable) {
    expect(element.getAttribute('aria-label')).toMatch(/\S/)
    const disabled = element.getAttribute('aria-disabled')
    expect(element.getAttribute('tabindex')).toBe(disabled === 'true' ? '-1' : '0')
  }
  // A button inside a button has two meanings.
  expect(screen.all('[role=button] [role=button]')).toEqual([])
  const labels = tappable.map((element) => element.getAttribute('aria-label'))
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
  it.each([
    ['call-hint', CALLED, 'polite'],
    ['call-notice', { ...CALLED, notice: 'NETWORK' as const }, 'assertive'],
  ])('%s', async (id, snapshot, how) => {
    setCurrentCall(new FakeCall(snapshot))
    const screen = await Screen.show(CallPage, {})
    expect(screen.find(id).getAttribute('aria-live')).toBe(how)
  })

  it('the end of the call', async () => {
    setCurrentCall(new FakeCall(ended()))
    const screen = await Screen.show(CallPage, {})
    expect(screen.find('call-end-reason').closest('[aria-live=assertive]')).not.toBeNull()
  })
})
