import { callOf, isInCall, isTalking, showOneDuration, takesOver, talk } from '../calls/inTheCall'
import type { Phone } from '../calls/Phone'
import { inFullRun } from '../inFullRun'
import type { MiniPhone } from './MiniPhone'
import type { MiniPlatform } from './MiniStage'
import { bothSeeAndHear, hears, shownIn } from './shownCall'
import { useMiniStage } from './useMiniStage'

const stage = useMiniStage()

/** Waits until a call of its account is offered on the app's page; taps on what offers it. */
async function takesOverIn(mini: MiniPhone): Promise<void> {
  await mini.program.reads('call-floating', /在此设备上继续/)
  expect((await mini.snapshot()).elsewhere?.peer.userId).toBe('bob')
  await mini.tap('call-floating')
}

/** To the far side it is the same one who goes on with the same call. */
async function hasGoneOn(bob: Phone, before: Awaited<ReturnType<typeof callOf>>): Promise<void> {
  await isTalking(bob)
  expect(await callOf(bob)).toEqual(before)
  const heard = await bob.heard()
  for (const end of ['onCallEnd', 'onUserLeave', 'onUserDisconnect']) expect(heard).not.toContain(end)
}

describe.each<MiniPlatform>(['weapp', 'alipay'])('an account in %s and on H5', (platform) => {
  const inEachRun = platform === 'weapp' ? test : inFullRun

  inEachRun('takes the call of H5 over: that one says so, and the far side goes on in one call', async () => {
    const [desk, bob] = [await stage().h5('alice'), await stage().h5('bob')]
    await talk(desk, bob, 'video')
    const before = await callOf(bob)
    const pocket = await stage().phone(platform, 'alice')
    await takesOverIn(pocket)
    await desk.ended('takenElsewhere')
    await pocket.callPage('inCall')
    await isInCall(pocket)
    await hasGoneOn(bob, before)
    await desk.letGoOfEverything()
    // No camera opens that nobody has asked for there.
    expect((await pocket.snapshot()).cameraOn).toBe(false)
    const page = await shownIn(pocket)
    await page.tap('call-camera')
    await bothSeeAndHear({ mini: pocket, far: bob })
    await page.tap('call-hangup')
    await Promise.all([pocket.ended('hungUp', 'caller'), bob.ended('remoteHungUp')])
    await showOneDuration(pocket, bob)
    await pocket.letGoOfEverything()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  inFullRun('hands its call to H5: it says so, and the far side goes on in one call', async () => {
    const [pocket, bob] = [await stage().phone(platform, 'alice'), await stage().h5('bob')]
    await pocket.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await bothSeeAndHear({ mini: pocket, far: bob })
    const before = await callOf(bob)
    const desk = await stage().h5('alice')
    await takesOver(desk)
    await pocket.ended('takenElsewhere', 'caller')
    await Promise.all([isTalking(desk), desk.sees()])
    await hasGoneOn(bob, before)
    await pocket.letGoOfEverything()
    await bob.tap('call-hangup')
    await desk.ended('remoteHungUp')
    await showOneDuration(desk, bob)
    await stage().leaves([{ from: 'bob', to: 'alice', type: 2, status: 1 }])
  })

  inFullRun('takes back what H5 has taken over', async () => {
    const [pocket, bob] = [await stage().phone(platform, 'alice'), await stage().h5('bob')]
    await bob.dial('alice', 'audio')
    await pocket.callPage('called')
    await pocket.tap('call-accept')
    await Promise.all([bob.hearsSound(), hears(pocket)])
    const before = await callOf(bob)
    const desk = await stage().h5('alice')
    await takesOver(desk)
    await pocket.ended('takenElsewhere', 'callee')
    await isTalking(desk)
    await pocket.backOnFirstPage()
    await takesOverIn(pocket)
    await desk.ended('takenElsewhere')
    await Promise.all([isInCall(pocket), hears(pocket)])
    await hasGoneOn(bob, before)
    await bob.tap('call-hangup')
    await pocket.ended('remoteHungUp', 'callee')
    await showOneDuration(pocket, bob)
    await stage().leaves([{ from: 'bob', to: 'alice', type: 1, status: 1 }])
  })
})
