import { useStage } from './useStage'
import { inFullRun } from '../inFullRun'

describe('a call that is not answered', () => {
  const stage = useStage()

  test('is taken back while it rings', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await alice.tap('call-cancel')
    await Promise.all([alice.ended('cancelled'), bob.ended('remoteCancelled')])
    expect(await bob.hears('onUserCancel')).toEqual({ userId: 'alice' })
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 2 })
    expect(await bob.openedDevices()).toBe(0)
    await alice.letGoOfEverything()
  })

  inFullRun('is taken back while the invite is still in flight, and its promise says so', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    stage().cloud.control.latency({ ms: 500, on: 'im' })
    const outcome = alice.page.evaluate(() =>
      window.__call?.call({ userId: 'bob', type: 1 }).then(
        () => 'resolved',
        (error: { code: string }) => error.code,
      ),
    )
    await alice.callPage('calling')
    await alice.tap('call-cancel')
    expect(await outcome).toBe('CANCELLED')
    await alice.backOnFirstPage()
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 2 })
    expect((await bob.snapshot()).callStatus).toBe('idle')
  })

  test('is refused', async () => {
    const [alice, bob] = [await stage().phone('alice', {}), await stage().phone('bob', {})]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-reject')
    await Promise.all([alice.ended('remoteRejected'), bob.ended('rejected')])
    expect(await alice.hears('onUserReject')).toEqual({ userId: 'bob' })
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 3 })
    expect(await alice.text('demo-history')).toContain('对方已拒绝')
    expect(await bob.text('demo-history')).toContain('已拒绝')
  })

  inFullRun('meets somebody who is in a call: busy for the third, and the call goes on', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])

    const carol = await stage().phone('carol')
    await carol.dial('bob', 'video')
    await carol.ended('busy')
    expect(await carol.hears('onUserBusy')).toEqual({ userId: 'bob' })
    await carol.letGoOfEverything()
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    expect(await bob.heard()).toEqual(expect.not.arrayContaining(['onUserBusy', 'onCallEnd']))

    await alice.tap('call-hangup')
    const { records } = await stage().state('two records', (state) => state.records.length === 2)
    expect(records).toMatchObject([
      { from: 'carol', to: 'bob', type: 2, status: 5 },
      { from: 'alice', to: 'bob', type: 1, status: 1 },
    ])
    await stage().nothingLeft()
  })

  async function runsOut(callersTimeout: number, calleesTimeout: number): Promise<void> {
    const alice = await stage().phone('alice', { timeout: callersTimeout })
    const bob = await stage().phone('bob', { timeout: calleesTimeout })
    await alice.dial('bob', 'audio')
    await Promise.all([alice.ended('noAnswer'), bob.ended('missed')])
    expect(await alice.hears('onCallingTimeOut')).toEqual({ userId: 'bob' })
    expect(await bob.hears('onUserBusy')).toEqual({ userId: 'alice' })
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 4 })
    expect(await bob.text('demo-history')).toContain('未接来电')
  }

  test('runs out of time at the caller', () => runsOut(2_000, 20_000))

  inFullRun('runs out of time at the callee', () => runsOut(20_000, 2_000))

  inFullRun('rings as long as the demo page says', async () => {
    const alice = await stage().phone('alice', {})
    await stage().phone('bob')
    await alice.fill('demo-timeout', '1500')
    await alice.dial('bob', 'audio')
    await alice.ended('noAnswer')
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 4 })
  })

  inFullRun('rings for somebody who signs in while it rings', async () => {
    await stage().absent('bob')
    const alice = await stage().phone('alice')
    await alice.dial('bob', 'audio')
    await alice.callPage('calling')
    const bob = await stage().phone('bob')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    await bob.tap('call-hangup')
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  })

  inFullRun('does not ring for somebody who signs in when it is over', async () => {
    await stage().absent('bob')
    const alice = await stage().phone('alice')
    await alice.dial('bob', 'audio')
    await alice.callPage('calling')
    await alice.tap('call-cancel')
    await alice.backOnFirstPage()
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 2 })
    const bob = await stage().phone('bob')
    // The next one rings, and nothing has before it.
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    expect((await bob.heard()).filter((name) => name === 'onInvited')).toHaveLength(1)
    expect(await bob.snapshot()).toMatchObject({ type: 2 })
    await bob.tap('call-reject')
    await alice.ended('remoteRejected')
  })
})
