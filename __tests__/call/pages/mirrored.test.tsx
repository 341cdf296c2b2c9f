import { MirroredScreen } from '@/call/pages/media/MirroredScreen'
import { IN_CALL } from '../fakeCall'
import { TICKET, WebViewRig } from '../platform/rtc/webView/WebViewRig'
import { Screen } from '../../Screen'

async function inCall() {
  const rig = new WebViewRig()
  rig.call.snapshot = { ...rig.call.snapshot, ...IN_CALL }
  await rig.session.openDevices({ microphone: true, camera: true })
  const joining = rig.session.join(TICKET)
  const page = rig.load()
  const screen = await Screen.show(MirroredScreen, { page })
  await screen.act(() => joining)
  return { rig, page, screen }
}

describe('the media page', () => {
  test('shows nothing but a backdrop before the mini program has told of its call', async () => {
    const rig = new WebViewRig()
    const screen = await Screen.show(MirroredScreen, { page: rig.load() })
    expect(screen.find('call-page').dataset.status).toBe('opening')
    expect(screen.buttons).toEqual([])
  })

  test('shows a call that it is told of between drawing and listening', async () => {
    const rig = new WebViewRig()
    const page = rig.load()
    const subscribe = page.subscribe.bind(page)
    page.subscribe = (listener) => {
      if (!page.isShown)
        rig.tell({
          type: 'snapshot',
          snapshot: { ...rig.call.snapshot, ...IN_CALL },
          canMinimise: false,
          now: Date.now(),
        })
      return subscribe(listener)
    }
    const screen = await Screen.show(MirroredScreen, { page })
    expect(screen.find('call-page').dataset.status).toBe('inCall')
  })

  test('shows the call as it is there, with the same ids, and a way to the app', async () => {
    const { screen } = await inCall()
    expect(screen.find('call-page').dataset).toMatchObject({ status: 'inCall', type: '2' })
    expect(screen.has('call-remote-video')).toBe(true)
    expect(screen.has('call-hangup')).toBe(true)
    expect(screen.has('call-minimise')).toBe(true)
  })

  test('follows the call', async () => {
    const { rig, screen } = await inCall()
    await screen.act(() => {
      rig.call.snapshot = { ...rig.call.snapshot, reconnecting: true }
      rig.call.listeners.forEach((listener) => listener())
    })
    expect(screen.textOf('call-hint')).toContain('正在重新连接')
  })

  test('its buttons act on the call in the mini program', async () => {
    const { rig, screen } = await inCall()
    await screen.tap('call-mic')
    await screen.tap('call-minimise')
    await screen.tap('call-hangup')
    expect(rig.call.done).toEqual([['setMicrophone', false], 'minimise', 'hangUp'])
  })

  test('a command that fails there says so here', async () => {
    const { rig, screen } = await inCall()
    await screen.act(() => {
      rig.call.snapshot = { ...rig.call.snapshot, cameraOn: false }
      rig.call.listeners.forEach((listener) => listener())
    })
    await screen.tap('call-camera')
    await screen.act(() => undefined)
    expect(screen.textOf('call-notice')).toContain('权限')
  })
})
