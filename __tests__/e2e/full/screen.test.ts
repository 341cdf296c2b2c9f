import type { Phone } from '../calls/Phone'
import { useStage } from '../calls/useStage'
import { openTabToShare, shapeOf, untilTab } from './sharedTab'

const WHOLE = { fit: 'contain', mirrored: false }

const own = (phone: Phone) => phone.byId('call-local-video').locator('video')
const far = (phone: Phone) => phone.byId('call-remote-video').locator('video')

describe('a screen on H5', () => {
  const stage = useStage()
  let alice: Phone
  let bob: Phone

  beforeEach(async () => {
    alice = await stage().phone('alice', { computer: true })
    bob = await stage().phone('bob')
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await Promise.all([alice.sees(), bob.sees()])
  })
  afterEach(() => {
    expect([...alice.errors, ...bob.errors]).toEqual([])
  })

  const share = async () => {
    const tab = await openTabToShare(alice)
    await alice.tap('call-screen')
    await untilTab('bob sees the tab from edge to edge', far(bob))
    return tab
  }
  const screenOf = async (phone: Phone) => {
    const { screenOn, cameraOn, remote } = await phone.snapshot()
    return { screenOn, cameraOn, far: remote.screenOn }
  }

  test('is seen whole in the camera’s place, which is closed, and gives it back', async () => {
    await share()
    expect(await bob.hears('onScreenAvailable')).toEqual({ userId: 'alice', available: true })
    await untilTab('alice sees what she shares', own(alice))
    expect([await shapeOf(far(bob)), await shapeOf(own(alice))]).toEqual([WHOLE, WHOLE])
    expect(await alice.liveDevices()).toEqual(['audio'])
    expect([await screenOf(alice), await screenOf(bob)]).toEqual([
      { screenOn: true, cameraOn: true, far: false },
      { screenOn: false, cameraOn: true, far: true },
    ])
    await bob.hearsSound()
    // Bob's phone has none to share.
    await bob.showsNo('call-screen')

    await alice.tap('call-screen')
    await untilTab('bob sees no tab any more', far(bob), false)
    await bob.sees()
    expect(await alice.liveDevices()).toEqual(['audio', 'video'])
    expect([await shapeOf(far(bob)), await shapeOf(own(alice))]).toEqual([
      { fit: 'cover', mirrored: false },
      { fit: 'cover', mirrored: true },
    ])
    expect([await screenOf(alice), await screenOf(bob)]).toEqual([
      { screenOn: false, cameraOn: true, far: false },
      { screenOn: false, cameraOn: true, far: false },
    ])
    await alice.tap('call-hangup')
    await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
    await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
  })

  test('that is closed leaves a camera off that was off, and nothing to see', async () => {
    await alice.tap('call-camera')
    await bob.page.locator('#call-hint', { hasText: '对方已关闭摄像头' }).waitFor()
    const tab = await share()
    await tab.close()
    await bob.page.locator('#call-hint', { hasText: '对方已关闭摄像头' }).waitFor()
    expect(await alice.liveDevices()).toEqual(['audio'])
    expect(await screenOf(alice)).toEqual({ screenOn: false, cameraOn: false, far: false })
    await alice.tap('call-hangup')
    await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
  })

  test('is still one after its network was away, and none after its page was loaded again', async () => {
    await share()
    stage().cloud.control.rtc({ action: 'drop', account: 'alice', forMs: 3_000 })
    await bob.page.locator('#call-hint').first().waitFor()
    await bob.sees()
    await untilTab('bob sees the tab again', far(bob))
    expect(await screenOf(bob)).toEqual({ screenOn: false, cameraOn: true, far: true })
    // Of the tries that failed while it was away.
    alice.errors.splice(0)
    await alice.page.reload()
    await alice.callPage('inCall')
    await untilTab('bob sees alice’s camera', far(bob), false)
    await bob.sees()
    expect([await screenOf(alice), await screenOf(bob)]).toEqual([
      { screenOn: false, cameraOn: true, far: false },
      { screenOn: false, cameraOn: true, far: false },
    ])
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
  })

  test('ends with the pictures of the call', async () => {
    await share()
    await bob.tap('call-switch-type')
    await alice.page.locator('#call-page[data-type="1"]').waitFor()
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    expect(await screenOf(alice)).toEqual({ screenOn: false, cameraOn: false, far: false })
    expect(await alice.liveDevices()).toEqual(['audio'])
    await alice.tap('call-hangup')
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 1 })
  })
})
