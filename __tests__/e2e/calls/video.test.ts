import type { Phone } from './Phone'
import { useStage } from './useStage'
import { inFullRun } from '../inFullRun'

/** Longer than what counts as one tap, in ms. */
const ONE_TAP = 500

describe('a video call through the pages', () => {
  const stage = useStage()
  let alice: Phone
  let bob: Phone
  beforeEach(async () => {
    ;[alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
  })
  afterEach(() => {
    expect([...alice.errors, ...bob.errors]).toEqual([])
  })

  async function talk(): Promise<void> {
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
  }

  test('rings, is accepted, shows and sounds on both sides, and ends on both when the caller hangs up', async () => {
    await alice.dial('bob', 'video')
    await alice.callPage('calling')
    await bob.callPage('called')
    expect(await bob.openedDevices()).toBe(0)
    // Who calls is seen at once: the page slides in from nowhere.
    expect([await alice.firstPlace(), await bob.firstPlace()]).toEqual([0, 0])
    expect(await bob.text('call-peer')).toBe('Alice')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
    // Once for each of two streams that are sent, and of two that come.
    const negotiations = await Promise.all([alice.negotiations(), bob.negotiations()])
    expect(Math.max(...negotiations)).toBeLessThanOrEqual(4)
    expect(Math.min(...negotiations)).toBeGreaterThan(0)
    expect(await alice.text('call-duration')).toMatch(/^\d\d:\d\d$/)
    // The service measures it every two seconds.
    await Promise.all([alice, bob].map(({ page }) => page.locator('#call-quality').waitFor()))

    await alice.tap('call-hangup')
    await Promise.all([alice.ended('hungUp'), bob.ended('remoteHungUp')])
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
    const durations = await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
    const { lastCall } = await bob.snapshot()
    expect(durations).toEqual([lastCall?.duration, lastCall?.duration])
    expect((await alice.snapshot()).lastCall?.duration).toBe(lastCall?.duration)
  })

  inFullRun('ends on both sides when the callee hangs up, who then writes the record', async () => {
    await talk()
    await bob.tap('call-hangup')
    await Promise.all([bob.ended('hungUp'), alice.ended('remoteHungUp')])
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await stage().leaves({ from: 'bob', to: 'alice', type: 2, status: 1 })
    for (const phone of [alice, bob]) {
      expect(await phone.text('demo-history')).toMatch(/已接[通听]/)
    }
  })

  test('a camera and a microphone that go off are off for the far side, and it is told', async () => {
    await talk()
    await alice.tap('call-camera')
    await bob.page.locator('#call-hint', { hasText: '对方已关闭摄像头' }).waitFor()
    await bob.seesNothingNew()
    expect(await alice.liveDevices()).toEqual(['audio'])
    await alice.tap('call-mic')
    expect(await bob.hears('onAudioMuted')).toMatchObject({ userId: 'alice', mute: true })
    await bob.page.locator('#call-hint', { hasText: '对方已静音' }).waitFor()
    await alice.tap('call-camera')
    // Two taps in quick succession on one button count as one.
    await alice.page.waitForTimeout(ONE_TAP)
    await alice.tap('call-mic')
    await Promise.all([bob.sees(), bob.hearsSound()])
    await alice.tap('call-hangup')
    await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
  })

  test('goes over to audio without asking, and back to video only when the far side agrees', async () => {
    await talk()
    await alice.tap('call-switch-type')
    await bob.page.locator('#call-page[data-type="1"]').waitFor()
    expect(await bob.hears('onCallTypeChange')).toEqual({ type: 1, state: 2 })
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    expect(await bob.liveDevices()).toEqual(['audio'])
    await bob.tap('call-switch-type')
    await alice.shows('call-switch-agree')
    expect(await alice.liveDevices()).toEqual(['audio'])
    await alice.tap('call-switch-agree')
    await Promise.all([alice.sees(), bob.sees()])
    await bob.tap('call-hangup')
    await stage().leaves({ from: 'bob', to: 'alice', type: 2, status: 1 })
  })

  inFullRun('goes on while its page is away, and comes back to it', async () => {
    await talk()
    await alice.tap('call-minimise')
    await alice.shows('call-floating')
    await Promise.all([bob.sees(), bob.hearsSound(), alice.hearsSound()])
    await alice.tap('call-floating')
    await alice.callPage('inCall')
    await alice.sees()
    expect(await alice.page.locator('#call-page').count()).toBe(1)
    await bob.tap('call-hangup')
    await alice.backOnFirstPage()
    await stage().leaves({ from: 'bob', to: 'alice', type: 2, status: 1 })
  })

  inFullRun('a call that ends while its page is away ends quietly', async () => {
    await talk()
    await alice.tap('call-minimise')
    await alice.shows('call-floating')
    await bob.tap('call-hangup')
    await alice.showsNo('call-floating')
    await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
    await stage().leaves({ from: 'bob', to: 'alice', type: 2, status: 1 })
  })

  inFullRun('is answered with audio only: the callee opens no camera, the caller is told', async () => {
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept-audio')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    await alice.page.locator('#call-page[data-type="1"]').waitFor()
    expect(await bob.liveDevices()).toEqual(['audio'])
    await bob.tap('call-hangup')
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  })
})
