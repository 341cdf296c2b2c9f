import type { Phone } from './Phone'
import { UNTIL_ADMITTED } from '../Stage'
import { useStage } from './useStage'
import { inFullRun } from '../inFullRun'

/** The code `call()` fails with. */
function dialCode(phone: Phone, userId: string, type: 1 | 2 = 1): Promise<string | undefined> {
  return phone.page.evaluate(
    (options) =>
      window.__call?.call(options).then(
        () => 'resolved',
        (error: { code: string }) => error.code,
      ),
    { userId, type },
  )
}

/** From now on another program has the camera, until the returned function is called. */
async function holdCamera({ page }: Phone): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { mediaDevices } = navigator
    const open = mediaDevices.getUserMedia.bind(mediaDevices)
    let isHeld = true
    window.addEventListener('camera-freed', () => (isHeld = false))
    mediaDevices.getUserMedia = (constraints) =>
      isHeld && constraints?.video
        ? Promise.reject(new DOMException('Could not start video source', 'NotReadableError'))
        : open(constraints)
  })
  return () => page.evaluate(() => void window.dispatchEvent(new Event('camera-freed')))
}

describe('what goes wrong', () => {
  const stage = useStage()

  inFullRun('a call to nobody, to oneself, to somebody unknown, and during another call', async () => {
    const [alice] = [await stage().phone('alice'), await stage().phone('bob')]
    expect(await dialCode(alice, ' ')).toBe('INVALID_ARGUMENT')
    expect(await dialCode(alice, 'alice')).toBe('CALL_SELF')
    expect(await dialCode(alice, 'nobody')).toBe('UNKNOWN_USER')
    // The call is over before its page is there; the page says why.
    await alice.ended('signalingFailed', 'callee')
    await alice.backOnFirstPage()
    await alice.dial('bob', 'audio')
    await alice.callPage('calling')
    expect(await dialCode(alice, 'bob')).toBe('BUSY_HERE')
    await alice.tap('call-cancel')
    await alice.letGoOfEverything()
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 2 })
  })

  inFullRun('the demo page says in a sentence what is wrong with a number', async () => {
    const alice = await stage().phone('alice')
    await alice.dial('alice', 'audio')
    expect(await alice.text('demo-problem')).toContain('不能呼叫自己')
  })

  inFullRun('somebody who is not known, or has no right token, is not signed in, and is told', async () => {
    const mallory = await stage().visitor('mallory')
    await mallory.page.locator('.demo-problem', { hasText: '登录失败' }).waitFor()
    expect(await mallory.text('demo-status')).toBe('offline')
    expect(await dialCode(mallory, 'bob')).toBe('NOT_LOGGED_IN')
  })

  inFullRun(
    'a dial that the service never answers ends by itself, and leaves no room and no ring behind',
    async () => {
      const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
      stage().cloud.control.fault({ account: 'alice', on: 'request', name: 'call', action: 'drop' })
      expect(['NETWORK', 'TIMEOUT']).toContain(await dialCode(alice, 'bob'))
      await alice.ended('signalingFailed')
      await alice.letGoOfEverything()
      await stage().nothingLeft()
      expect((await bob.snapshot()).callStatus).toBe('idle')
    },
  )

  inFullRun(
    'a dial whose answer is lost on the way is undone as soon as the service can be reached',
    async () => {
      const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
      stage().cloud.control.latency({ ms: 400, on: 'im' })
      const outcome = dialCode(alice, 'bob', 2)
      await stage().state('a room', ({ rooms }) => rooms.length === 1)
      // The room is there and the invite on its way; the answer that says so is not.
      stage().cloud.control.disconnect({ account: 'alice', forMs: UNTIL_ADMITTED })
      expect(await outcome).toBe('NETWORK')
      await bob.hears('onInvited')
      stage().cloud.control.admit({ account: 'alice' })
      await Promise.all([alice.ended('signalingFailed'), bob.ended('remoteCancelled')])
      await alice.letGoOfEverything()
      // It has rung there.
      await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 2 })
      expect(await bob.openedDevices()).toBe(0)
    },
  )

  inFullRun('an answer with nothing ringing', async () => {
    const alice = await stage().phone('alice')
    const code = await alice.page.evaluate(() =>
      window.__call?.accept().then(
        () => 'resolved',
        (error: { code: string }) => error.code,
      ),
    )
    expect(code).toBe('NOT_CALLED')
  })

  inFullRun('a caller without permission: no room is made, nobody rings', async () => {
    const alice = await stage().phone('alice', { allow: [] })
    const bob = await stage().phone('bob')
    expect(await dialCode(alice, 'bob')).toBe('PERMISSION_DENIED')
    await alice.ended('permissionDenied')
    await alice.backOnFirstPage()
    expect((await stage().cloud.state()).records).toEqual([])
    expect((await bob.snapshot()).callStatus).toBe('idle')
    await stage().nothingLeft()
  })

  test('a callee without a camera is offered audio, and it goes on ringing until then', async () => {
    const alice = await stage().phone('alice')
    const bob = await stage().phone('bob', { allow: ['microphone'] })
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await bob.shows('call-notice')
    expect(await bob.text('call-notice')).toContain('语音接听')
    expect((await alice.snapshot()).callStatus).toBe('calling')
    await bob.tap('call-accept-audio')
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    await bob.tap('call-hangup')
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  })

  inFullRun(
    'a camera that another program holds costs no call: it goes on with sound, and the button tries again',
    async () => {
      const [alice, bob] = [await stage().phone('alice', {}), await stage().phone('bob', {})]
      const [freeAlice, freeBob] = await Promise.all([holdCamera(alice), holdCamera(bob)])
      await alice.dial('bob', 'video')
      await bob.callPage('called')
      await bob.tap('call-accept')
      await Promise.all([alice.hearsSound(), bob.hearsSound()])
      for (const phone of [alice, bob]) {
        expect(await phone.text('call-notice')).toContain('摄像头正被其他应用占用')
        expect(await phone.snapshot()).toMatchObject({ callStatus: 'inCall', type: 2, cameraOn: false })
      }
      await freeBob()
      await bob.tap('call-camera')
      await alice.sees()
      await bob.showsNo('call-notice')
      await freeAlice()
      await alice.tap('call-camera')
      await bob.sees()
      await alice.tap('call-hangup')
      await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
    },
  )

  inFullRun('a media room that cannot be entered ends the call on both sides', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob', {})]
    await bob.page.route('**/nrtc/getChannelInfos.action', (route) =>
      route.fulfill({
        json: { code: 403, desc: 'token is invalid' },
        headers: { 'access-control-allow-origin': '*' },
      }),
    )
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    // Whose token is refused is not told that its user's network is bad.
    await Promise.all([bob.ended('mediaFailed', 'mediaService'), alice.ended('mediaFailed')])
    await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
    await stage().nothingLeft()
  })

  inFullRun(
    'a hang-up that the service refuses still ends the call here, and the far side sees this one leave',
    async () => {
      const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      await bob.tap('call-accept')
      await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
      stage().cloud.control.fault({
        account: 'alice',
        on: 'request',
        name: 'closeRoom',
        action: 'error',
        code: 500,
      })
      await alice.tap('call-hangup')
      await alice.ended('hungUp')
      await alice.backOnFirstPage()
      await bob.ended('remoteHungUp')
      await stage().nothingLeft()
      const { records } = await stage().state('a record', (state) => state.records.length > 0)
      expect(records).toHaveLength(1)
    },
  )

  inFullRun(
    'a connection that is lost while it rings ends nothing; the cancel is told when it is back',
    async () => {
      const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      stage().cloud.control.disconnect({ account: 'alice', forMs: UNTIL_ADMITTED })
      await alice.tap('call-cancel')
      await alice.ended('cancelled')
      stage().cloud.control.admit({ account: 'alice' })
      await bob.ended('remoteCancelled')
      await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 2 })
    },
  )

  test('media that is cut for a moment is mended, and the user sees that it is being mended', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.sees(), bob.sees()])
    stage().cloud.control.rtc({ action: 'drop', account: 'alice', forMs: UNTIL_ADMITTED })
    await alice.page.locator('#call-hint', { hasText: '正在重新连接' }).waitFor()
    stage().cloud.control.admit({ account: 'alice' })
    await alice.page.locator('#call-hint', { hasText: '正在重新连接' }).waitFor({ state: 'detached' })
    await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
    expect(await alice.snapshot()).toMatchObject({ callStatus: 'inCall', reconnecting: false })
    await alice.tap('call-hangup')
    await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
  })

  inFullRun(
    'media that stops on the way is said to both, and a call that it does not come back to ends',
    async () => {
      const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
      await alice.dial('bob', 'video')
      await bob.callPage('called')
      await bob.tap('call-accept')
      await Promise.all([alice.sees(), bob.sees()])
      const hint = ({ page }: Phone, words: string) => page.locator('#call-hint', { hasText: words })
      // The service goes on to say that both are there.
      stage().cloud.control.rtc({ action: 'pause' })
      await Promise.all([alice, bob].map((phone) => hint(phone, '对方的网络不佳').waitFor()))
      stage().cloud.control.rtc({ action: 'resume' })
      await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
      await Promise.all([alice, bob].map((phone) => phone.showsNo('call-hint')))
      stage().cloud.control.rtc({ action: 'pause' })
      await Promise.all([alice, bob].map((phone) => hint(phone, '正在重新连接').waitFor()))
      expect(await bob.snapshot()).toMatchObject({ callStatus: 'inCall', reconnecting: true })
      await Promise.all([alice.callPage('ended'), bob.callPage('ended')])
      // Each gives it up by its own time, and the one that does so first tells the other.
      const reasons = await Promise.all(
        [alice, bob].map(async (phone) => (await phone.snapshot()).lastCall?.endReason),
      )
      expect(reasons).toContain('remoteLost')
      expect(['remoteLost', 'remoteHungUp']).toEqual(expect.arrayContaining(reasons))
      await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
      await stage().leaves({ from: expect.any(String), to: expect.any(String), type: 2, status: 1 })
    },
  )

  inFullRun('a call of which no media ever comes is never connected, and ends with a reason', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    stage().cloud.control.rtc({ action: 'pause' })
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.ended('mediaFailed'), bob.ended('mediaFailed')])
    expect((await alice.snapshot()).lastCall).toMatchObject({ connectedAt: null, duration: 0 })
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 2 })
  })

  inFullRun('a tab that is closed in a call: the far side ends, and writes the record', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    await alice.closeTab()
    await bob.callPage('ended')
    expect(['remoteHungUp', 'remoteLost']).toContain((await bob.snapshot()).lastCall?.endReason)
    await bob.letGoOfEverything()
    const { records } = await stage().state('one record', (state) => state.records.length === 1)
    expect(records).toMatchObject([{ type: 1, status: 1 }])
  })
})
