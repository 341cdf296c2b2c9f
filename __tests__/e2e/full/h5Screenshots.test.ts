import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Phone } from '../calls/Phone'
import { useStage } from '../calls/useStage'
import { openTabToShare, untilTab } from './sharedTab'

const FOLDER = path.join(__dirname, '..', 'screenshots', 'h5')

/** For people to look at: each state of the pages, as on a phone. */
describe('screenshots of every state', () => {
  const stage = useStage()
  beforeAll(() => mkdirSync(FOLDER, { recursive: true }))

  async function shoot(phone: Phone, name: string): Promise<void> {
    // Pages slide in, and pictures fade in.
    await phone.page.waitForTimeout(500)
    await phone.page.screenshot({ path: path.join(FOLDER, `${name}.png`) })
  }

  test('a video call', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    await shoot(alice, '01-demo')
    stage().cloud.control.latency({ ms: 900, on: 'im' })
    await alice.dial('bob', 'video')
    await alice.callPage('calling')
    await shoot(alice, '02-dialling')
    stage().cloud.control.latency({ ms: 0 })
    await bob.callPage('called')
    await shoot(alice, '03-calling-video')
    await shoot(bob, '04-called-video')
    stage().cloud.control.latency({ ms: 700 })
    await bob.tap('call-accept')
    await bob.callPage('connecting')
    await shoot(bob, '05-connecting-video')
    stage().cloud.control.latency({ ms: 0 })
    await Promise.all([alice.sees(), bob.sees()])
    await shoot(alice, '06-in-call-video')
    await alice.tap('call-local-video')
    await shoot(alice, '07-in-call-swapped')
    await alice.tap('call-remote-video')
    await bob.tap('call-camera')
    await bob.tap('call-mic')
    await shoot(alice, '08-remote-camera-off')
    await shoot(bob, '09-own-camera-off')
    await bob.tap('call-camera')
    await alice.sees()
    await alice.tap('call-minimise')
    await alice.shows('call-floating')
    await shoot(alice, '10-floating')
    await alice.tap('call-floating')
    await alice.callPage('inCall')
    stage().cloud.control.rtc({ action: 'drop', account: 'alice', forMs: 3_000 })
    await alice.page.locator('#call-hint', { hasText: '正在重新连接' }).waitFor()
    await shoot(alice, '11-reconnecting')
    await alice.sees()
    await alice.tap('call-hangup')
    await alice.callPage('ended')
    await shoot(alice, '12-ended')
    await bob.callPage('ended')
    await shoot(bob, '13-ended-by-remote')
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await alice.byId('demo-history').scrollIntoViewIfNeeded()
    await shoot(alice, '14-history')
  })

  test('an audio call, and the change to video', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await shoot(alice, '20-calling-audio')
    await shoot(bob, '21-called-audio')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await alice.hearsSound()
    await shoot(alice, '22-in-call-audio')
    await alice.tap('call-switch-type')
    await bob.shows('call-switch-agree')
    await shoot(alice, '23-asking-for-video')
    await shoot(bob, '24-asked-for-video')
    await bob.tap('call-switch-refuse')
    await alice.tap('call-minimise')
    await alice.shows('call-floating')
    await bob.tap('call-hangup')
    await alice.shows('call-floating-end')
    await shoot(alice, '25-floating-ended')
    await bob.backOnFirstPage()
  })

  test('what goes wrong', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob', { allow: ['microphone'] })]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await bob.shows('call-notice')
    await shoot(bob, '30-camera-refused')
    await bob.tap('call-reject')
    await alice.callPage('ended')
    await shoot(alice, '31-rejected')
    await alice.backOnFirstPage()
    await bob.tap('demo-own-page')
    await alice.dial('bob', 'audio')
    await bob.shows('demo-own-accept')
    await shoot(bob, '32-own-page')
    await alice.tap('call-cancel')
    await alice.backOnFirstPage()
    await alice.dial('alice', 'audio')
    await alice.shows('demo-problem')
    await shoot(alice, '33-demo-problem')
  })

  test('a shared screen', async () => {
    const [alice, bob] = [
      await stage().phone('alice', { computer: true, locale: 'en' }),
      await stage().phone('bob', { locale: 'en' }),
    ]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.sees(), bob.sees()])
    await shoot(alice, '50-may-share')
    await openTabToShare(alice)
    await alice.tap('call-screen')
    await untilTab('bob sees the tab', bob.byId('call-remote-video').locator('video'))
    await shoot(alice, '51-shares')
    await shoot(bob, '52-sees-a-screen')
    await bob.page.setViewportSize({ width: 844, height: 390 })
    await shoot(bob, '53-sees-a-screen-on-its-side')
    await alice.tap('call-screen')
    await untilTab('bob sees the camera', bob.byId('call-remote-video').locator('video'), false)
    await alice.tap('call-hangup')
  })

  test('in English, and in a wide window', async () => {
    const [alice, bob] = [
      await stage().phone('alice', { locale: 'en' }),
      await stage().phone('bob', { locale: 'en' }),
    ]
    await shoot(alice, '40-demo-en')
    await alice.page.setViewportSize({ width: 1280, height: 800 })
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await shoot(bob, '41-called-en')
    await bob.tap('call-accept')
    await Promise.all([alice.sees(), bob.sees()])
    await shoot(bob, '42-in-call-en')
    await shoot(alice, '43-in-call-wide')
    await alice.tap('call-hangup')
    await bob.callPage('ended')
    await shoot(bob, '44-ended-en')
    await alice.backOnFirstPage()
    await shoot(alice, '45-demo-wide')
  })
})
