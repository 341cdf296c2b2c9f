import { CallError } from '@/call/error/CallError'
import { errorSentence } from '@/call/locales'
import { PICTURE_GAP } from '@/call/components/status/useFarPicture'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import type { Screen } from '../../Screen'
import { CALLED, CALLING, CONNECTING, ended, IDLE, IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

const VOICE: CallSnapshot = {
  ...IN_CALL,
  type: 1,
  cameraOn: false,
  remote: { entered: true, microphoneOn: true, cameraOn: false, screenOn: false },
}
const ASKED: CallSnapshot = { ...VOICE, typeSwitch: { type: 2, by: 'remote', state: 1 } }

const BUTTONS: readonly [string, CallSnapshot, string][] = [
  ['call-cancel', CALLING, 'cancel'],
  ['call-accept', CALLED, 'accept'],
  ['call-accept-audio', CALLED, 'accept(1)'],
  ['call-reject', CALLED, 'reject'],
  ['call-mute-ring', CALLED, 'muteRing'],
  ['call-reject', { ...CALLED, answering: true }, 'reject'],
  ['call-hangup', CONNECTING, 'hangUp'],
  ['call-hangup', IN_CALL, 'hangUp'],
  ['call-hangup', { ...IN_CALL, reconnecting: true }, 'hangUp'],
  ['call-mic', IN_CALL, 'setMicrophone(false)'],
  ['call-mic', { ...CONNECTING, microphoneOn: false }, 'setMicrophone(true)'],
  ['call-camera', IN_CALL, 'setCamera(false)'],
  ['call-camera', { ...IN_CALL, cameraOn: false }, 'setCamera(true)'],
  ['call-switch-type', IN_CALL, 'switchCallType(1, 1)'],
  ['call-switch-type', VOICE, 'switchCallType(2, 1)'],
  ['call-switch-agree', ASKED, 'switchCallType(2, 2)'],
  ['call-switch-refuse', ASKED, 'switchCallType(2, 3)'],
  ['call-resume-sound', { ...VOICE, playBlocked: true }, 'resumePlay'],
  ['call-minimise', IN_CALL, 'minimise'],
  ['call-mic', CALLING, 'setMicrophone(false)'],
  ['call-camera', CALLING, 'setCamera(false)'],
  ['call-minimise', CALLING, 'minimise'],
  ['call-mic', CALLED, 'setMicrophone(false)'],
  ['call-mic', { ...CALLED, microphoneOn: false, type: 1, cameraOn: false }, 'setMicrophone(true)'],
  ['call-camera', CALLED, 'setCamera(false)'],
  ['call-camera', { ...CALLED, cameraOn: false }, 'setCamera(true)'],
  ['call-camera', { ...CALLED, answering: true }, 'setCamera(false)'],
  ['call-again', ended({ endReason: 'noAnswer' }), 'call(bob, 2)'],
  ['call-again', ended({ endReason: 'missed', role: 'callee', type: 1 }), 'call(bob, 1)'],
  ['call-back', ended(), 'closePage'],
  ['call-back', IDLE, 'closePage'],
]

/** As on a phone, which may have a camera on either side. */
function withTouch(): void {
  Object.defineProperty(navigator, 'maxTouchPoints', { value: 5, configurable: true })
}

afterEach(() => Reflect.deleteProperty(navigator, 'maxTouchPoints'))

describe('a button of the call page', () => {
  it.each(BUTTONS)('%s, by a tap', async (id, snapshot, command) => {
    const { call, screen } = await showCallPage(snapshot)
    await screen.tap(id)
    expect(call.asked).toEqual([command])
  })

  it.each(BUTTONS)('%s, by a key', async (id, snapshot, command) => {
    const { call, screen } = await showCallPage(snapshot)
    await screen.press(id, 'Enter')
    expect(call.asked).toEqual([command])
  })

  it('acts once for a key that is held down', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    const down = (repeat: boolean) =>
      screen.find('call-mic').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat }))
    const now = jest.spyOn(Date, 'now').mockReturnValue(5_000)
    await screen.act(() => down(false))
    now.mockReturnValue(6_000)
    await screen.act(() => down(true))
    now.mockRestore()
    expect(call.asked).toEqual(['setMicrophone(false)'])
  })

  it('call-flip is there on a handheld, and only takes a tap while the camera is on', async () => {
    withTouch()
    const { call, screen } = await showCallPage({ ...IN_CALL, cameraOn: false })
    await screen.tap('call-flip')
    expect(call.asked).toEqual([])
    await screen.act(() => call.show(IN_CALL))
    await screen.tap('call-flip')
    expect(call.asked).toEqual(['switchCamera'])
    await screen.act(() => call.show(VOICE))
    expect(screen.has('call-flip')).toBe(false)
  })

  it('while it rings there is nothing to choose but with what to answer', async () => {
    withTouch()
    const { call, screen } = await showCallPage(CALLED)
    const there = () =>
      ['call-mic', 'call-camera', 'call-flip', 'call-switch-type'].map((id) => screen.has(id))
    expect(there()).toEqual([true, true, false, false])
    await screen.act(() => call.show({ ...CALLED, type: 1, cameraOn: false }))
    expect(there()).toEqual([true, false, false, false])
  })

  it.each([
    ['call-accept', { ...CALLED, answering: true }],
    ['call-accept-audio', { ...CALLED, answering: true }],
    ['call-camera', { ...CALLED, answering: true, cameraOn: false }],
    ['call-switch-type', CONNECTING],
    ['call-switch-type', { ...VOICE, typeSwitch: { type: 2, by: 'self', state: 1 } as const }],
  ])('%s is marked and takes nothing while it cannot act', async (id, snapshot) => {
    const { call, screen } = await showCallPage(snapshot)
    expect(screen.find(id).getAttribute('aria-disabled')).toBe('true')
    expect(screen.find(id).getAttribute('tabindex')).toBe('-1')
    await screen.tap(id)
    await screen.press(id, 'Enter')
    expect(call.asked).toEqual([])
  })
})

describe('the page of a call that is over', () => {
  it.each([
    ['answeredElsewhere', {}],
    ['rejectedElsewhere', {}],
    ['kickedOffline', {}],
    ['unsupported', {}],
    ['signalingFailed', { lack: 'callee' }],
    ['signalingFailed', { lack: 'login' }],
    ['mediaFailed', { lack: 'mediaService' }],
  ] as const)('offers no other call that would end alike: %s %j', async (endReason, more) => {
    const { screen } = await showCallPage(ended({ endReason, ...more }))
    expect(screen.buttons).toEqual(['call-back'])
  })

  it('says whether this side calls again or back', async () => {
    const { call, screen } = await showCallPage(ended({ endReason: 'noAnswer' }))
    expect(screen.textOf('call-again')).toBe('再次呼叫')
    await screen.act(() => call.show(ended({ endReason: 'missed', role: 'callee' })))
    expect(screen.textOf('call-again')).toBe('回拨')
  })

  it('leads to the app’s messages, where it has some', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    const written: string[] = []
    call.messageTo = ({ userId }) => written.push(userId)
    await screen.act(() => call.show(ended()))
    await screen.tap('call-message')
    expect(written).toEqual(['bob'])
  })

  it('says why another call was refused, and nothing of that in the next one', async () => {
    const { call, screen } = await showCallPage(ended({ endReason: 'noAnswer' }))
    call.failWith = new CallError('NOT_LOGGED_IN')
    await screen.tap('call-again')
    expect(screen.textOf('call-notice')).toBe(errorSentence('NOT_LOGGED_IN'))
    await screen.act(() => call.show({ ...CALLING, callId: 'call-2' }))
    expect(screen.has('call-notice')).toBe(false)
  })
})

describe('a command that fails', () => {
  const FAILING: readonly [string, CallSnapshot][] = [
    ['call-cancel', CALLING],
    ['call-accept', CALLED],
    ['call-reject', CALLED],
    ['call-hangup', IN_CALL],
    ['call-mic', IN_CALL],
    ['call-camera', IN_CALL],
    ['call-switch-type', IN_CALL],
    ['call-minimise', IN_CALL],
  ]

  it.each(FAILING)('%s says why, in the sentence of its code', async (id, snapshot) => {
    const { call, screen } = await showCallPage(snapshot)
    call.failWith = new CallError('NETWORK')
    await screen.tap(id)
    expect(screen.textOf('call-notice')).toBe(errorSentence('NETWORK'))
  })

  it('says something of an error of any other kind', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    call.failWith = 'no error at all'
    await screen.tap('call-mic')
    expect(screen.textOf('call-notice')).toBe(errorSentence('INTERNAL'))
  })

  it('is forgotten with the next command that works', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    call.failWith = new CallError('NETWORK')
    await screen.tap('call-mic')
    call.failWith = null
    await screen.tap('call-camera')
    expect(screen.has('call-notice')).toBe(false)
  })

  it('is not told of the next call', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    call.failWith = new CallError('NETWORK')
    await screen.tap('call-mic')
    await screen.act(() => call.show({ ...CALLED, callId: 'call-2' }))
    expect(screen.has('call-notice')).toBe(false)
  })

  it('of the call before is not told of the next when it comes late', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    let fail: (thrown: unknown) => void = () => undefined
    call.setMicrophone = () => new Promise((_, reject) => (fail = reject))
    await screen.tap('call-mic')
    await screen.act(() => call.show({ ...CALLED, callId: 'call-2' }))
    await screen.act(() => fail(new CallError('NETWORK')))
    expect(screen.has('call-notice')).toBe(false)
  })
})

describe('the pictures', () => {
  beforeEach(() =>
    jest.useFakeTimers({ doNotFake: ['Date', 'requestAnimationFrame', 'queueMicrotask', 'nextTick'] }),
  )
  afterEach(() => jest.useRealTimers())

  const small = (screen: Screen) => screen.only('.call-pane--small')
  const tapBigPicture = (screen: Screen) =>
    screen.only('.call-pane--big').dispatchEvent(new MouseEvent('click', { bubbles: true }))
  const DARK: CallSnapshot = { ...IN_CALL, remote: { ...IN_CALL.remote, cameraOn: false } }
  /** Long enough for a camera to count as off, and not as flipped. */
  const stays = (screen: Screen) => screen.act(() => jest.advanceTimersByTime(PICTURE_GAP))
  const idInside = (pane: HTMLElement) => pane.querySelector('.call-media')?.id

  it('change places at a tap on the small one, and back with the next call', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    const tapSmall = () =>
      screen.act(() => small(screen).dispatchEvent(new MouseEvent('click', { bubbles: true })))
    expect(idInside(small(screen))).toBe('call-local-video')
    await tapSmall()
    expect(idInside(small(screen))).toBe('call-remote-video')
    await tapSmall()
    expect(idInside(small(screen))).toBe('call-local-video')
    await tapSmall()
    await screen.act(() => call.show({ ...IN_CALL, callId: 'call-2' }))
    expect(idInside(small(screen))).toBe('call-local-video')
    expect(call.asked).toEqual([])
  })

  it('are left alone with a tap on the big one, and another tap brings the buttons back', async () => {
    const { screen } = await showCallPage(IN_CALL)
    const tapBig = () => screen.act(() => tapBigPicture(screen))
    const bare = () => screen.find('call-page').className.includes('call-page--bare')
    await tapBig()
    expect([bare(), screen.all('.call-controls--hidden').length]).toEqual([true, 1])
    expect(screen.has('call-hangup')).toBe(true)
    await tapBig()
    expect([bare(), screen.all('.call-controls--hidden').length]).toEqual([false, 0])
  })

  it('do not take the buttons away where there is no picture to look at', async () => {
    const { call, screen } = await showCallPage(IN_CALL)
    await screen.act(() => tapBigPicture(screen))
    await screen.act(() => call.show(DARK))
    expect(screen.find('call-page').className).toContain('call-page--bare')
    await stays(screen)
    expect(screen.find('call-page').className).not.toContain('call-page--bare')
  })

  it.each([
    ['after their camera was off', DARK],
    ['in the next call', ended()],
  ])('come with all the buttons %s', async (_, between) => {
    const { call, screen } = await showCallPage(IN_CALL)
    await screen.act(() => tapBigPicture(screen))
    await screen.act(() => call.show(between))
    await stays(screen)
    await screen.act(() => call.show({ ...IN_CALL, callId: between.callId ?? 'call-2' }))
    expect(screen.find('call-page').className).not.toContain('call-page--bare')
  })

  it('are not left alone by a tap from before there was one', async () => {
    const { call, screen } = await showCallPage(DARK)
    await screen.act(() => tapBigPicture(screen))
    await screen.act(() => call.show(IN_CALL))
    expect(screen.find('call-page').className).not.toContain('call-page--bare')
  })
})
