import type { CallError } from '../../../src/call'
import { createTestCall, inviteFromBob } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

describe('how long one call rings', () => {
  it('is what that call says, and as before for the next', async () => {
    const test = createTestCall()
    void test.call.call({ userId: 'bob', type: 1, timeout: 5_000 })
    await settle()
    expect(test.signal.named('call')[0]?.detail).toMatchObject({ timeout: 5_000 })
    await test.clock.advance(4_999)
    expect(test.call.getSnapshot().callStatus).toBe('calling')
    await test.clock.advance(1)
    expect(test.call.getSnapshot().lastCall?.endReason).toBe('noAnswer')
    void test.call.call({ userId: 'bob', type: 1 })
    await settle()
    expect(test.signal.named('call')[1]?.detail).toMatchObject({ timeout: 30_000 })
  })

  it('may be longer than calls ring here by themselves, which says how long they do', async () => {
    const test = createTestCall({ callTimeout: 10_000 })
    void test.call.call({ userId: 'bob', type: 1, timeout: 60_000.4 })
    await settle()
    await test.clock.advance(59_999)
    expect(test.call.getSnapshot().callStatus).toBe('calling')
    await test.clock.advance(1)
    inviteFromBob(test)
    await test.clock.advance(10_000)
    expect(test.call.getSnapshot().lastCall?.endReason).toBe('missed')
  })

  it.each([[999], [120_001], [Number.NaN], ['5000']])('is not %p: nobody is rung', async (timeout) => {
    const test = createTestCall()
    const dialled = test.call.call({ userId: 'bob', type: 1, timeout: timeout as number })
    expect(await dialled.catch((thrown: CallError) => thrown.code)).toBe('INVALID_ARGUMENT')
    expect(test.signal.requests).toEqual([])
  })
})
