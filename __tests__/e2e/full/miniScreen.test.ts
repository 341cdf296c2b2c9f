import { useMiniStage } from '../mini/useMiniStage'
import { REMOTE } from '../mini/MiniPhone'
import { openTabToShare, shapeOf, untilTab } from './sharedTab'

const stage = useMiniStage()

test('WeChat sees a screen that H5 shares, whole, and the camera after it', async () => {
  const [alice, bob] = [await stage().h5('alice', { computer: true }), await stage().phone('weapp', 'bob')]
  await alice.dial('bob', 'video')
  await bob.callPage('called')
  await bob.tap('call-accept')
  await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
  await Promise.all([alice.sees(), bob.receives('video')])
  const picture = bob.program.byId(REMOTE).locator('video')
  const shownAs = async () => (await shapeOf(picture)).fit
  expect(await shownAs()).toBe('cover')

  await openTabToShare(alice)
  await alice.tap('call-screen')
  await untilTab('bob sees the tab from edge to edge', picture)
  await bob.program.until('the player shows all of it', async () =>
    (await shownAs()) === 'contain' ? true : undefined,
  )
  await alice.tap('call-screen')
  await untilTab('bob sees no tab any more', picture, false)
  await bob.receives('video')
  expect(await shownAs()).toBe('cover')
  await alice.tap('call-hangup')
  await bob.backOnFirstPage()
  await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
})
