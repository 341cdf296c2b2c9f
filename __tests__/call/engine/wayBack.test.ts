import type { SharedCall } from '../../../src/call/machine/terms/elsewhere'
import { createTestCall, inviteFromBob, talk } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

describe('a live call that the user sees nowhere', () => {
  it('gets a way back, which leads to the call page', async () => {
    const test = createTestCall()
    await talk(test)
    expect(test.host.waysBack).toEqual([])
    await test.clock.advance(1_000)
    expect(test.host.waysBack).toEqual(['BOB'])
    test.host.takeWayBack()
    expect(test.host.pages.at(-1)).toBe('open /call/pages/call/index at any cost')
    const page = test.call.seen()
    expect(test.host.waysBack).toEqual(['BOB', null])
    page()
    await test.clock.advance(1_000)
    await test.call.hangUp()
    expect(test.host.waysBack).toEqual(['BOB', null, 'BOB', null])
  })

  it('gets one while it rings, too', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    await test.clock.advance(1_000)
    expect(test.host.waysBack).toEqual(['BOB'])
    await test.call.reject()
    expect(test.host.waysBack.at(-1)).toBeNull()
  })

  it('gets none between two pages, nor while one of two places shows it', async () => {
    const test = createTestCall()
    const banner = test.call.seen()
    await talk(test)
    const page = test.call.seen()
    banner()
    banner()
    await test.clock.advance(10_000)
    page()
    await test.clock.advance(900)
    test.call.seen()
    await test.clock.advance(10_000)
    expect(test.host.waysBack).toEqual([])
  })

  it('gets none where showing it is the app’s affair, nor after destroy()', async () => {
    const own = createTestCall({ openPage: false })
    await talk(own)
    await own.clock.advance(5_000)
    expect(own.host.waysBack).toEqual([])
    const test = createTestCall()
    await talk(test)
    void test.call.destroy()
    await test.clock.advance(5_000)
    expect([test.host.waysBack, test.clock.pending]).toEqual([[], 0])
  })

  it('goes with its call, and with why that is over', async () => {
    const test = createTestCall()
    await talk(test)
    await test.clock.advance(1_000)
    const from = { channelId: 'room-1', from: 'bob', duration: 0, mediaFailed: false }
    test.signal.tell({ type: 'signal.closed', ...from })
    await settle()
    expect([test.host.waysBack, test.host.wayBackEnded]).toEqual([['BOB', null], 'remoteHungUp'])
  })

  it('goes where its call is seen, and not with why the one before is over', async () => {
    const test = createTestCall()
    await talk(test)
    await test.call.hangUp()
    await talk(test)
    await test.clock.advance(1_000)
    test.call.seen()
    expect([test.host.waysBack, test.host.wayBackEnded]).toEqual([['BOB', null], null])
  })

  it('leads to one that another device of the account is in, and brings it here', async () => {
    const test = createTestCall({ resumeWithin: 8000 })
    const shared: SharedCall = {
      ...{ requestId: 'req-1', channelName: 'rtc-1', roomName: 'call-1', uid: 11, userId: 'bob' },
      ...{ role: 'caller', type: 1, otherKit: false, startedAgo: 9_000, connectedAgo: 5_000 },
    }
    const tell = (call: SharedCall | null) =>
      test.signal.tell({
        type: 'signal.controlled',
        channelId: 'room-1',
        from: 'alice',
        message: { kind: 'elsewhere', callId: 'call-1', call },
      })
    tell(shared)
    await test.clock.advance(1_000)
    expect(test.host.waysBack).toEqual(['BOB'])
    tell(null)
    expect(test.host.waysBack).toEqual(['BOB', null])
    tell(shared)
    const since = test.clock.now() - 5_000
    await test.clock.advance(1_000)
    test.host.takeWayBack()
    await settle()
    expect(test.call.getSnapshot()).toMatchObject({
      callStatus: 'inCall',
      callId: 'call-1',
      connectedAt: since,
    })
    expect(test.rtc.last.devices).toEqual({ microphone: true, camera: false })
  })
})
