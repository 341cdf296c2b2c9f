import { IncomingBanner } from '@/call/main-ui'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { Screen } from '../../Screen'
import { CALLED, CALLING, ended, FakeCall, IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

const MARKUP = '<img src=x onerror="window.__harmed = true"><script>window.__harmed = true</script>'
const HOSTILE = { userId: MARKUP, name: MARKUP, avatar: `javascript:${MARKUP}` }
const DARK = { ...IN_CALL.remote, cameraOn: false }

const STATES: readonly [string, CallSnapshot][] = [
  ['dialling', CALLING],
  ['called', CALLED],
  ['talking with a picture', IN_CALL],
  ['talking without one', { ...IN_CALL, remote: DARK }],
  ['asked for video', { ...IN_CALL, type: 1, typeSwitch: { type: 2, by: 'remote', state: 1 } }],
  ['ended', ended({ peer: HOSTILE })],
]

/** Nothing of what the far side wrote became an element of its own, or code. */
function expectHarmless(screen: Screen): void {
  expect(screen.all('script, iframe, a, svg, [onerror], [onload]')).toEqual([])
  expect(screen.all('img').filter((image) => image.getAttribute('src') === 'x')).toEqual([])
  expect(Object.keys(window)).not.toContain('__harmed')
}

describe('what the far side wrote', () => {
  it.each(STATES)('is text, and nothing more, while %s', async (_, snapshot) => {
    const hostile = { ...snapshot, attachment: MARKUP, peer: snapshot.peer && HOSTILE }
    const { screen } = await showCallPage(hostile)
    expect(screen.textOf('call-peer')).toBe(MARKUP)
    expectHarmless(screen)
  })

  it('is text in the banner', async () => {
    const call = new FakeCall({ ...CALLED, attachment: MARKUP, peer: HOSTILE })
    const screen = await Screen.show(IncomingBanner, { call })
    expect(screen.text).toContain(MARKUP)
    expectHarmless(screen)
  })

  it('is never shown where it is an attachment, which is between the apps', async () => {
    const { screen } = await showCallPage({ ...CALLED, attachment: 'a secret of the app' })
    expect(screen.html).not.toContain('a secret')
  })

  it('does not reach the style sheet through an account', async () => {
    const peer = { ...HOSTILE, userId: 'x;background:url(//evil)', avatar: '' }
    const { screen } = await showCallPage({ ...CALLED, peer })
    expect(screen.html).not.toMatch(/url\([^)]*evil/)
  })

  it('is a picture only by its address, and initials where it cannot be loaded', async () => {
    const peer = { userId: 'bob', name: '李小白', avatar: 'https://example.invalid/"onload="harm()' }
    const { screen } = await showCallPage({ ...CALLING, type: 1, cameraOn: false, peer })
    expectHarmless(screen)
    const [image] = screen.all('.call-avatar__picture img')
    expect(image?.getAttribute('src')).toBe(peer.avatar)
    expect(image?.getAttribute('referrerpolicy')).toBe('no-referrer')
    await screen.act(() => image?.dispatchEvent(new Event('error')))
    expect(screen.only('.call-avatar__initials').textContent).toBe('小白')
  })
})
