import { useState } from 'react'
import { useSwap } from '@/call/components/picture/useSwap'
import { VideoStage } from '@/call/components/picture/VideoStage'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { Screen } from '../../../Screen'
import { CALLING, CONNECTING, FakeMedia, IN_CALL } from '../../fakeCall'

const THEIRS_OFF = { ...IN_CALL.remote, cameraOn: false }

const show = (snapshot: CallSnapshot, onTap = () => undefined) => Screen.show(Stage, { snapshot, onTap })

/** As the page keeps whether they are swapped. */
function Stage({ snapshot, onTap }: { readonly snapshot: CallSnapshot; readonly onTap: () => void }) {
  const [swapped, swap] = useSwap(snapshot)
  const [media] = useState(() => new FakeMedia())
  return <VideoStage {...{ snapshot, media, swapped, onTap }} speakerOn onSwap={swap} />
}

/** The pane of one side, by the picture in it. */
function paneOf(screen: Screen, side: 'local' | 'remote') {
  const pane = screen.find(`call-${side}-video`).parentElement
  if (pane === null) throw new Error(`the ${side} picture is in no pane`)
  const has = (modifier: string) => pane.className.split(' ').includes(`call-pane--${modifier}`)
  return { has, text: pane.textContent }
}

const swap = (screen: Screen) =>
  screen.act(() => screen.only('.call-pane--small').dispatchEvent(new MouseEvent('click', { bubbles: true })))

describe('the two pictures', () => {
  it('are this side’s alone while it rings, over the whole page', async () => {
    const screen = await show(CALLING)
    expect(screen.all('.call-media').map(({ id }) => id)).toEqual(['call-local-video'])
    expect(paneOf(screen, 'local').has('big')).toBe(true)
  })

  it('keep the far side’s out of sight until both have met', async () => {
    const screen = await show(CONNECTING)
    expect(paneOf(screen, 'remote').has('waiting')).toBe(true)
    // Not hidden, for the sake of what plays in it, and so to be kept out of reach as well.
    expect(screen.find('call-remote-video').closest('[role=button], [aria-role=button]')).toBeNull()
    expect(paneOf(screen, 'local').has('big')).toBe(true)
  })

  it('are theirs big and this side’s small once both have met', async () => {
    const screen = await show(IN_CALL)
    expect([paneOf(screen, 'remote').has('big'), paneOf(screen, 'remote').has('waiting')]).toEqual([
      true,
      false,
    ])
    expect([paneOf(screen, 'local').has('small'), paneOf(screen, 'local').has('waiting')]).toEqual([
      true,
      false,
    ])
  })

  it('are dark where there is none to see', async () => {
    const screen = await show({ ...IN_CALL, cameraOn: false, remote: THEIRS_OFF })
    expect([paneOf(screen, 'local').has('dark'), paneOf(screen, 'remote').has('dark')]).toEqual([true, true])
    const lit = await show(IN_CALL)
    expect([paneOf(lit, 'local').has('dark'), paneOf(lit, 'remote').has('dark')]).toEqual([false, false])
  })

  it('say in the small one that this side’s camera is off, and nothing in the big one', async () => {
    const screen = await show({ ...IN_CALL, cameraOn: false })
    expect(paneOf(screen, 'local').text).toBe('摄像头已关')
    const neither = await show({ ...IN_CALL, cameraOn: false, remote: THEIRS_OFF })
    await swap(neither)
    expect(paneOf(neither, 'local').text).toBe('')
  })

  it('give the big place to the one that is on, whatever was swapped', async () => {
    const screen = await show({ ...IN_CALL, cameraOn: false })
    await swap(screen)
    expect(paneOf(screen, 'remote').has('big')).toBe(true)
  })

  it('have the far side’s initials in the small one where their camera is off', async () => {
    const screen = await show({ ...IN_CALL, remote: THEIRS_OFF })
    expect(paneOf(screen, 'remote').text).toBe('')
    await swap(screen)
    expect(paneOf(screen, 'remote').text).toBe('小白')
    screen.leave()
    const lit = await show(IN_CALL)
    await swap(lit)
    expect(paneOf(lit, 'remote').text).toBe('')
  })

  it('are out of the way of a call that is sound only, and not taken away', async () => {
    const screen = await show({ ...IN_CALL, type: 1 })
    expect(screen.only('.call-stage').className).toContain('call-stage--sound-only')
    expect(screen.has('call-remote-video')).toBe(true)
    screen.leave()
    const video = await show(IN_CALL)
    expect(video.only('.call-stage').className).not.toContain('call-stage--sound-only')
  })

  it('tell of a tap on the big one, and keep one on the small one to themselves', async () => {
    const onTap = jest.fn()
    const screen = await show(IN_CALL, onTap)
    await swap(screen)
    expect(onTap).not.toHaveBeenCalled()
    await screen.act(() =>
      screen.only('.call-pane--big').dispatchEvent(new MouseEvent('click', { bubbles: true })),
    )
    expect(onTap).toHaveBeenCalledTimes(1)
  })
})
