import { createTestCall, inviteFromBob } from './fakes/createTestCall'

describe('the call page of an incoming call', () => {
  it('does not open for what is withdrawn within a second, which rings all the same', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    expect([test.host.tone, test.host.pages]).toEqual(['ringing', []])
    await test.clock.advance(999)
    const ofBob = { channelId: 'room-1', requestId: 'req-b', from: 'bob' }
    test.signal.tell({ type: 'signal.cancelled', ...ofBob, reason: 0 })
    await test.clock.advance(5_000)
    expect([test.host.tone, test.host.pages]).toEqual([null, []])
  })

  it('opens with the tap that answers within that second', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    const accepted = test.call.accept()
    expect(test.host.pages).toEqual(['open /call/pages/call/index'])
    await accepted
    await test.clock.advance(5_000)
    expect(test.host.pages).toHaveLength(1)
  })
})
