import type { HostOptions } from 'mini-program-host'
import { CALL_PAGE, type MiniPhone } from './MiniPhone'
import { inFullRun } from '../inFullRun'
import { bothSeeAndHear } from './shownCall'
import { useMiniStage } from './useMiniStage'

const stage = useMiniStage()

/** Suspended sooner than WeChat does it, so that a test need not wait; what comes of it is the same. */
const SOON: HostOptions = { suspendAfterMs: 500 }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The app is in the background for `ms`, and in front again. */
async function away({ program }: MiniPhone, ms: number): Promise<void> {
  await program.hideApp()
  await pause(ms)
  await program.showApp()
}

/** The call goes on below a page of the app. */
async function minimised({ program, account }: MiniPhone): Promise<void> {
  await program.tap('call-minimise')
  await program.until(`${account}'s call page is covered`, async () => {
    const routes = await program.routes()
    return routes.includes(CALL_PAGE) && routes.at(-1) !== CALL_PAGE ? true : undefined
  })
}

async function suspended({ program, account }: MiniPhone): Promise<void> {
  await program.hideApp()
  await program.until(`${account} is suspended`, async () =>
    (await program.isSuspended()) ? true : undefined,
  )
}

describe('WeChat in the background while it rings', () => {
  inFullRun(
    'for 3 s: it is silent there, rings when it is back, and is answered; in the call it goes away once more',
    async () => {
      const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob')]
      await alice.dial('bob', 'video')
      await bob.callPage('called')
      await bob.program.hideApp()
      await bob.rings(false)
      await pause(3_000)
      await bob.program.showApp()
      await Promise.all([bob.callPage('called'), bob.rings(true)])
      await bob.tap('call-accept')
      await bothSeeAndHear({ mini: bob, far: alice })
      await away(bob, 3_000)
      await bothSeeAndHear({ mini: bob, far: alice })
      expect(await alice.heard()).not.toContain('onUserDisconnect')
      await alice.tap('call-hangup')
      await bob.ended('remoteHungUp', 'callee')
      await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
    },
  )

  test('until it is suspended: it rings when it is back, and is answered at once', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob', SOON)]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await suspended(bob)
    await bob.program.showApp()
    await Promise.all([bob.callPage('called'), bob.rings(true)])
    await bob.tap('call-accept')
    await bothSeeAndHear({ mini: bob, far: alice })
    await bob.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await stage().leaves([{ from: 'bob', to: 'alice', type: 2, status: 1 }])
  })

  inFullRun(
    'and the caller takes the call back meanwhile: it says so when it is back, and does not ring',
    async () => {
      const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob', SOON)]
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      await suspended(bob)
      await alice.tap('call-cancel')
      await alice.ended('cancelled')
      await bob.program.showApp()
      await bob.ended('remoteCancelled', 'callee')
      await bob.rings(false)
      await bob.letGoOfEverything()
      await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 2 }])
    },
  )

  inFullRun('and its time runs out meanwhile: both sides say so, and it does not ring', async () => {
    const alice = await stage().h5('alice', { timeout: 2_500 })
    const bob = await stage().phone('weapp', 'bob', SOON)
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await suspended(bob)
    await alice.ended('noAnswer')
    await bob.program.showApp()
    await bob.ended('missed', 'callee')
    await bob.rings(false)
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 4 }])
  })

  inFullRun(
    'and it is the caller, and is answered meanwhile: the two are connected when it is back',
    async () => {
      const [alice, bob] = [await stage().phone('weapp', 'alice', SOON), await stage().h5('bob')]
      await alice.dial('bob', 'video')
      await bob.callPage('called')
      await suspended(alice)
      await bob.tap('call-accept')
      await bob.callPage('connecting')
      await alice.program.showApp()
      await bothSeeAndHear({ mini: alice, far: bob })
      await alice.tap('call-hangup')
      await bob.ended('remoteHungUp')
      await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
    },
  )
})

describe('WeChat in the background in a call', () => {
  async function talk(options: HostOptions = {}) {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob', options)]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.sees(), bob.receives('video')])
    return { alice, bob }
  }

  inFullRun('for 8 s, suspended for three of them: both see and hear each other again', async () => {
    const { alice, bob } = await talk()
    await away(bob, 8_000)
    // The SDK waits for some seconds before it enters the media room again; the call stands until it has.
    await stage().state('both are in the media room', ({ rtc }) => rtc[0]?.peers.length === 2)
    await Promise.all([bob.callPage('inCall'), alice.callPage('inCall')])
    await bothSeeAndHear({ mini: bob, far: alice })
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp', 'callee')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  inFullRun(
    'minimised, until it is suspended: it goes on below a page of the app, and comes back',
    async () => {
      const { alice, bob } = await talk(SOON)
      await minimised(bob)
      await suspended(bob)
      await bob.program.showApp()
      await stage().state('both are in the media room', ({ rtc }) => rtc[0]?.peers.length === 2)
      // What was suspended plays only where it was found below that page, and begun anew.
      await bothSeeAndHear({ mini: bob, far: alice })
      await bob.program.reads('call-floating', /00:\d\d/)
      await bob.tap('call-floating')
      await Promise.all([bob.callPage('inCall'), alice.callPage('inCall')])
      await bothSeeAndHear({ mini: bob, far: alice })
      await bob.tap('call-hangup')
      await alice.ended('remoteHungUp')
      await bob.letGoOfEverything()
      await stage().leaves([{ from: 'bob', to: 'alice', type: 2, status: 1 }])
    },
  )

  inFullRun('minimised before it was answered, until it is suspended: the same', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice', SOON), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await alice.callPage('calling')
    await minimised(alice)
    // Its player is drawn for the first time below the page of the app.
    await bob.tap('call-accept')
    await bothSeeAndHear({ mini: alice, far: bob })
    await suspended(alice)
    await alice.program.showApp()
    await stage().state('both are in the media room', ({ rtc }) => rtc[0]?.peers.length === 2)
    await bothSeeAndHear({ mini: alice, far: bob })
    await alice.program.reads('call-floating', /00:\d\d/)
    await bob.tap('call-hangup')
    await alice.program.showsNo('call-floating')
    await stage().leaves([{ from: 'bob', to: 'alice', type: 2, status: 1 }])
  })

  inFullRun(
    'for too long: the far side ends because it was lost, and it says so too when it is back',
    async () => {
      const { alice, bob } = await talk(SOON)
      await suspended(bob)
      await alice.ended('remoteLost')
      await bob.program.showApp()
      // Whichever the service says first: that the room was closed, or that there is none.
      await bob.endedEither(['remoteHungUp', 'networkLost'], 'callee')
      await bob.letGoOfEverything()
      await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
    },
  )
})
