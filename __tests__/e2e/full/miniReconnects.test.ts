import type { CloudState } from 'yunxin-local-cloud'
import { connects } from '../mini/gatewayConnections'
import { useMiniStage } from '../mini/useMiniStage'
import { UNTIL_ADMITTED } from '../Stage'

const streamsOf = ({ rtc }: CloudState, who: string) =>
  rtc
    .flatMap(({ peers }) => peers.filter(({ account }) => account === who))
    .flatMap(({ producers }) => producers)

describe('WeChat whose way to the media room breaks', () => {
  const stage = useMiniStage()

  test('a first connection that is refused is tried again, and the call is made by it', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    stage().cloud.control.rtc({ action: 'drop', account: 'alice', forMs: UNTIL_ADMITTED })
    await alice.dial('bob', 'video')
    await connects(alice, 1)
    await alice.program.until('no socket is left but that of the messages', async () =>
      (await alice.program.counts()).sockets === 1 ? true : undefined,
    )
    stage().cloud.control.admit({ account: 'alice' })
    await bob.callPage('called')
    await bob.tap('call-accept')
    await connects(alice, 2)
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await Promise.all([bob.sees(), bob.hearsSound(), alice.receives('video'), alice.receives('audio')])
    expect(await bob.heard()).not.toContain('onUserLeave')
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  test('cut off once more while the SDK publishes again, both are seen and heard afterwards', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([bob.sees(), bob.hearsSound(), alice.receives('video'), alice.receives('audio')])
    // So slow that there is time between the arrival of what is published and of its answer.
    stage().cloud.control.latency({ ms: 700, on: 'rtc' })
    stage().cloud.control.rtc({ action: 'drop', account: 'alice' })
    await stage().state('alice is away', (state) => streamsOf(state, 'alice').length === 0)
    await stage().state('alice publishes again', (state) => streamsOf(state, 'alice').length === 1)
    stage().cloud.control.rtc({ action: 'drop', account: 'alice' })
    stage().cloud.control.latency({ ms: 0 })
    await connects(alice, 3)
    await stage().state('alice publishes both', (state) => streamsOf(state, 'alice').length === 2)
    await Promise.all([bob.sees(), bob.hearsSound(), alice.receives('video'), alice.receives('audio')])
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })
})
