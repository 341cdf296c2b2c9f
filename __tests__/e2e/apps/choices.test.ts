import { grownAppDist, GROWN_ROOT } from '../../../tools/build/grownApp'
import type { Phone, PhoneOptions } from '../calls/Phone'
import { errorsOf } from '../callsOfApp'
import { shapeOf } from '../full/sharedTab'
import { useMiniStage } from '../mini/useMiniStage'
import type { MiniPhone } from '../mini/MiniPhone'
import { CHOSEN, inBrowser, inWeChat, untilIt, type ChosenPhone } from './ChosenPhone'

// The grown app makes its call object with most of what `createCall` takes, see its `src/phone.ts`.

const stage = useMiniStage(grownAppDist, `${GROWN_ROOT}/pages/call/index`)

const CLOSED = 'REFUSED: The shop is closed.'
const UNPAID = 'Pay for the last call first.'

const ofShop = async (options: PhoneOptions = {}) =>
  [
    await stage().phone('weapp', 'alice', {}),
    await stage().h5('bob', {
      before: CHOSEN,
      allow: ['camera', 'microphone', 'notifications'],
      ...options,
    }),
  ] as const

/** The first of the two calls the other, by the call object, and it rings there. */
async function rings(caller: ChosenPhone, callee: Phone | MiniPhone, attachment = ''): Promise<void> {
  expect(await caller.dial({ userId: callee.account, type: 2, attachment })).toBe('placed')
  await callee.callPage('called')
}

test('names people, leaves buttons out and puts them in another order, and hands out whom to write to, and reports', async () => {
  const [alice, bob] = await ofShop()
  const [wechat, browser] = [inWeChat(alice), inBrowser(bob)]

  await rings(wechat, bob)
  await untilIt('bob reads the name', () => bob.text('call-peer'), 'Alice of the shop')
  await alice.program.reads('call-peer', 'Bob who buys')
  expect(await browser.buttons()).toEqual(['call-camera', 'call-mic', 'call-accept', 'call-reject'])
  await bob.tap('call-accept')
  await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
  await Promise.all([bob.sees(), bob.hearsSound(), alice.receives('video')])
  expect(await browser.buttons()).toEqual(['call-camera', 'call-mic', 'call-devices', 'call-hangup'])
  expect(await wechat.buttons()).toEqual(['call-camera', 'call-mic', 'call-speaker', 'call-hangup'])

  await bob.tap('call-hangup')
  await alice.ended('remoteHungUp', 'caller')
  await alice.tap('call-report')
  await untilIt('alice has reported', async () => (await wechat.told()).reports.length, 1)
  await alice.tap('call-message')
  await alice.backOnFirstPage()
  await bob.backOnFirstPage()

  await rings(browser, alice)
  await alice.program.reads('call-peer', 'Bob who buys')
  await alice.tap('call-accept')
  await bob.callPage('inCall')
  await Promise.all([bob.sees(), bob.hearsSound(), alice.receives('audio')])
  await alice.tap('call-hangup')
  await bob.ended('remoteHungUp')
  await bob.tap('call-report')
  await untilIt('bob has reported', async () => (await browser.told()).reports.length, 1)
  await bob.tap('call-message')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])

  const [ofAlice, ofBob] = [await wechat.told(), await browser.told()]
  expect([ofAlice.messages, ofBob.messages]).toMatchObject([
    [{ userId: 'bob', name: 'Bob who buys' }],
    [{ userId: 'alice', name: 'Alice of the shop' }],
  ])
  const ended = { type: 2, lack: null, connectedAfter: expect.any(Number), reconnections: 0 }
  expect(ofAlice.measured).toMatchObject([
    { role: 'caller', endReason: 'remoteHungUp', ...ended },
    { role: 'callee', endReason: 'hungUp', ...ended },
  ])
  expect(ofBob.measured).toMatchObject([
    { role: 'callee', endReason: 'hungUp', ...ended },
    { role: 'caller', endReason: 'remoteHungUp', ...ended },
  ])
  const report = { format: 'taro-nertc-call/report', parts: expect.any(Array) }
  expect([ofAlice.reports, ofBob.reports]).toMatchObject([[report], [report]])
  expect(errorsOf(bob)).toEqual([])
  await stage().leaves([
    { from: 'bob', to: 'alice', type: 2, status: 1 },
    { from: 'alice', to: 'bob', type: 2, status: 1 },
  ])
})

test('shows whole pictures, and no mirror, and opens the camera as it was asked to', async () => {
  const [alice, bob] = await ofShop({ asSeen: true })
  await rings(inWeChat(alice), bob)
  await bob.tap('call-accept')
  await Promise.all([bob.sees(), bob.hearsSound(), alice.receives('video')])

  const shapes = ['call-remote-video', 'call-local-video'].map((id) => shapeOf(bob.byId(id).locator('video')))
  expect(await Promise.all(shapes)).toEqual([
    { fit: 'contain', mirrored: false },
    // A small one is filled in any case.
    { fit: 'cover', mirrored: false },
  ])
  expect(await bob.page.evaluate(() => window.chosen.camera())).toEqual({
    height: 180,
    frameRate: 10,
    blurAskedFor: { ideal: true },
  })
  expect(await alice.program.attribute('call-remote-video', 'objectFit')).toBe('contain')
  expect(await alice.program.attributes('call-local-video')).toMatchObject({
    localMirror: 'disable',
    videoWidth: 180,
    videoHeight: 320,
  })

  await bob.tap('call-hangup')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
  await stage().leaves([{ from: 'bob', to: 'alice', type: 2, status: 1 }])
})

test('is asked before a call begins, before it rings, and before it is answered', async () => {
  const [alice, bob] = await ofShop()
  const [wechat, browser] = [inWeChat(alice), inBrowser(bob)]

  expect(
    await Promise.all([wechat, browser].map((phone) => phone.dial({ userId: 'closed', type: 1 }))),
  ).toEqual([CLOSED, CLOSED])

  const dave = await stage().h5('dave')
  for (const userId of ['alice', 'bob']) {
    expect(await inBrowser(dave).dial({ userId, type: 1, timeout: 3_000 })).toBe('placed')
    await dave.ended('noAnswer')
    await dave.backOnFirstPage()
  }
  expect([(await wechat.told()).measured, (await browser.told()).measured]).toEqual([[], []])

  await rings(wechat, bob, 'unpaid')
  await bob.tap('call-accept')
  await untilIt('bob reads why not', async () => (await bob.text('call-notice')).includes(UNPAID), true)
  await bob.callPage('called')
  await bob.tap('call-reject')
  await alice.ended('remoteRejected', 'caller')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])

  await rings(browser, alice, 'unpaid')
  await alice.tap('call-accept')
  await alice.program.reads('call-notice', new RegExp(UNPAID))
  await alice.callPage('called')
  await alice.tap('call-reject')
  await bob.ended('remoteRejected')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
  await alice.letGoOfEverything()
  await stage().leaves([
    { from: 'dave', to: 'alice', type: 1, status: 4 },
    { from: 'dave', to: 'bob', type: 1, status: 4 },
    { from: 'alice', to: 'bob', type: 2, status: 3 },
    { from: 'bob', to: 'alice', type: 2, status: 3 },
  ])
})

test('rings and dials with its own tones, as loud as it says, and is silent where it says that', async () => {
  const [alice, bob] = await ofShop()
  const [wechat, browser] = [inWeChat(alice), inBrowser(bob)]
  const [dial, ring] = [
    { file: 'own-dial.mp3', volume: 0.25 },
    { file: 'own-ring.mp3', volume: 0.25 },
  ]
  // A page sounds once it was touched.
  await bob.tap('demo-callee')

  await rings(wechat, bob)
  await untilIt('alice hears that she dials', wechat.tones, [dial])
  await untilIt('bob hears the ring', browser.tones, [ring])
  await browser.silence()
  await untilIt('bob hears nothing', browser.tones, [])
  await bob.tap('call-reject')
  await alice.ended('remoteRejected', 'caller')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])

  await rings(browser, alice)
  await untilIt('bob hears that he dials', browser.tones, [dial])
  await untilIt('alice hears the ring', wechat.tones, [ring])
  await wechat.silence()
  await untilIt('alice hears nothing', wechat.tones, [])
  await alice.tap('call-reject')
  await bob.ended('remoteRejected')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
  await stage().leaves([
    { from: 'alice', to: 'bob', type: 2, status: 3 },
    { from: 'bob', to: 'alice', type: 2, status: 3 },
  ])
})

test('has the system tell of a call while the user looks elsewhere, also who turns away meanwhile', async () => {
  const [alice, bob] = await ofShop()
  const carol = await stage().h5('carol', { before: CHOSEN })
  const told = () => bob.page.evaluate(() => window.chosen.notices())
  const openNotices = async () => (await told()).filter(({ isOpen }) => isOpen).map(({ title }) => title)
  const looks = (here: boolean) => bob.page.evaluate((given) => window.chosen.look(given), here)

  await rings(inWeChat(alice), bob)
  expect(await told()).toEqual([])
  await looks(false)
  await untilIt('the system tells bob', openNotices, ['Alice of the shop 邀请你视频通话'])
  await looks(true)
  expect(await openNotices()).toEqual([])
  await alice.tap('call-cancel')
  await bob.ended('remoteCancelled')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])

  await looks(false)
  await rings(inWeChat(alice), bob)
  await untilIt('the system tells bob', openNotices, ['Alice of the shop 邀请你视频通话'])
  await alice.tap('call-cancel')
  await bob.ended('remoteCancelled')
  expect(await openNotices()).toEqual([])
  await alice.backOnFirstPage()

  await rings(inBrowser(carol), bob)
  await untilIt('the system tells bob', openNotices, ['Carol 邀请你视频通话'])
  await bob.page.evaluate(() => window.chosen.tapNotice())
  await looks(true)
  await bob.tap('call-accept')
  await Promise.all([carol.hearsSound(), bob.hearsSound()])
  expect(await openNotices()).toEqual([])
  await carol.tap('call-hangup')
  await bob.ended('remoteHungUp')
})

test('says in a browser that its network is poor, and turns off video that does not get through', async () => {
  const [alice, bob] = await ofShop()
  const lose = (percent: number) => stage().cloud.control.rtc({ action: 'lose', account: 'bob', percent })
  await rings(inWeChat(alice), bob)
  await bob.tap('call-accept')
  await Promise.all([bob.sees(), bob.hearsSound(), alice.receives('video')])

  lose(40)
  await untilIt('bob reads it', async () => (await bob.text('call-hint')).includes('你的网络不佳'), true)
  await untilIt(
    'bob reads why his video is off',
    async () => (await bob.text('call-notice')).includes('已关闭你的视频'),
    true,
  )
  expect((await bob.snapshot()).cameraOn).toBe(false)
  await alice.program.reads('call-hint', /对方已关闭摄像头/)

  lose(0)
  await untilIt('it is good again', async () => (await bob.snapshot()).quality.self <= 2, true)
  await bob.tap('call-camera')
  await alice.receives('video')
  await bob.tap('call-hangup')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
  await stage().leaves([{ from: 'bob', to: 'alice', type: 2, status: 1 }])
})
