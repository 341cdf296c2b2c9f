import { mediaPage, seesIn } from './mediaPage'
import { inFullRun } from '../inFullRun'
import { useMiniStage } from './useMiniStage'

const stage = useMiniStage()

describe('Alipay, with its media in a web-view, and H5', () => {
  test('a video call to Alipay rings natively, and the far side hangs up', async () => {
    const alice = await stage().h5('alice')
    const bob = await stage().phone('alipay', 'bob')
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

  test('a video call from Alipay: both see and hear each other, and the page hangs up', async () => {
    const alice = await stage().phone('alipay', 'alice')
    const bob = await stage().h5('bob')
    await alice.dial('bob', 'video')
    await alice.callPage('calling')
    await bob.callPage('called')
    expect((await alice.program.counts()).openDevices).toBe(0)
    await bob.tap('call-accept')
    const page = await mediaPage(alice)
    await bob.callPage('inCall')
    await Promise.all([bob.sees(), bob.hearsSound(), seesIn(page)])
    await page.reads('call-duration', /^\d\d:\d\d$/)
    await page.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await alice.backOnFirstPage()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  inFullRun('an audio call between two Alipays', async () => {
    const [alice, bob] = [await stage().phone('alipay', 'alice'), await stage().phone('alipay', 'bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    const [hers, his] = [await mediaPage(alice), await mediaPage(bob)]
    await Promise.all([hers.shows('call-duration'), his.shows('call-duration')])
    await his.tap('call-hangup')
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await stage().leaves([{ from: 'bob', to: 'alice', type: 1, status: 1 }])
  })

  inFullRun('a web-view that is refused the microphone ends the call, and both are told', async () => {
    const alice = await stage().h5('alice')
    const bob = await stage().phone('alipay', 'bob', {
      permissions: { microphone: { system: 'refused' }, camera: { system: 'refused' } },
    })
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await bob.ended('permissionDenied', 'callee')
    await alice.ended('mediaFailed')
    await stage().nothingLeft()
  })

  inFullRun('a media page that does not answer ends the call with a reason', async () => {
    const alice = await stage().h5('alice')
    const bob = await stage().phone('alipay', 'bob')
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
