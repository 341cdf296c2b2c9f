import { useStage } from './useStage'
import { inFullRun } from '../inFullRun'

describe('several devices of one account', () => {
  const stage = useStage()

  test('all ring; one answers, the other says so and stops', async () => {
    const alice = await stage().phone('alice')
    const [desk, pocket] = [await stage().phone('bob'), await stage().phone('bob')]
    await alice.dial('bob', 'video')
    await Promise.all([desk.callPage('called'), pocket.callPage('called')])
    await pocket.tap('call-accept')
    await desk.ended('answeredElsewhere')
    expect(await desk.hears('onOtherClientAccept')).toMatchObject({ channelId: expect.any(String) })
    await Promise.all([alice.sees(), pocket.sees()])
    expect(await desk.openedDevices()).toBe(0)
    await desk.backOnFirstPage()
    await alice.tap('call-hangup')
    await pocket.ended('remoteHungUp')
    await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
  })

  inFullRun('all ring; one refuses, and the other stops', async () => {
    const alice = await stage().phone('alice')
    const [desk, pocket] = [await stage().phone('bob'), await stage().phone('bob')]
    await alice.dial('bob', 'audio')
    await Promise.all([desk.callPage('called'), pocket.callPage('called')])
    await desk.tap('call-reject')
    await Promise.all([alice.ended('remoteRejected'), pocket.ended('rejectedElsewhere')])
    expect(await pocket.hears('onOtherClientReject')).toMatchObject({ channelId: expect.any(String) })
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 3 })
  })

  inFullRun('a login elsewhere does not touch the call that runs here', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    const second = await stage().phone('bob')
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    expect((await second.snapshot()).callStatus).toBe('idle')
    await bob.tap('call-hangup')
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  })

  inFullRun(
    'with single-device login the one that is put out leaves, and the far side hangs up',
    async () => {
      stage().cloud.control.loginPolicy({ multi: false })
      const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
      await alice.dial('bob', 'video')
      await bob.callPage('called')
      await bob.tap('call-accept')
      await Promise.all([alice.sees(), bob.sees()])
      await stage().phone('bob')
      await bob.ended('kickedOffline')
      expect(await bob.hears('onKickedOffline')).toMatchObject({ reason: expect.any(String) })
      await alice.ended('remoteHungUp')
      await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
      await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
      stage().cloud.control.loginPolicy({ multi: true })
    },
  )
})
