import { EVENT } from '../../../src/call/engine/event'
import type { Phone } from './Phone'
import { useStage } from './useStage'
import { inFullRun } from '../inFullRun'

/** One way, in ms: so long that both taps are made before either message arrives. */
const APART = 400

/** So late is a request that another one overtakes on any machine, in ms. */
const OVERTAKEN_MS = 20_000

const stage = useStage()

describe('two taps at once', () => {
  async function pair(): Promise<readonly [Phone, Phone]> {
    return [await stage().phone('alice'), await stage().phone('bob')]
  }

  async function talk(): Promise<readonly [Phone, Phone]> {
    const [alice, bob] = await pair()
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.sees(), bob.sees()])
    return [alice, bob]
  }

  inFullRun('both dial: they are connected with each other, once, and neither rings or is busy', async () => {
    const [alice, bob] = await pair()
    stage().cloud.control.latency({ ms: APART, on: 'im' })
    await Promise.all([alice.dial('bob', 'video'), bob.dial('alice', 'video')])
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    stage().cloud.control.latency({ ms: 0 })
    await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
    const [hers, his] = [await alice.snapshot(), await bob.snapshot()]
    expect([hers.callId, hers.role === 'caller']).toEqual([his.callId, his.role === 'callee'])
    for (const phone of [alice, bob]) {
      const heard = await phone.heard()
      expect(heard).not.toContain(EVENT.INVITED)
      expect(heard).not.toContain(EVENT.USER_BUSY)
    }
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
  })

  inFullRun('one dials audio and the other video: they talk, and no camera is on', async () => {
    const [alice, bob] = await pair()
    stage().cloud.control.latency({ ms: APART, on: 'im' })
    await Promise.all([alice.dial('bob', 'audio'), bob.dial('alice', 'video')])
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    stage().cloud.control.latency({ ms: 0 })
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    expect([await alice.liveDevices(), await bob.liveDevices()]).toEqual([['audio'], ['audio']])
    await bob.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  })

  inFullRun(
    'one takes the call back while the other answers: it is over for both, and recorded as taken back',
    async () => {
      const [alice, bob] = await pair()
      await alice.dial('bob', 'video')
      await bob.callPage('called')
      // Bob's tap is made, as the button goes with the call, and the service takes the cancel first.
      stage().cloud.control.fault({
        account: 'bob',
        on: 'request',
        name: 'callSetup',
        action: 'delay',
        ms: OVERTAKEN_MS,
      })
      await bob.tap('call-accept')
      await alice.tap('call-cancel')
      await Promise.all([alice.ended('cancelled'), bob.ended('remoteCancelled')])
      await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
      await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 2 })
    },
  )

  inFullRun('both hang up: one record, and both show the same duration', async () => {
    const [alice, bob] = await talk()
    stage().cloud.control.latency({ ms: APART, on: 'im' })
    await Promise.all([alice.tap('call-hangup'), bob.tap('call-hangup')])
    await Promise.all([alice.ended('hungUp'), bob.ended('hungUp')])
    stage().cloud.control.latency({ ms: 0 })
    await stage().nothingLeft()
    const { records } = await stage().state('a record', (state) => state.records.length > 0)
    expect(records.map(({ type, status }) => ({ type, status }))).toEqual([{ type: 2, status: 1 }])
    const [hers, his] = [await alice.snapshot(), await bob.snapshot()]
    expect(Math.abs((hers.lastCall?.duration ?? 0) - (his.lastCall?.duration ?? 99))).toBeLessThanOrEqual(1)
  })
})

describe('a push that does not come as it should', () => {
  inFullRun('an answer that is lost is found by way of the media room', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    stage().cloud.control.fault({ account: 'alice', on: 'push', name: 'accept', action: 'drop' })
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.sees(), bob.sees()])
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
  })

  inFullRun('an invite that comes twice rings once, and not again when it was refused', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    stage().cloud.control.fault({ account: 'bob', on: 'push', name: 'invite', action: 'duplicate' })
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-reject')
    await alice.ended('remoteRejected')
    await bob.backOnFirstPage()
    expect((await bob.heard()).filter((name) => name === EVENT.INVITED)).toHaveLength(1)
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 3 })
  })
})
