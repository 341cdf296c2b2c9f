import React from 'react'
import { safeExecute } from '@tarojs/runtime'
import { connectReactPage } from '@tarojs/plugin-framework-react/dist/runtime'
import type { LastCall } from '@/call/machine/terms/snapshot'
import { setLocale, setTexts } from '@/call/locales'
import { ja } from '@/call/locales/ja'
import { FloatingCall } from '@/call/main-ui'
import { Screen } from '../../Screen'
import { CALLED, CALLING, ended, FakeCall, IDLE, IN_CALL } from '../fakeCall'

beforeEach(() => jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'] }))
afterEach(() => {
  jest.useRealTimers()
  setTexts({})
  setLocale('zh-CN')
})

async function show(first = IN_CALL) {
  const call = new FakeCall(first)
  const screen = await Screen.show(FloatingCall, { call })
  return {
    call,
    screen,
    ends: (last: Partial<LastCall> = {}) => screen.act(() => call.show(ended(last))),
    after: (ms: number) => screen.act(() => jest.advanceTimersByTime(ms)),
  }
}

describe('a call that ends while its page is away', () => {
  it.each([
    ['zh-CN', '对方已挂断 · 01:05'],
    ['en', 'They hung up · 01:05'],
    ['ja', `${ja.ends.remoteHungUp} · 01:05`],
  ])('says why, and how long it was, in %s', async (locale, words) => {
    setTexts({ languages: { ja } })
    setLocale(locale)
    const { screen, ends } = await show()
    await ends()
    expect(screen.textOf('call-floating-end')).toContain(words)
    // For who does not see it.
    expect(screen.find('call-floating-end').getAttribute('role')).toBe('alert')
    expect(screen.has('call-floating')).toBe(false)
  })

  it('was no call to be measured, where nobody answered', async () => {
    setLocale('en')
    const { screen, ends } = await show(CALLING)
    await ends({ endReason: 'noAnswer', connectedAt: null, duration: 0 })
    expect(screen.only('.call-floating__state').textContent).toBe('No answer. Please try again later')
  })

  it('goes after six seconds', async () => {
    const { screen, ends, after } = await show()
    await ends()
    await after(5_999)
    expect(screen.has('call-floating-end')).toBe(true)
    await after(1)
    expect(screen.html).toBe('')
  })

  it('goes with a tap, and leads nowhere', async () => {
    const { call, screen, ends } = await show()
    await ends()
    await screen.tap('call-floating-end')
    expect(screen.html).toBe('')
    expect(call.asked).toEqual([])
  })

  it.each(['hungUp', 'cancelled', 'takenElsewhere'] as const)(
    'needs no word where it was %s by its user',
    async (endReason) => {
      const { screen, ends } = await show()
      await ends({ endReason })
      expect(screen.html).toBe('')
    },
  )

  it('gives way to the next one', async () => {
    const { call, screen, ends, after } = await show()
    await ends()
    await screen.act(() => call.show({ ...CALLED, callId: 'call-2' }))
    expect(screen.html).toBe('')
    await screen.act(() => call.show({ ...IN_CALL, callId: 'call-2' }))
    await after(60_000)
    expect(screen.has('call-floating')).toBe(true)
  })

  it('is not told again where another one is over', async () => {
    const { call, screen, ends } = await show()
    await ends()
    await screen.act(() => call.show({ ...CALLED, callId: 'call-2' }))
    await ends({ callId: 'call-2', endReason: 'missed' })
    expect(screen.html).toBe('')
  })
})

it('says nothing of a call that ended before, or out of sight', async () => {
  const { screen, call, ends } = await show(IDLE)
  await ends()
  expect(screen.html).toBe('')
  const page = 'pages/index/index'
  const below = await Screen.show(
    connectReactPage(React, page)(() => <FloatingCall call={call} />),
    {},
  )
  await below.act(() => call.show(IN_CALL))
  await below.act(() => safeExecute(page, 'onHide'))
  await below.act(() => call.show(ended()))
  await below.act(() => safeExecute(page, 'onShow'))
  expect(below.has('call-floating-end')).toBe(false)
})
