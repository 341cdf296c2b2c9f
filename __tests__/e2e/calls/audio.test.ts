import { useStage } from './useStage'
import { inFullRun } from '../inFullRun'

describe('an audio call through the pages', () => {
  const stage = useStage()

  test('sounds on both sides, and no camera is opened', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    expect(await alice.liveDevices()).toEqual(['audio'])
    expect(await bob.liveDevices()).toEqual(['audio'])
    expect((await alice.received()).frames).toBe(0)

    await bob.tap('call-hangup')
    await Promise.all([bob.ended('hungUp'), alice.ended('remoteHungUp')])
    await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
    expect([...alice.errors, ...bob.errors]).toEqual([])
  })

  inFullRun('five calls in a row are all alike, and leave nothing behind', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    for (let round = 0; round < 5; round += 1) {
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      await bob.tap('call-accept')
      await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
      await alice.hearsSound()
      await alice.tap('call-hangup')
      await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
      await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
      await stage().nothingLeft()
    }
    const { records } = await stage().state('five records', (state) => state.records.length === 5)
    expect(new Set(records.map(({ channelId }) => channelId)).size).toBe(5)
  })
})
