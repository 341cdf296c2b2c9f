import Taro from '@tarojs/taro'
import React from 'react'
import { safeExecute } from '@tarojs/runtime'
import { connectReactPage } from '@tarojs/plugin-framework-react/dist/runtime'
import { errorSentence, setLocale } from '@/call/locales'
import { CallError } from '@/call/error/CallError'
import { setLook } from '@/call/look'
import { FloatingCall } from '@/call/main-ui'
import { Screen } from '../../Screen'
import { BOB, CALLED, CALLING, CONNECTING, ended, FakeCall, IDLE, IN_CALL } from '../fakeCall'

const show = async (call: FakeCall, onOpen?: () => void) => Screen.show(FloatingCall, { call, onOpen })

/** jsdom lays nothing out. */
function sizeWindow(width: number, height: number) {
  const { documentElement } = document
  Object.defineProperty(documentElement, 'clientWidth', { value: width, configurable: true })
  Object.defineProperty(documentElement, 'clientHeight', { value: height, configurable: true })
}

afterEach(() => {
  setLocale('zh-CN')
  setLook({})
  jest.useRealTimers()
})

describe('FloatingCall', () => {
  it.each([
    ['no call', IDLE],
    ['a call that only rings here', CALLED],
    ['a call that ended before', ended()],
  ])('draws nothing with %s', async (_, snapshot) => {
    expect((await show(new FakeCall(snapshot))).html).toBe('')
  })

  it.each([
    ['dialling', { ...CALLING, channelId: null }, '小白正在呼叫…'],
    ['ringing there', CALLING, '小白正在等待对方接听…'],
    ['connecting', CONNECTING, '小白正在连接…'],
    ['reconnecting', { ...IN_CALL, type: 1, reconnecting: true } as const, '小白网络不稳定，正在重新连接…'],
    [
      'the far side comes back',
      { ...IN_CALL, type: 1, returning: 'remote' } as const,
      '小白对方正在回到通话…',
    ],
  ])('says how it stands while %s', async (_, snapshot, words) => {
    expect((await show(new FakeCall(snapshot))).text).toBe(words)
  })

  it('brings a call here that another device of the account is in', async () => {
    jest.useFakeTimers({ now: 1_065_000, doNotFake: ['requestAnimationFrame', 'queueMicrotask'] })
    const elsewhere = { callId: 'call-1', peer: BOB, type: 2, connectedAt: 1_000_000 } as const
    const call = new FakeCall({ ...IDLE, elsewhere })
    const screen = await show(call)
    expect(screen.text).toBe('小白在此设备上继续01:05')
    await screen.tap('call-floating')
    expect(call.asked).toEqual(['takeOver'])
  })

  it('tells why it was not brought here, and offers it still', async () => {
    const told: string[] = []
    Object.assign(Taro, { showToast: async ({ title }: { title: string }) => told.push(title) })
    const elsewhere = { callId: 'call-1', peer: BOB, type: 1, connectedAt: 1_000_000 } as const
    const call = new FakeCall({ ...IDLE, elsewhere })
    call.failWith = new CallError('PERMISSION_DENIED')
    const screen = await show(call)
    await screen.tap('call-floating')
    expect(told).toEqual([errorSentence('PERMISSION_DENIED')])
    expect(screen.has('call-floating')).toBe(true)
  })

  it('is in its language', async () => {
    setLocale('en')
    expect((await show(new FakeCall(CALLING))).find('call-floating').lang).toBe('en')
  })

  it('is in the theme of the look, also one that comes later', async () => {
    const screen = await show(new FakeCall(IN_CALL))
    const marks = () => [...screen.find('call-floating').classList].filter((name) => /light|auto/.test(name))
    expect(marks()).toEqual([])
    await screen.act(() => setLook({ theme: 'auto' }))
    expect(marks()).toEqual(['call-floating--auto'])
  })

  it('shows how long it has lasted', async () => {
    jest.useFakeTimers({ now: 1_065_000, doNotFake: ['requestAnimationFrame', 'queueMicrotask'] })
    const screen = await show(new FakeCall({ ...IN_CALL, type: 1 }))
    expect(screen.text).toBe('小白01:05')
  })

  it('shows the far side’s picture, and lets it go when the call is over', async () => {
    const call = new FakeCall(IN_CALL)
    const screen = await show(call)
    expect(call.media.sides).toEqual(['remote'])
    await screen.act(() => call.show({ ...IN_CALL, remote: { ...IN_CALL.remote, cameraOn: false } }))
    expect(call.media.sides).toEqual([])
    await screen.act(() => call.show(IN_CALL))
    await screen.act(() => call.show(ended()))
    expect(call.media.sides).toEqual([])
  })

  it('leads back to the call page, by a tap or a key', async () => {
    const call = new FakeCall(IN_CALL)
    const screen = await show(call)
    await screen.tap('call-floating')
    await screen.press('call-floating', 'Enter')
    expect(call.asked).toEqual(['openPage', 'openPage'])
  })

  it('leads where the app wants it to', async () => {
    const call = new FakeCall(IN_CALL)
    const onOpen = jest.fn()
    const screen = await show(call, onOpen)
    await screen.tap('call-floating')
    expect(onOpen).toHaveBeenCalledTimes(1)
    expect(call.asked).toEqual([])
  })

  it('stays where it is when the page does not open', async () => {
    const call = new FakeCall(CONNECTING)
    call.failWith = new Error('navigateTo:fail')
    const screen = await show(call)
    await screen.tap('call-floating')
    expect(screen.has('call-floating')).toBe(true)
  })

  it('is away while its page is, with the picture', async () => {
    const call = new FakeCall(IN_CALL)
    const page = 'pages/index/index'
    const screen = await Screen.show(
      connectReactPage(React, page)(() => <FloatingCall call={call} />),
      {},
    )
    await screen.act(() => safeExecute(page, 'onHide'))
    expect(screen.has('call-floating')).toBe(false)
    expect([call.media.sides, call.views]).toEqual([[], 0])
    await screen.act(() => safeExecute(page, 'onShow'))
    expect(screen.has('call-floating')).toBe(true)
    expect([call.media.sides, call.views]).toEqual([['remote'], 1])
  })

  it('says that the call is seen while it draws it', async () => {
    const call = new FakeCall(CALLED)
    const screen = await show(call)
    expect(call.views).toBe(0)
    await screen.act(() => call.show(IN_CALL))
    expect(call.views).toBe(1)
    screen.leave()
    expect(call.views).toBe(0)
  })

  it('can be carried into another corner, and stays there', async () => {
    sizeWindow(400, 800)
    const screen = await show(new FakeCall(CONNECTING))
    const floating = screen.find('call-floating')
    expect(floating.className).toContain('call-floating--top-right')
    await screen.drag(floating, [
      [380, 20],
      [200, 300],
      [40, 760],
    ])
    expect(floating.className).toContain('call-floating--bottom-left')
    expect(floating.style.transform).toBe('')
  })

  it('is let go where it was when the system takes the finger away', async () => {
    sizeWindow(400, 800)
    const screen = await show(new FakeCall(CONNECTING))
    const floating = screen.find('call-floating')
    const touch = (type: string, touches: readonly object[]) =>
      screen.act(() => floating.dispatchEvent(Object.assign(new Event(type), { touches })))
    await touch('touchstart', [{ clientX: 380, clientY: 20 }])
    await touch('touchmove', [{ clientX: 40, clientY: 20 }])
    expect(floating.style.transform).toBe('translate(-340px, 0px)')
    await touch('touchcancel', [])
    expect(floating.style.transform).toBe('')
    expect(floating.className).toContain('call-floating--top-left')
  })

  it('does not move by a touch without a way', async () => {
    sizeWindow(400, 800)
    const screen = await show(new FakeCall(CONNECTING))
    await screen.drag(screen.find('call-floating'), [[10, 790]])
    expect(screen.find('call-floating').className).toContain('call-floating--top-right')
  })

  it('names somebody without a name by the account', async () => {
    const peer = { ...BOB, userId: 'dora', name: '' }
    expect((await show(new FakeCall({ ...CONNECTING, peer }))).text).toBe('D正在连接…')
  })

  it('listens to the call only while it is drawn', async () => {
    const call = new FakeCall(IN_CALL)
    const screen = await show(call)
    expect(call.listenerCount).toBeGreaterThan(0)
    screen.leave()
    expect(call.listenerCount).toBe(0)
  })
})
