import { NOTHING_MEASURED } from '../../../../../src/call/platform/rtc/nothingMeasured'
import { CallError } from '../../../../../src/call/error/CallError'
import { createWebViewMedia } from '../../../../../src/call/platform/rtc/webViewMedia'
import { settle } from '../../../engine/fakes/fakeClock'
import { NONCE_OF_PAGE, NotedCall, TICKET, WebViewRig } from './WebViewRig'

/** A session that is in the room, with its page. */
async function joined(need = { microphone: true, camera: true }) {
  const rig = new WebViewRig()
  await rig.session.openDevices(need)
  const joining = rig.session.join(TICKET)
  rig.load()
  await joining
  return rig
}

describe('media in a web-view', () => {
  test('needs the address of its page', async () => {
    const rig = new WebViewRig()
    const port = createWebViewMedia({
      pageUrl: undefined,
      appKey: 'key',
      locale: () => 'en',
      newNonce: () => 'n',
      clock: rig.clock,
      call: new NotedCall(),
    })
    await expect(port.prepare()).rejects.toMatchObject({ code: 'UNSUPPORTED_PLATFORM' })
    expect(port.canJoinEarly).toBe(false)
  })

  test('shows in the page who is admitted, before the page is there and after', async () => {
    const rig = new WebViewRig()
    rig.session.admit(22)
    const joining = rig.session.join(TICKET)
    rig.load()
    await joining
    expect(rig.rtc.last.admitted).toBe(22)
    rig.session.admit(33)
    await settle()
    expect(rig.rtc.last.admitted).toBe(33)
    await rig.session.close()
    expect(() => rig.session.admit(44)).not.toThrow()
  })

  test('shows a picture in the page only once the page has looked into it', async () => {
    const rig = new WebViewRig()
    let show: (address: string) => void = () => undefined
    rig.picture = () => new Promise((resolve) => (show = resolve))
    rig.call.snapshot = {
      ...rig.call.snapshot,
      peer: { userId: 'bob', name: 'Bob', avatar: 'https://x.example/b' },
    }
    rig.session.join(TICKET).catch(() => undefined)
    const page = rig.load()
    await settle()
    expect(page.getSnapshot().peer).toEqual({ userId: 'bob', name: 'Bob', avatar: '' })
    show('blob:1')
    await settle()
    expect(page.getSnapshot().peer?.avatar).toBe('blob:1')
    // The next snapshot of the same call need not ask again.
    rig.picture = async () => ''
    rig.call.listeners.forEach((listener) => listener())
    expect(page.getSnapshot().peer?.avatar).toBe('blob:1')
  })

  test('is not there before the room is to be entered, and its address holds a nonce and nothing else', async () => {
    const rig = new WebViewRig()
    await rig.session.openDevices({ microphone: true, camera: true })
    expect(rig.session.sources('remote')).toEqual([])
    rig.session.join(TICKET).catch(() => undefined)
    expect(rig.session.sources('remote')).toEqual([
      {
        kind: 'page',
        url: `https://h5.example/#/call/pages/media/index?nonce=${NONCE_OF_PAGE}`,
        audio: true,
        video: true,
      },
    ])
    expect(rig.session.sources('local')).toEqual([])
    await rig.session.close()
    expect(rig.session.sources('remote')).toEqual([])
  })

  test('hands the token over once, when the page says it is ready, and enters the room there', async () => {
    const rig = await joined()
    expect(rig.rtc.last.done).toEqual(['join', 'openDevices'])
    expect(rig.rtc.last.devices).toEqual({ microphone: true, camera: true })
    expect(rig.shown).toBe(rig.rtc.last)
    const withToken = rig.toPage.filter((message) => JSON.stringify(message).includes('secret'))
    expect(withToken).toHaveLength(1)
    await rig.session.publish()
    await rig.session.setMicrophone(false)
    expect(rig.rtc.last.done.slice(2)).toEqual(['publish', 'setMicrophone:false'])
  })

  test('what was switched off before the page came is off from the start', async () => {
    const rig = new WebViewRig()
    await rig.session.openDevices({ microphone: true, camera: true })
    await rig.session.setMicrophone(false)
    await rig.session.setCamera(false)
    const joining = rig.session.join(TICKET)
    rig.load()
    await joining
    expect(rig.rtc.last.devices.camera).toBe(false)
    expect(rig.rtc.last.done).toContain('setMicrophone:false')
  })

  test('a page that cannot make calls says so, and why, before anything is told to it', async () => {
    const rig = new WebViewRig()
    rig.unsupported = new CallError('UNSUPPORTED_PLATFORM', 'no WebRTC here')
    const joining = rig.session.join(TICKET)
    rig.load()
    await expect(joining).rejects.toMatchObject({
      code: 'UNSUPPORTED_PLATFORM',
      message: expect.stringContaining('no WebRTC here'),
    })
    expect(rig.toPage).toEqual([])
  })

  test('a page that does not answer is given up, in a sentence for the developer', async () => {
    const rig = new WebViewRig()
    const outcome = rig.session.join(TICKET).catch((error: CallError) => error)
    await rig.clock.advance(12_000)
    expect(await outcome).toMatchObject({
      code: 'RTC_JOIN_FAILED',
      message: expect.stringContaining('media page did not answer'),
    })
    expect(rig.clock.pending).toBe(0)
  })

  test('a page that is loaded again in the call is not given the token again', async () => {
    const rig = await joined()
    rig.load()
    await settle()
    expect(rig.events.at(-1)).toMatchObject({ type: 'media.lost' })
    expect(rig.toPage.filter((message) => JSON.stringify(message).includes('secret'))).toHaveLength(1)
  })

  test('what the far side does in the room is told to the call', async () => {
    const rig = await joined()
    rig.rtc.last.tell({ type: 'media.peerEntered', uid: 12 })
    rig.rtc.last.tell({ type: 'media.lost', cause: new Error('gone') })
    expect(rig.events).toEqual([
      { type: 'media.peerEntered', uid: 12 },
      { type: 'media.lost', cause: 'Error: gone' },
    ])
  })

  test('a refused microphone fails the call, a refused camera only itself', async () => {
    const rig = new WebViewRig()
    await rig.session.openDevices({ microphone: true, camera: false })
    rig.rtc.failures.set('openDevices', new CallError('PERMISSION_DENIED', 'refused'))
    const joining = rig.session.join(TICKET)
    rig.load()
    await expect(joining).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    expect(rig.rtc.alive).toBe(0)
  })

  test('the page shows the call as it is, and its buttons act on it', async () => {
    const rig = await joined()
    expect(rig.page?.getSnapshot()).toMatchObject({ callStatus: 'connecting', peer: { name: 'Bob' } })
    const redraw = jest.fn()
    rig.page?.subscribe(redraw)
    rig.call.snapshot = { ...rig.call.snapshot, callStatus: 'inCall' }
    rig.call.listeners.forEach((listener) => listener())
    expect(redraw).toHaveBeenCalledTimes(1)
    expect(rig.page?.getSnapshot().callStatus).toBe('inCall')

    await rig.page?.setMicrophone(false)
    await rig.page?.switchCallType({ type: 1 })
    await expect(rig.page?.setCamera(true)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    await rig.page?.hangUp()
    expect(rig.call.done).toEqual([
      ['setMicrophone', false],
      ['switchCallType', { type: 1, state: 1 }],
      'hangUp',
    ])
  })

  test('a command that is none is refused and does nothing', async () => {
    const rig = await joined()
    rig.session.report('remote', {
      sender: 'taro-nertc-call',
      nonce: NONCE_OF_PAGE,
      type: 'command',
      id: 9,
      name: 'destroy',
      argument: null,
    })
    await settle()
    expect(rig.toPage.at(-1)).toMatchObject({
      type: 'result',
      id: 9,
      outcome: { ok: false, code: 'INVALID_ARGUMENT' },
    })
    expect(rig.call.done).toEqual([])
  })

  test('a message is heard whether the platform wraps it or not', async () => {
    const rig = await joined()
    const event = { type: 'media.peerEntered', uid: 12 }
    const message = { sender: 'taro-nertc-call', nonce: NONCE_OF_PAGE, type: 'event', event }
    rig.session.report('remote', { data: message })
    rig.session.report('remote', message)
    expect(rig.events).toEqual([event, event])
  })

  test('the page goes by the time that the call is measured by', async () => {
    const rig = await joined()
    expect(rig.page?.now()).toBe(rig.call.now())
    await rig.pageClock.advance(1_500)
    expect(rig.page?.now()).toBe(rig.call.now() + 1_500)
  })

  test('sound that waits for a tap is resumed in the page itself', async () => {
    const rig = await joined()
    await rig.page?.resumePlay()
    expect(rig.rtc.last.done).toContain('resumePlay')
    expect(rig.call.done).toEqual([])
  })

  test('what is measured comes from the page, for its own panel and for the mini program', async () => {
    const rig = await joined()
    const stats = { ...NOTHING_MEASURED, roundTrip: 48 }
    rig.rtc.last.stats = stats
    expect([await rig.session.getStats(), await rig.page?.getStats()]).toEqual([stats, stats])
    await rig.session.close()
    await settle()
    await expect(rig.page?.getStats()).rejects.toMatchObject({ code: 'NOT_IN_CALL' })
  })

  test('closing ends the page’s session, what waits, and every listener', async () => {
    const rig = await joined()
    await rig.session.close()
    await rig.session.close()
    await settle()
    expect(rig.rtc.alive).toBe(0)
    expect(rig.call.listeners.size).toBe(0)
    expect(rig.clock.pending).toBe(0)
    await expect(rig.session.publish()).rejects.toMatchObject({ code: 'CANCELLED' })
    rig.session.report('remote', {
      sender: 'taro-nertc-call',
      nonce: NONCE_OF_PAGE,
      type: 'ready',
      unsupported: null,
    })
    expect(rig.events).toEqual([])
  })

  test('closing reaches the page also when its view has heard of the end before, and was let go of', async () => {
    const rig = await joined()
    rig.letGo()
    await rig.session.close()
    await settle()
    expect(rig.rtc.alive).toBe(0)
  })

  test('closing while the page loads ends the join', async () => {
    const rig = new WebViewRig()
    const joining = rig.session.join(TICKET).catch((error: CallError) => error.code)
    await rig.session.close()
    expect(await joining).toBe('CANCELLED')
    expect(rig.clock.pending).toBe(0)
  })
})
