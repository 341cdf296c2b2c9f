import { mediaPage } from '../mini/mediaPage'
import { useMiniStage } from '../mini/useMiniStage'

const stage = useMiniStage()

/** How long a call rings that nobody answers, in ms. */
const SHORT = 1_500
/** How long the other side would have waited. */
const LONG = 20_000

describe('a call between Alipay and H5 that is not answered', () => {
  test('is refused on H5', async () => {
    const [alice, bob] = [await stage().phone('alipay', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-reject')
    await Promise.all([alice.ended('remoteRejected', 'caller'), bob.ended('rejected')])
    await alice.backOnFirstPage()
    await alice.letGoOfEverything()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 3 }])
  })

  test('from Alipay runs out of time at the caller, and both say so', async () => {
    const alice = await stage().phone('alipay', 'alice', { query: { timeout: String(SHORT) } })
    const bob = await stage().h5('bob', { timeout: LONG })
    await alice.dial('bob', 'audio')
    await Promise.all([alice.ended('noAnswer', 'caller'), bob.ended('missed')])
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 4 }])
  })

  test('to Alipay runs out of time at the callee, and it stops ringing', async () => {
    const alice = await stage().h5('alice', { timeout: LONG })
    const bob = await stage().phone('alipay', 'bob', { query: { timeout: String(SHORT) } })
    await alice.dial('bob', 'audio')
    await Promise.all([alice.ended('noAnswer'), bob.ended('missed', 'callee')])
    await bob.rings(false)
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 4 }])
  })
})

describe('somebody in a call in Alipay', () => {
  async function talk() {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone('alipay', 'bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    const page = await mediaPage(bob)
    await Promise.all([page.shows('call-duration'), alice.hearsSound()])
    return { alice, bob, page }
  }

  test('is busy for a third, and the call goes on', async () => {
    const { alice, page } = await talk()
    const carol = await stage().phone('alipay', 'carol')
    await carol.dial('bob', 'audio')
    await carol.ended('busy', 'caller')
    await alice.hearsSound()
    await page.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await stage().leaves([
      { from: 'carol', to: 'bob', type: 1, status: 5 },
      { from: 'bob', to: 'alice', type: 1, status: 1 },
    ])
  })

  test('is put out by the service: the call ends here at once, and over there', async () => {
    const { alice, bob } = await talk()
    stage().cloud.control.kick({ account: 'bob' })
    await Promise.all([bob.ended('kickedOffline', 'callee'), alice.ended('remoteHungUp')])
    await bob.backOnFirstPage()
    await bob.letGoOfEverything()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 1 }])
  })
})

describe('one account in Alipay and on H5', () => {
  test('rings on both; H5 answers, and Alipay says so and stops', async () => {
    const alice = await stage().h5('alice')
    const [pocket, desk] = [await stage().phone('alipay', 'bob'), await stage().h5('bob')]
    await alice.dial('bob', 'audio')
    await Promise.all([pocket.callPage('called'), desk.callPage('called')])
    await desk.tap('call-accept')
    await pocket.ended('answeredElsewhere', 'callee')
    await Promise.all([alice.hearsSound(), desk.hearsSound(), pocket.rings(false)])
    await pocket.letGoOfEverything()
    await alice.tap('call-hangup')
    await desk.ended('remoteHungUp')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 1 }])
  })

  test('rings on both; Alipay answers, and H5 says so and stops', async () => {
    const alice = await stage().h5('alice')
    const [pocket, desk] = [await stage().phone('alipay', 'bob'), await stage().h5('bob')]
    await alice.dial('bob', 'audio')
    await Promise.all([pocket.callPage('called'), desk.callPage('called')])
    await pocket.tap('call-accept')
    await desk.ended('answeredElsewhere')
    const page = await mediaPage(pocket)
    await Promise.all([alice.hearsSound(), page.shows('call-duration')])
    expect(await desk.openedDevices()).toBe(0)
    await page.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await stage().leaves([{ from: 'bob', to: 'alice', type: 1, status: 1 }])
  })
})
