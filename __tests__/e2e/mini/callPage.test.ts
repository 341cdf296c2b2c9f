import { CALL_PAGE, type MiniPhone } from './MiniPhone'
import { mediaPage } from './mediaPage'
import { inFullRun } from '../inFullRun'
import { useMiniStage } from './useMiniStage'

const stage = useMiniStage()

const FIRST_PAGE = 'pages/index/index'

async function isOn({ program, account }: MiniPhone, ...routes: string[]): Promise<void> {
  await program.until(`${account} has ${routes.join(', ')} open`, async () =>
    (await program.routes()).join() === routes.join() ? true : undefined,
  )
}

/** Opens the app's page so often that no other fits. */
async function openTenPages({ program }: MiniPhone): Promise<void> {
  for (let page = 2; page <= 10; page += 1)
    await program.navigate('navigateTo', `/${FIRST_PAGE}?page=${page}`)
}

describe('a minimised call', () => {
  test('goes on in WeChat below a page of the app, and comes back', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await alice.callPage('inCall')
    await alice.tap('call-minimise')
    await isOn(alice, FIRST_PAGE, CALL_PAGE, FIRST_PAGE)
    await alice.program.reads('call-floating', /00:\d\d/)
    await Promise.all([bob.sees(), bob.hearsSound(), alice.receives('video'), alice.receives('audio')])
    await alice.tap('call-floating')
    await isOn(alice, FIRST_PAGE, CALL_PAGE)
    await Promise.all([bob.sees(), alice.receives('video')])
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await alice.backOnFirstPage()
    await alice.letGoOfEverything()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  inFullRun('goes on in Alipay below a page of the app, and comes back', async () => {
    const [alice, bob] = [await stage().phone('alipay', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    const page = await mediaPage(alice)
    await bob.callPage('inCall')
    await page.tap('call-minimise')
    await isOn(alice, FIRST_PAGE, CALL_PAGE, FIRST_PAGE)
    await Promise.all([bob.sees(), bob.hearsSound()])
    await alice.tap('call-floating')
    await isOn(alice, FIRST_PAGE, CALL_PAGE)
    await (await mediaPage(alice)).tap('call-hangup')
    await bob.ended('remoteHungUp')
    await alice.backOnFirstPage()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  /** A voice call with a browser that was minimised and hung up there: its page still lies below one of the app. */
  async function endedWhileMinimised() {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await alice.callPage('inCall')
    await alice.tap('call-minimise')
    await isOn(alice, FIRST_PAGE, CALL_PAGE, FIRST_PAGE)
    await bob.tap('call-hangup')
    await alice.program.showsNo('call-floating')
    return { alice, bob }
  }

  inFullRun('that ended meanwhile says why when its page is in front again, and the page goes', async () => {
    const { alice } = await endedWhileMinimised()
    await alice.program.navigate('navigateBack')
    await alice.ended('remoteHungUp', 'caller')
    await alice.backOnFirstPage()
    await alice.letGoOfEverything()
  })

  inFullRun(
    'that ended meanwhile takes nothing away when the next one rings, before it is answered',
    async () => {
      const { alice, bob } = await endedWhileMinimised()
      await bob.backOnFirstPage()
      await alice.program.navigate('navigateTo', `/${FIRST_PAGE}?page=form`)
      await bob.dial('alice', 'audio')
      await alice.program.shows('call-banner')
      await alice.rings(true)
      await isOn(alice, FIRST_PAGE, CALL_PAGE, FIRST_PAGE, FIRST_PAGE)
      await alice.tap('call-banner-accept')
      await isOn(alice, FIRST_PAGE, CALL_PAGE)
      await Promise.all([bob.hearsSound(), alice.receives('audio')])
      await alice.tap('call-hangup')
      await bob.ended('remoteHungUp')
      await alice.backOnFirstPage()
      await alice.letGoOfEverything()
    },
  )
})

describe('a call page that the user leaves', () => {
  inFullRun('takes the call with it', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await alice.program.navigate('navigateBack')
    await bob.ended('remoteHungUp')
    await alice.letGoOfEverything()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  inFullRun('while it rings goes on ringing in a banner, which brings it back to answer', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.program.navigate('navigateBack')
    await isOn(bob, FIRST_PAGE)
    await bob.rings(true)
    await bob.tap('call-banner-accept')
    await isOn(bob, FIRST_PAGE, CALL_PAGE)
    await Promise.all([alice.hearsSound(), bob.receives('audio')])
    await bob.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await stage().leaves([{ from: 'bob', to: 'alice', type: 1, status: 1 }])
  })
})

describe('a call page that does not come at once', () => {
  inFullRun('takes the place of the tenth page, and gives it back', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob')]
    await openTenPages(bob)
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-reject')
    await bob.program.until('the tenth page is back', async () => {
      const routes = await bob.program.routes()
      return routes.length === 10 && routes.every((route) => route === FIRST_PAGE) ? true : undefined
    })
    const [returned] = (await bob.program.calls('redirectTo')).slice(-1)
    expect(returned?.given[0]).toMatchObject({ url: `/${FIRST_PAGE}?page=10` })
  })

  inFullRun('leaves a banner where no page opens, and accepting there opens it at any cost', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob')]
    const underWay = { reason: 'another page is on its way' }
    // Each move is tried three times, also when the answer asks for the page once more.
    await bob.program.setFault('navigateTo', { ...underWay, times: 6 })
    await bob.program.setFault('redirectTo', { ...underWay, times: 3 })
    await alice.dial('bob', 'audio')
    await bob.program.shows('call-banner')
    await bob.tap('call-banner-accept')
    await isOn(bob, CALL_PAGE)
    await Promise.all([alice.hearsSound(), bob.receives('audio')])
    await bob.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await bob.backOnFirstPage()
  })

  inFullRun('and comes only after the end shows why, and goes', async () => {
    const alice = await stage().h5('alice')
    const bob = await stage().phone('weapp', 'bob', { holdSubpackages: true })
    await alice.dial('bob', 'audio')
    await bob.program.shows('call-banner')
    await alice.tap('call-cancel')
    await bob.program.showsNo('call-banner')
    await bob.program.releaseSubpackages()
    await bob.ended('remoteCancelled', 'callee')
    await bob.backOnFirstPage()
    await bob.letGoOfEverything()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 2 }])
  })
})
