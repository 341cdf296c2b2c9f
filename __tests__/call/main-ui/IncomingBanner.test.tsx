import { CallError } from '@/call/error/CallError'
import { errorSentence, setLocale } from '@/call/locales'
import { setLook } from '@/call/look'
import { IncomingBanner } from '@/call/main-ui'
import { Screen } from '../../Screen'
import { CALLED, CALLING, CONNECTING, ended, FakeCall, IDLE, IN_CALL } from '../fakeCall'

const show = async (call: FakeCall, onOpen?: () => Promise<void>) =>
  Screen.show(IncomingBanner, { call, onOpen })

afterEach(() => {
  setLocale('zh-CN')
  setLook({})
})

describe('IncomingBanner', () => {
  it.each([
    ['no call', IDLE],
    ['dialling', CALLING],
    ['connecting', CONNECTING],
    ['talking', IN_CALL],
    ['an ended call', ended()],
  ])('draws nothing with %s', async (_, snapshot) => {
    expect((await show(new FakeCall(snapshot))).html).toBe('')
  })

  it('comes with an invite and goes with it', async () => {
    const call = new FakeCall()
    const screen = await show(call)
    await screen.act(() => call.show(CALLED))
    expect(screen.textOf('call-banner-open')).toBe('小白李小白邀请你视频通话')
    expect(screen.only('[role=alert]').textContent).toBe('\u2068李小白\u2069 邀请你视频通话')
    await screen.act(() => call.show(ended({ endReason: 'remoteCancelled' })))
    expect(screen.html).toBe('')
  })

  it('is not drawn for the moment until the call page covers it', async () => {
    const call = new FakeCall()
    const screen = await show(call)
    call.coming = true
    await screen.act(() => call.show(CALLED))
    expect(screen.html).toBe('')
    call.coming = false
    await screen.act(() => call.show(CALLED))
    expect(screen.has('call-banner')).toBe(true)
  })

  it('says what kind of call it is, to the eye and to a screen reader', async () => {
    setLocale('en')
    const screen = await show(new FakeCall({ ...CALLED, type: 1 }))
    expect(screen.find('call-banner-open').getAttribute('aria-label')).toBe(
      '\u2068李小白\u2069 invites you to a voice call',
    )
  })

  it('says what was refused, in its language', async () => {
    setLocale('en')
    const call = new FakeCall({ ...CALLED, notice: 'PERMISSION_DENIED', noticeLack: 'cameraRefused' })
    const screen = await show(call)
    expect(screen.textOf('call-banner-open')).toContain(errorSentence('PERMISSION_DENIED', 'cameraRefused'))
    expect(screen.find('call-banner').lang).toBe('en')
  })

  it('is in the theme of the look', async () => {
    setLook({ theme: 'light' })
    expect((await show(new FakeCall(CALLED))).find('call-banner').classList).toContain('call-banner--light')
  })

  it('has four ways on, none inside another', async () => {
    const screen = await show(new FakeCall(CALLED))
    expect(screen.buttons).toEqual([
      'call-banner-open',
      'call-banner-mute',
      'call-banner-reject',
      'call-banner-accept',
    ])
    expect(screen.all('[role=button] [role=button]')).toEqual([])
  })

  it('opens the page on a tap, and leaves the call ringing', async () => {
    const call = new FakeCall(CALLED)
    const screen = await show(call)
    await screen.tap('call-banner-open')
    expect(call.asked).toEqual(['openPage'])
  })

  it('accepts only after the page is there, and only the invite that was tapped', async () => {
    const call = new FakeCall(CALLED)
    let opened: () => void = () => undefined
    const screen = await show(call, () => new Promise((resolve) => (opened = resolve)))
    await screen.tap('call-banner-accept')
    expect(call.asked).toEqual([])
    call.show({ ...CALLED, callId: 'call-2', requestId: 'request-2' })
    await screen.act(() => opened())
    expect(call.asked).toEqual(['accept(request-1)'])
  })

  it('opens the call page by itself where the app says nothing', async () => {
    const call = new FakeCall(CALLED)
    const screen = await show(call)
    await screen.tap('call-banner-accept')
    expect(call.asked).toEqual(['openPage', 'accept(request-1)'])
  })

  it('rejects at once', async () => {
    const call = new FakeCall(CALLED)
    const screen = await show(call)
    await screen.tap('call-banner-reject')
    expect(call.asked).toEqual(['reject'])
  })

  it('takes a key on one button for that button alone', async () => {
    const call = new FakeCall(CALLED)
    const screen = await show(call)
    await screen.press('call-banner-reject', 'Enter')
    await screen.press('call-banner-open', ' ')
    await screen.press('call-banner-accept', 'Tab')
    expect(call.asked).toEqual(['reject', 'openPage'])
  })

  it('silences the ring, once', async () => {
    const call = new FakeCall(CALLED)
    const screen = await show(call)
    await screen.tap('call-banner-mute')
    await screen.act(() => call.show({ ...CALLED, ringMuted: true }))
    expect(screen.find('call-banner-mute').getAttribute('aria-label')).toBe('铃声已关')
    await screen.tap('call-banner-mute')
    expect(call.asked).toEqual(['muteRing'])
  })

  it('has no button for that where the app leaves it out', async () => {
    setLook({ hide: ['muteRing'] })
    const screen = await show(new FakeCall(CALLED))
    expect(screen.buttons).not.toContain('call-banner-mute')
  })

  it('says that the call is seen while it rings', async () => {
    const call = new FakeCall(CALLED)
    const screen = await show(call)
    expect(call.views).toBe(1)
    await screen.act(() => call.show(ended()))
    expect(call.views).toBe(0)
  })

  it('takes no second accept while one is under way', async () => {
    const call = new FakeCall({ ...CALLED, answering: true })
    const screen = await show(call)
    expect(screen.find('call-banner-accept').getAttribute('aria-disabled')).toBe('true')
    await screen.tap('call-banner-accept')
    expect(call.asked).toEqual([])
  })

  it('says why an accept failed, until another call rings', async () => {
    const call = new FakeCall(CALLED)
    call.failWith = new CallError('NETWORK')
    const screen = await show(call)
    await screen.tap('call-banner-accept')
    expect(screen.text).toContain(errorSentence('NETWORK'))
    await screen.act(() => call.show({ ...CALLED, callId: 'call-2', requestId: 'request-2' }))
    expect(screen.text).not.toContain(errorSentence('NETWORK'))
  })

  it('does not accept when the page cannot be opened, and says so', async () => {
    const call = new FakeCall(CALLED)
    const screen = await show(call, () => Promise.reject(new Error('navigateTo:fail')))
    await screen.tap('call-banner-accept')
    expect(call.asked).toEqual([])
    expect(screen.text).toContain(errorSentence('INTERNAL'))
  })

  it('says that a camera was refused', async () => {
    const screen = await show(new FakeCall({ ...CALLED, notice: 'PERMISSION_DENIED' }))
    expect(screen.text).toContain(errorSentence('PERMISSION_DENIED'))
  })
})
