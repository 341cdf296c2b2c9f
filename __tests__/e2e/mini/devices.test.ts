import type { MiniPhone } from './MiniPhone'
import { inFullRun } from '../inFullRun'
import { useMiniStage } from './useMiniStage'

const stage = useMiniStage()

describe('several devices of one account, WeChat among them', () => {
  test('all ring; H5 answers, and WeChat says so, stops, and has opened nothing', async () => {
    const alice = await stage().phone('weapp', 'alice')
    const [pocket, desk] = [await stage().phone('weapp', 'bob'), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await Promise.all([pocket.callPage('called'), desk.callPage('called')])
    await desk.tap('call-accept')
    await pocket.ended('answeredElsewhere', 'callee')
    await Promise.all([pocket.rings(false), pocket.letGoOfEverything()])
    await Promise.all([desk.sees(), alice.receives('video')])
    await pocket.backOnFirstPage()
    await alice.tap('call-hangup')
    await desk.ended('remoteHungUp')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  inFullRun('two WeChats answer in the same moment: one of them has the call', async () => {
    const alice = await stage().h5('alice')
    const [left, right] = [await stage().phone('weapp', 'bob'), await stage().phone('weapp', 'bob')]
    await alice.dial('bob', 'audio')
    await Promise.all([left.callPage('called'), right.callPage('called')])
    // Slow enough for both answers to be on their way.
    stage().cloud.control.latency({ ms: 300, on: 'im' })
    await Promise.all([left.tap('call-accept'), right.tap('call-accept')])
    const first = (reaches: (phone: MiniPhone) => Promise<void>) =>
      Promise.any([left, right].map((phone) => reaches(phone).then(() => phone)))
    // Both at once: the page that says why it ended closes soon.
    const [winner, loser] = await Promise.all([
      first((phone) => phone.callPage('inCall')),
      first((phone) => phone.ended('answeredElsewhere', 'callee')),
    ])
    stage().cloud.control.latency({ ms: 0 })
    expect(winner).not.toBe(loser)
    await Promise.all([alice.hearsSound(), winner.receives('audio'), loser.letGoOfEverything()])
    await alice.tap('call-hangup')
    await winner.ended('remoteHungUp', 'callee')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 1 }])
  })

  inFullRun('WeChat refuses, and H5 stops; H5 refuses, and WeChat stops', async () => {
    const alice = await stage().h5('alice')
    const [pocket, desk] = [await stage().phone('weapp', 'bob'), await stage().h5('bob')]
    await alice.dial('bob', 'audio')
    await Promise.all([pocket.callPage('called'), desk.callPage('called')])
    await pocket.tap('call-reject')
    await Promise.all([alice.ended('remoteRejected'), desk.ended('rejectedElsewhere')])
    await Promise.all([alice.backOnFirstPage(), desk.backOnFirstPage(), pocket.backOnFirstPage()])
    await alice.dial('bob', 'video')
    await Promise.all([pocket.callPage('called'), desk.callPage('called')])
    await desk.tap('call-reject')
    await Promise.all([alice.ended('remoteRejected'), pocket.ended('rejectedElsewhere', 'callee')])
    await pocket.rings(false)
    await stage().leaves([
      { from: 'alice', to: 'bob', type: 1, status: 3 },
      { from: 'alice', to: 'bob', type: 2, status: 3 },
    ])
  })
})

describe('a WeChat that is put out', () => {
  inFullRun(
    'by another login, in a call: it ends here at once, and the far side sees this one leave',
    async () => {
      stage().cloud.control.loginPolicy({ multi: false })
      const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob')]
      await alice.dial('bob', 'video')
      await bob.callPage('called')
      await bob.tap('call-accept')
      await Promise.all([alice.sees(), bob.receives('video')])
      const second = await stage().phone('weapp', 'bob')
      await bob.ended('kickedOffline', 'callee')
      await bob.letGoOfEverything()
      await alice.ended('remoteHungUp')
      await bob.backOnFirstPage()
      expect(await second.program.routes()).toEqual(['pages/index/index'])
      await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
    },
  )

  inFullRun('by the service, while it rings: it stops at once, and the caller is told in time', async () => {
    const alice = await stage().h5('alice', { timeout: 2_500 })
    const bob = await stage().phone('weapp', 'bob')
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.rings(true)
    stage().cloud.control.kick({ account: 'bob' })
    await bob.ended('kickedOffline', 'callee')
    await bob.rings(false)
    await alice.ended('noAnswer')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 4 }])
  })

  inFullRun(
    'by the service, while it dials: it ends here, and the far side rings no longer than it was to',
    async () => {
      const alice = await stage().phone('weapp', 'alice', { query: { timeout: '2500' } })
      const bob = await stage().h5('bob')
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      stage().cloud.control.kick({ account: 'alice' })
      await alice.ended('kickedOffline', 'caller')
      await alice.letGoOfEverything()
      // Nobody can tell it for this device: its own time ends the ring.
      await bob.ended('missed')
    },
  )
})
