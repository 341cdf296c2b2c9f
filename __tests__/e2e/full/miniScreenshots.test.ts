import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { MiniPhone } from '../mini/MiniPhone'
import type { MiniPlatform } from '../mini/MiniStage'
import { sees, shownIn } from '../mini/shownCall'
import { useMiniStage } from '../mini/useMiniStage'

/** For people to look at: each state of the pages in the host, whose layout is Chromium's. */
describe.each<MiniPlatform>(['weapp', 'alipay'])('screenshots of every state in %s', (platform) => {
  const stage = useMiniStage()
  const folder = path.join(__dirname, '..', 'screenshots', platform)
  beforeAll(() => mkdirSync(folder, { recursive: true }))

  async function shoot({ program }: MiniPhone, name: string): Promise<void> {
    // Pages slide in, and pictures fade in.
    await program.page.waitForTimeout(500)
    await program.screenshot(path.join(folder, `${name}.png`))
  }

  test('a video call, and an audio call', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone(platform, 'bob')]
    const backOnFirstPage = () => Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await shoot(bob, '01-demo')
    await bob.dial('alice', 'video')
    await alice.callPage('called')
    await shoot(bob, '02-calling-video')
    await alice.tap('call-reject')
    await bob.callPage('ended')
    await shoot(bob, '03-ended-refused')
    await backOnFirstPage()

    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await shoot(bob, '04-called-video')
    stage().cloud.control.latency({ ms: 700 })
    await bob.tap('call-accept')
    await bob.callPage('connecting')
    await shoot(bob, '05-connecting-video')
    stage().cloud.control.latency({ ms: 0 })
    await Promise.all([alice.sees(), sees(bob)])
    await shoot(bob, '06-in-call-video')
    const seen = await shownIn(bob)
    await seen.tap('call-camera')
    await alice.tap('call-mic')
    await seen.reads('call-page', /对方已静音/)
    await shoot(bob, '07-own-camera-off-remote-muted')
    await alice.tap('call-hangup')
    await bob.callPage('ended')
    await shoot(bob, '08-ended-by-remote')
    await backOnFirstPage()
    await shoot(bob, '09-history')

    await bob.dial('alice', 'audio')
    await alice.callPage('called')
    await shoot(bob, '20-calling-audio')
    await alice.tap('call-accept')
    const heard = await shownIn(bob)
    await Promise.all([alice.hearsSound(), heard.shows('call-duration')])
    await shoot(bob, '21-in-call-audio')
    await alice.tap('call-switch-type')
    await heard.shows('call-switch-agree')
    await shoot(bob, '22-asked-for-video')
    await heard.tap('call-hangup')
    await backOnFirstPage()

    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await shoot(bob, '23-called-audio')
    await bob.tap('call-reject')
    await bob.ended('rejected', 'callee')
  })
})
