import { useState } from 'react'
import { View } from '@tarojs/components'
import * as app from '@/call/slots/appSlots'
import type { AvatarSlotProps, CallSlots, SlotProps } from '@/call/slots'
import { CallError } from '@/call/error/CallError'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { bigPictureOf } from '@/call/components/picture/bigPicture'
import { CALLED, CALLING, ended, IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

// What an app puts into the call page: in each place, with what it is given, and when it breaks.

jest.mock('@/call/slots/appSlots', () => ({ slots: {} }))

const VOICE: CallSnapshot = { ...IN_CALL, type: 1, cameraOn: false }
const mark = (name: string) =>
  function Mark({ snapshot, ours }: SlotProps) {
    return (
      <View id={`own-${name}`}>
        {snapshot.callStatus}
        {ours}
      </View>
    )
  }

async function show(snapshot: CallSnapshot, slots: CallSlots) {
  Object.assign(app.slots, slots)
  return showCallPage(snapshot)
}

afterEach(() => {
  for (const name of Object.keys(app.slots)) Reflect.deleteProperty(app.slots, name)
  jest.restoreAllMocks()
  jest.useRealTimers()
})

it('stands where it is to, with what stands there without it', async () => {
  const slots = {
    header: mark('header'),
    avatar: mark('avatar'),
    background: mark('background'),
    besideControls: mark('beside'),
    end: mark('end'),
  }
  const { call, screen } = await show(VOICE, slots)
  expect(screen.find('own-header').closest('.call-page__top')).not.toBeNull()
  expect(screen.find('own-header').textContent).toBe('inCall')
  expect(screen.find('own-avatar').querySelector('.call-avatar--large')).not.toBeNull()
  expect(screen.find('own-background').querySelector('.call-backdrop')).not.toBeNull()
  expect(
    screen.find('own-beside').closest('.call-page__controls')?.querySelector('#call-hangup'),
  ).not.toBeNull()
  expect(screen.has('own-end')).toBe(false)
  await screen.act(() => call.show(ended()))
  expect(screen.find('own-end').querySelector('#call-end-reason')).not.toBeNull()
  expect(screen.has('own-beside')).toBe(false)
})

it('is in the title over a picture, and a portrait there is a small one', async () => {
  const sizes: string[] = []
  const Portrait = ({ size }: AvatarSlotProps) => {
    sizes.push(size)
    return <View id="own-portrait" />
  }
  expect(bigPictureOf(CALLING, false)).toBe('local')
  const { screen } = await show(CALLING, { header: mark('header'), avatar: Portrait })
  expect(screen.find('own-header').querySelector('#call-peer')).not.toBeNull()
  expect(screen.find('own-portrait').closest('.call-page__title')).not.toBeNull()
  expect(new Set(sizes)).toEqual(new Set(['small']))
})

it('follows the snapshot, keeps what it knows over the end, and begins anew with the next call', async () => {
  const Counting = ({ snapshot }: SlotProps) => {
    const [first] = useState(snapshot.callId)
    return <View id="own-first">{`${first} ${snapshot.callStatus}`}</View>
  }
  const { call, screen } = await show(CALLED, { header: Counting })
  expect(screen.textOf('own-first')).toBe('call-1 called')
  await screen.act(() => call.show(IN_CALL))
  expect(screen.textOf('own-first')).toBe('call-1 inCall')
  await screen.act(() => call.show(ended()))
  expect(screen.textOf('own-first')).toBe('call-1 idle')
  await screen.act(() => call.show({ ...CALLED, callId: 'call-2' }))
  expect(screen.textOf('own-first')).toBe('call-2 called')
})

it('does with a call what its buttons do, and the page says why that failed', async () => {
  const Mute = ({ commands, run }: SlotProps) => (
    <View id="own-mute" onClick={() => run(commands.setMicrophone(false))} />
  )
  const { call, screen } = await show(VOICE, { besideControls: Mute })
  await screen.tap('own-mute')
  expect(call.asked).toEqual(['setMicrophone(false)'])
  call.setMicrophone = () => Promise.reject(new CallError('NETWORK', 'gone'))
  await screen.tap('own-mute')
  expect(screen.has('call-notice')).toBe(true)
})

it('gives way to what stands there without it where it throws, until the call is over; the call goes on', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const Broken = ({ snapshot }: SlotProps) => {
    if (snapshot.callId === 'call-1') throw new Error('the app has a mistake')
    return <View id="own-mended" />
  }
  const { call, screen } = await show(VOICE, { avatar: Broken, header: Broken, besideControls: Broken })
  expect(screen.all('.call-avatar--large')).toHaveLength(1)
  await screen.tap('call-hangup')
  expect(call.asked).toEqual(['hangUp'])
  expect(said.mock.calls.flat().join(' ')).toContain('the app has a mistake')
  await screen.act(() => call.show({ ...VOICE, callId: 'call-2' }))
  expect(screen.all('#own-mended')).toHaveLength(3)
})

it('goes out of the way with the other buttons while a picture is looked at alone', async () => {
  const { screen } = await show(IN_CALL, { besideControls: mark('beside') })
  const isHidden = () => screen.find('own-beside').closest('.call-slot--hidden') !== null
  expect(isHidden()).toBe(false)
  await screen.tap('call-remote-video')
  expect(isHidden()).toBe(true)
})

describe('the end of a call', () => {
  const talked = ended({ endReason: 'hungUp', connectedAt: 1, duration: 60 })

  async function askedAfter(snapshot: CallSnapshot, slots: CallSlots) {
    jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'] })
    const { call, screen } = await show(IN_CALL, slots)
    await screen.act(() => call.show(snapshot))
    await screen.act(() => jest.advanceTimersByTime(60_000))
    screen.leave()
    return call.asked
  }

  it('stays until it is left where the app has something to show after a talk', async () => {
    expect(await askedAfter(talked, { end: mark('end') })).toEqual([])
    expect(await askedAfter(talked, { end: undefined })).toEqual(['closePage'])
  })

  it('closes by itself as ever where nobody talked', async () => {
    const cancelled = ended({ endReason: 'cancelled', connectedAt: null })
    expect(await askedAfter(cancelled, { end: mark('end') })).toEqual(['closePage'])
  })
})
