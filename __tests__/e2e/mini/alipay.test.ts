import { until } from '../calls/until'
import type { WebPage } from '../../../tools/mini-host/WebPage'
import { useCrossStage } from './CrossStage'
import type { MiniPhone } from './MiniPhone'

/** The media page in the web-view, once the mini program shows one. */
function mediaPage(phone: MiniPhone): Promise<WebPage> {
  return until('the media page', async () => {
    const page = await phone.program.webView().catch(() => undefined)
    return page !== undefined && (await page.byId('call-hangup').count()) > 0 ? page : undefined
  })
}

/** Waits until more pictures of the far side were decoded in the media page. */
async function seesIn(page: WebPage): Promise<void> {
  const frames = async () => (await page.videos()).find(({ id }) => id === 'call-remote-video')?.frames ?? 0
  const before = await frames()
  await until('pictures in the media page', async () => ((await frames()) >= before + 15 ? true : undefined))
}

describe('Alipay, with its media in a web-view, and H5', () => {
  const stage = useCrossStage()

  test('a video call from Alipay: both see and hear each other, and the page hangs up', async () => {
    const alice = await stage().mini('alipay', 'alice')
    const bob = await stage().page('bob')
    await alice.dial('bob', 'video')
    await alice.callPage('calling')
    await bob.callPage('called')
    expect((await alice.program.counts()).openDevices).toBe(0)
    await bob.tap('call-accept')
    const page = await mediaPage(alice)
    await bob.callPage('inCall')
    await Promise.all([bob.sees(), bob.hearsSound(), seesIn(page)])
    await page.reads('call-duration', /^00:0\d$/)
    await page.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await alice.backOnFirstPage()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  test('a video call to Alipay rings natively, and the far side hangs up', async () => {
    const alice = await stage().page('alice')
    const bob = await stage().mini('alipay', 'bob')
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    const page = await mediaPage(bob)
    await Promise.all([alice.sees(), alice.hearsSound(), seesIn(page)])
    await page.tap('call-mic')
    expect(await alice.hears('onAudioMuted')).toMatchObject({ userId: 'bob', mute: true })
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp', 'callee')
    await bob.backOnFirstPage()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  test('an audio call between two Alipays', async () => {
    const [alice, bob] = [await stage().mini('alipay', 'alice'), await stage().mini('alipay', 'bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    const [hers, his] = [await mediaPage(alice), await mediaPage(bob)]
    await Promise.all([hers.shows('call-duration'), his.shows('call-duration')])
    await his.tap('call-hangup')
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await stage().leaves([{ from: 'bob', to: 'alice', type: 1, status: 1 }])
  })

  test('a web-view that is refused the microphone ends the call, and both are told', async () => {
    const alice = await stage().page('alice')
    const bob = await stage().mini('alipay', 'bob', {
      permissions: { microphone: { system: 'refused' }, camera: { system: 'refused' } },
    })
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await bob.ended('permissionDenied', 'callee')
    await alice.ended('mediaFailed')
    await stage().state('nothing is left', ({ rooms, rtc }) => rooms.length === 0 && rtc.length === 0)
  })

  test('a media page that does not answer ends the call with a reason', async () => {
    const alice = await stage().page('alice')
    const bob = await stage().mini('alipay', 'bob')
    await bob.program.page.context().route('**/index.html*', (route) => route.abort())
    await bob.program.page.context().route(
      (url) => url.pathname === '/',
      (route) => route.abort(),
    )
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await bob.ended('mediaFailed', 'callee')
    await alice.ended('mediaFailed')
    await bob.program.takeProblems()
  })
})
