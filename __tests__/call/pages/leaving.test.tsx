import React from 'react'
import { safeExecute } from '@tarojs/runtime'
import { connectReactPage } from '@tarojs/plugin-framework-react/dist/runtime'
import * as mediaView from '@/call/components/MediaView/index'
import { setCurrentCall } from '@/call/engine/currentCall'
import { END_REASONS } from '@/call/machine/terms/endReason'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import CallPage from '@/call/pages/call/index'
import { Screen } from '../../Screen'
import { CALLED, CALLING, CONNECTING, ended, FakeCall, IDLE, IN_CALL } from '../fakeCall'

// A copy whose functions can be spied on: those of a module cannot.
jest.mock('@/call/components/MediaView/index', () => ({
  __esModule: true,
  ...jest.requireActual<typeof mediaView>('@/call/components/MediaView/index'),
}))

const PAGE = 'call/pages/call/index'

/** The call page as a page of an app, which comes and goes. */
async function open(snapshot: CallSnapshot) {
  const call = new FakeCall(snapshot)
  setCurrentCall(call)
  const screen = await Screen.show(connectReactPage(React, PAGE)(CallPage), {})
  const happens = (what: 'onShow' | 'onHide' | 'onUnload') => screen.act(() => safeExecute(PAGE, what))
  const passes = (ms: number) => screen.act(() => jest.advanceTimersByTime(ms))
  return { call, screen, happens, passes }
}

/** How long what this user has done is shown, in ms. */
const OWN = 2_000
const OWN_END = ended({ endReason: 'hungUp' })

beforeEach(() => jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'] }))

afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
  setCurrentCall(null)
})

describe('the page of a call that is over', () => {
  it('closes when the reason was shown for two seconds', async () => {
    const { call, screen, passes } = await open(IN_CALL)
    await screen.act(() => call.show(OWN_END))
    await passes(OWN - 1)
    expect(call.asked).toEqual([])
    await passes(1)
    expect(call.asked).toEqual(['closePage'])
  })

  it.each([
    ['hungUp', {}, 2_000],
    ['cancelled', {}, 2_000],
    ['rejected', {}, 2_000],
    ['answeredElsewhere', {}, 2_000],
    ['rejectedElsewhere', {}, 2_000],
    ['remoteHungUp', {}, 4_000],
  ] as const)('closes by itself after %s', async (endReason, more, ms) => {
    const { call, passes } = await open(ended({ endReason, ...more }))
    await passes(ms - 1)
    expect(call.asked).toEqual([])
    await passes(1)
    expect(call.asked).toEqual(['closePage'])
  })

  it.each(
    END_REASONS.filter(
      (reason) =>
        ![
          'hungUp',
          'cancelled',
          'rejected',
          'answeredElsewhere',
          'rejectedElsewhere',
          'takenElsewhere',
        ].includes(reason),
    ),
  )('stays after %s, until the user has read it', async (endReason) => {
    const { call, screen, passes } = await open(ended({ endReason, connectedAt: null }))
    await passes(600_000)
    expect(call.asked).toEqual([])
    await screen.tap('call-back')
    expect(call.asked).toEqual(['closePage'])
  })

  it('does the same where it came into being only after the end', async () => {
    const { call, passes } = await open(OWN_END)
    await passes(OWN)
    expect(call.asked).toEqual(['closePage'])
  })

  it('stays for a call that comes meanwhile', async () => {
    const { call, screen, passes } = await open(OWN_END)
    await passes(OWN - 1)
    await screen.act(() => call.show({ ...CALLED, callId: 'call-2' }))
    await passes(60_000)
    expect(call.asked).toEqual([])
  })

  it('waits below another page, and shows the reason for as long when it is in front again', async () => {
    const { call, screen, happens, passes } = await open(IN_CALL)
    await happens('onHide')
    await screen.act(() => call.show(OWN_END))
    await passes(60_000)
    expect(call.asked).toEqual([])
    await happens('onShow')
    await passes(OWN)
    expect(call.asked).toEqual(['closePage'])
  })

  it('stays where there was no call', async () => {
    const { call, passes } = await open(IDLE)
    await passes(60_000)
    expect(call.asked).toEqual([])
  })

  it('has a button if it does not close by itself', async () => {
    const { call, screen, passes } = await open(OWN_END)
    call.failWith = new Error('navigateBack:fail')
    await passes(OWN)
    expect(screen.has('call-back')).toBe(true)
  })
})

describe('a call page that is left', () => {
  function whereMediaLivesInThePage(livesInPage: boolean) {
    const features = mediaView.mediaFeatures()
    jest.spyOn(mediaView, 'mediaFeatures').mockReturnValue({ ...features, livesInPage })
  }

  it.each([
    ['calling', CALLING],
    ['connecting', CONNECTING],
    ['inCall', IN_CALL],
  ])('ends a call whose media lives in it, while %s', async (_, snapshot) => {
    whereMediaLivesInThePage(true)
    const { call, happens } = await open(snapshot)
    await happens('onUnload')
    expect(call.asked).toEqual(['hangUp'])
  })

  it.each([
    ['what rings here', CALLED],
    ['what is over', ended()],
    ['nothing', IDLE],
  ])('does not end %s', async (_, snapshot) => {
    whereMediaLivesInThePage(true)
    const { call, happens } = await open(snapshot)
    await happens('onUnload')
    expect(call.asked).toEqual([])
  })

  it('ends no call in a browser, where media goes on without it', async () => {
    whereMediaLivesInThePage(false)
    const { call, happens } = await open(IN_CALL)
    await happens('onUnload')
    expect(call.asked).toEqual([])
  })
})

describe('the way to the app', () => {
  it('is offered only where there is a page to show', async () => {
    const { call, screen } = await open(IN_CALL)
    expect(screen.has('call-minimise')).toBe(true)
    call.minimisable = false
    await screen.act(() => call.show({ ...IN_CALL, microphoneOn: false }))
    expect(screen.has('call-minimise')).toBe(false)
  })
})
