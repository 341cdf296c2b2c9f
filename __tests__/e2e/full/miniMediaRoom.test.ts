import { connects } from '../mini/gatewayConnections'
import { useMiniStage } from '../mini/useMiniStage'

describe('WeChat and the media room', () => {
  const stage = useMiniStage()

  test('a caller who hangs up while the SDK asks for the room is not left in it', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    stage().cloud.control.latency({ ms: 1_000, on: 'rtc' })
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await alice.tap('call-cancel')
    await Promise.all([alice.ended('cancelled', 'caller'), bob.ended('remoteCancelled')])
    // The SDK goes on to the gateway all the same.
    await connects(alice, 1)
    await alice.program.until('the SDK holds no socket but that of the messages', async () =>
      (await alice.program.counts()).sockets === 1 ? true : undefined,
    )
    await stage().nothingLeft()
  })
})
