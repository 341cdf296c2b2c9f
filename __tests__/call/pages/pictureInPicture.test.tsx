import { isPictureAway } from '@/call/components/MediaView/pictureAway'
import { setLocale } from '@/call/locales'
import { setLook } from '@/call/look'
import { FloatingCall } from '@/call/main-ui'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { CallError } from '@/call/error/CallError'
import { Screen } from '../../Screen'
import { CALLING, ended, IN_CALL } from '../fakeCall'
import { FakePictureWindow } from '../platform/host/window/fakeCallWindow'
import { showCallPage } from './showCallPage'

// A call that is minimised into a window of its own, in a browser that has such windows.

let pip: FakePictureWindow
beforeEach(() => {
  setLocale('en')
  pip = new FakePictureWindow()
  Object.assign(window, { documentPictureInPicture: pip })
  setLook({ pictureInPicture: true })
})
afterEach(() => {
  pip.leave()
  pip.remove()
  setLook({})
  Object.assign(window, { documentPictureInPicture: undefined })
})

/** The page, when what it fetches has come. */
async function open(snapshot: CallSnapshot = IN_CALL) {
  const { call, screen } = await showCallPage(snapshot)
  await screen.act(() => new Promise((resolve) => setTimeout(resolve)))
  return { call, screen }
}

async function minimised(snapshot: CallSnapshot = IN_CALL) {
  const { call, screen } = await open(snapshot)
  await screen.tap('call-minimise')
  await screen.act(() => undefined)
  return { call, screen }
}

it('has the far side’s picture in the window, and the page goes', async () => {
  const { call } = await minimised()
  expect(call.asked).toEqual(['minimise'])
  expect(pip.text).toContain('李小白')
  expect(isPictureAway()).toBe(true)
  expect(call.media.sides.filter((side) => side === 'remote')).toHaveLength(2)
})

it('brings the page back when its user closes the window', async () => {
  const { call } = await minimised()
  pip.leave()
  expect([call.asked, isPictureAway()]).toEqual([['minimise', 'openPage'], false])
})

it('mutes and hangs up there', async () => {
  const { call } = await minimised()
  pip.find('call-window-mic').click()
  pip.find('call-window-hangup').click()
  expect(call.asked).toEqual(['minimise', 'setMicrophone(false)', 'hangUp'])
})

it.each([
  ['is over', ended()],
  ['gives way to another', { ...IN_CALL, callId: 'call-2' }],
])('closes the window when the call %s, and brings no page', async (_, after) => {
  const { call, screen } = await minimised()
  await screen.act(() => call.show(after))
  expect([call.asked, isPictureAway()]).toEqual([['minimise'], false])
})

it('says there what there is to say, and else the time', async () => {
  const { call, screen } = await minimised()
  await screen.act(() => call.show({ ...IN_CALL, reconnecting: true }))
  expect(pip.text).toContain('Unstable network, reconnecting…')
  await screen.act(() => call.show(IN_CALL))
  expect(pip.text).toMatch(/\d\d:\d\d/)
})

it('closes the window when the page is there again', async () => {
  const { call, screen } = await minimised()
  screen.leave()
  await open()
  expect([call.media.sides, isPictureAway()]).toEqual([[], false])
})

it('leaves the floating call without the picture, which is in the window', async () => {
  const { call, screen } = await minimised()
  screen.leave()
  const floating = await Screen.show(FloatingCall, { call })
  expect(floating.all('.call-floating--picture')).toHaveLength(0)
  await floating.act(() => pip.leave())
  expect(floating.all('.call-floating--picture')).toHaveLength(1)
})

it.each<[string, CallSnapshot, boolean]>([
  ['is dialled', CALLING, true],
  ['has no pictures', { ...IN_CALL, type: 1 }, true],
  ['belongs to an app that does not want it', IN_CALL, false],
])('is minimised without a window where it %s', async (_, snapshot, wanted) => {
  setLook({ pictureInPicture: wanted })
  const { call } = await minimised(snapshot)
  expect([call.asked, pip.sizes, isPictureAway()]).toEqual([['minimise'], [], false])
})

it('is minimised without a window where the browser refuses', async () => {
  pip.refuses = true
  const { call } = await minimised()
  expect([call.asked, isPictureAway()]).toEqual([['minimise'], false])
})

it('keeps no window where the page does not go', async () => {
  const { call, screen } = await open()
  call.failWith = new CallError('INTERNAL')
  await screen.tap('call-minimise')
  await screen.act(() => undefined)
  expect(isPictureAway()).toBe(false)
  expect(screen.has('call-notice')).toBe(true)
})
