import type { CloudState } from 'yunxin-local-cloud'
import type { Phone } from '../calls/Phone'
import type { MiniPhone } from './MiniPhone'
import { UNTIL_ADMITTED } from '../Stage'
import { inFullRun } from '../inFullRun'
import { bothSeeAndHear } from './shownCall'
import { useMiniStage } from './useMiniStage'

const stage = useMiniStage()

/** A video call from WeChat to H5, answered. */
async function talk(alice: MiniPhone, bob: Phone): Promise<void> {
  await alice.dial('bob', 'video')
  await bob.callPage('called')
  await bob.tap('call-accept')
  await Promise.all([bob.sees(), alice.receives('video')])
}

function isOnline(accounts: CloudState['accounts'], who: string): boolean {
  return accounts.some(({ account, devices }) => account === who && devices.length > 0)
}

describe('WeChat whose network goes', () => {
  test('in a call, and comes back: it says that it reconnects, and both see and hear each other again', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await talk(alice, bob)
    await alice.program.setNetwork('none')
    await alice.program.reads('call-hint', /正在重新连接/)
    await alice.program.setNetwork('4g')
    await stage().state('both are in the media room', ({ rtc }) => rtc[0]?.peers.length === 2)
    await bothSeeAndHear({ mini: alice, far: bob })
    await alice.program.showsNo('call-hint')
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  inFullRun(
    'in a call, and is another one at once: the same call goes on, with all of its time',
    async () => {
      const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
      await talk(alice, bob)
      const { callId, connectedAt } = await bob.snapshot()
      stage().cloud.control.rtc({ action: 'strand', account: 'alice' })
      await alice.program.setNetwork('4g')
      // Whatever comes from here on comes over new connections.
      await bothSeeAndHear({ mini: alice, far: bob })
      await alice.program.showsNo('call-hint')
      expect(await bob.snapshot()).toMatchObject({ callStatus: 'inCall', callId, connectedAt })
      await alice.tap('call-hangup')
      await bob.ended('remoteHungUp')
      await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
    },
  )
})

describe('WeChat whose signalling is cut', () => {
  inFullRun(
    'while the dial is on its way: it ends with a reason, and the far side stops ringing',
    async () => {
      const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
      stage().cloud.control.latency({ ms: 400, on: 'im' })
      await alice.dial('bob', 'audio')
      await stage().state('a room', ({ rooms }) => rooms.length === 1)
      // The invite is on its way to the far side, the reply is on its way back, and lost.
      stage().cloud.control.disconnect({ account: 'alice', forMs: UNTIL_ADMITTED })
      await bob.hears('onInvited')
      stage().cloud.control.admit({ account: 'alice' })
      await Promise.all([alice.ended('signalingFailed', 'caller'), bob.ended('remoteCancelled')])
      await alice.letGoOfEverything()
      await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 2 }])
    },
  )

  inFullRun('while it rings here: it rings on, and can be answered', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    stage().cloud.control.disconnect({ account: 'bob', forMs: UNTIL_ADMITTED })
    await stage().state('bob is away', ({ accounts }) => !isOnline(accounts, 'bob'))
    await bob.rings(true)
    stage().cloud.control.admit({ account: 'bob' })
    await stage().state('bob is back', ({ accounts }) => isOnline(accounts, 'bob'))
    await Promise.all([bob.callPage('called'), bob.rings(true)])
    await bob.tap('call-accept')
    await Promise.all([alice.hearsSound(), bob.receives('audio')])
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp', 'callee')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 1 }])
  })

  inFullRun('while it rings over there: what the user takes back is told when it is back', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'audio')
    await Promise.all([alice.callPage('calling'), bob.callPage('called')])
    stage().cloud.control.disconnect({ account: 'alice', forMs: UNTIL_ADMITTED })
    await alice.tap('call-cancel')
    await alice.ended('cancelled', 'caller')
    stage().cloud.control.admit({ account: 'alice' })
    await bob.ended('remoteCancelled')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 2 }])
  })

  inFullRun('in a call: nobody notices, and a hang-up is told all the same', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await talk(alice, bob)
    stage().cloud.control.disconnect({ account: 'alice', forMs: UNTIL_ADMITTED })
    await stage().state('alice is away', ({ accounts }) => !isOnline(accounts, 'alice'))
    await bothSeeAndHear({ mini: alice, far: bob })
    expect(await bob.heard()).not.toContain('onUserDisconnect')
    await alice.tap('call-hangup')
    await alice.ended('hungUp', 'caller')
    stage().cloud.control.admit({ account: 'alice' })
    await bob.ended('remoteHungUp')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })
})

describe('a push that goes wrong', () => {
  inFullRun('an answer that is lost is found, and the two are connected', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    stage().cloud.control.fault({ account: 'alice', on: 'push', name: 'accept', action: 'drop' })
    await talk(alice, bob)
    await alice.callPage('inCall')
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  inFullRun('every push comes twice: one call, one end, one record', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().phone('weapp', 'bob')]
    for (const name of ['invite', 'accept', 'join', 'control', 'close', 'leave', 'record'] as const) {
      stage().cloud.control.fault({ on: 'push', name, action: 'duplicate', times: 10 })
    }
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.rings(true)
    await bob.tap('call-accept')
    await Promise.all([alice.receives('audio'), bob.receives('audio')])
    await alice.tap('call-hangup')
    await Promise.all([alice.ended('hungUp', 'caller'), bob.ended('remoteHungUp', 'callee')])
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 1 }])
  })
})
