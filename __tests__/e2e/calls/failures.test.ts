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

describe('what goes wrong', () => {
  const stage = useStage()

  test('a call to nobody, to oneself, to somebody unknown, and during another call', async () => {
    const [alice] = [await stage().phone('alice'), await stage().phone('bob')]
    expect(await dialCode(alice, ' ')).toBe('INVALID_ARGUMENT')
    expect(await dialCode(alice, 'alice')).toBe('CALL_SELF')
    expect(await dialCode(alice, 'nobody')).toBe('UNKNOWN_USER')
    await alice.backOnFirstPage()
    await alice.dial('bob', 'audio')
    await alice.callPage('calling')
    expect(await dialCode(alice, 'bob')).toBe('BUSY_HERE')
    await alice.tap('call-cancel')
    await alice.letGoOfEverything()
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 2 })
  })

  test('the demo page says in a sentence what is wrong with a number', async () => {
    const alice = await stage().phone('alice')
    await alice.dial('alice', 'audio')
    expect(await alice.text('demo-problem')).toContain('不能呼叫自己')
  })

  test('somebody who is not known, or has no right token, is not signed in, and is told', async () => {
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
      await Promise.all([alice.letGoOfEverything(), stage().nothingLeft()])
      expect(await bob.openedDevices()).toBe(0)
    },
  )

  test('an answer with nothing ringing', async () => {
    const alice = await stage().phone('alice')
    const code = await alice.page.evaluate(() =>
      window.__call?.accept().then(
        () => 'resolved',
        (error: { code: string }) => error.code,
      ),
    )
    expect(code).toBe('NOT_CALLED')
  })

  test('a caller without permission: no room is made, nobody rings', async () => {
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

  test('a media room that cannot be entered ends the call on both sides', async () => {
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
