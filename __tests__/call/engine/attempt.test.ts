import { createAttempt, unthrowing } from '../../../src/call/engine/attempt'
import { createTestCall, inviteFromBob, talk } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const thrower = () => {
  throw new Error('broken')
}

describe('what the engine asks of others', () => {
  it('is written down when it throws', () => {
    const log = jest.fn()
    createAttempt(log)('the ring tone', thrower)
    expect(log).toHaveBeenCalledWith('error', 'the ring tone failed', expect.any(Error))
  })

  it('costs nothing where even the log throws', () => {
    expect(() => unthrowing(thrower)('info', 'a line')).not.toThrow()
  })

  it.each(['ring', 'keepScreenOn', 'openPage'] as const)('costs no effect when %s throws', async (name) => {
    const test = createTestCall()
    test.host[name] = thrower
    await talk(test)
    expect(test.call.getSnapshot().callStatus).toBe('inCall')
    await test.call.hangUp()
    await settle()
    expect(test.signal.requests.map((request) => request.name)).toContain('close')
    expect(test.heard.map((event) => event.name)).toContain('onCallEnd')
  })

  it('costs no other event when one cannot be taken in', () => {
    const test = createTestCall()
    // As no adapter tells it.
    const senseless = { type: 'signal.invited', invite: null, invitedAt: 0, offline: false }
    test.signal.tell(senseless as unknown as Parameters<typeof test.signal.tell>[0])
    inviteFromBob(test)
    expect(test.call.getSnapshot().callStatus).toBe('called')
    expect(test.logged.join()).toContain('signal.invited failed')
  })

  it('costs no effect when the storage throws', async () => {
    const test = createTestCall()
    test.host.storage.set = thrower
    inviteFromBob(test)
    expect(test.heard.map((event) => event.name)).toContain('onInvited')
  })

  it('costs nothing when the app’s own messages do not open', async () => {
    const test = createTestCall({ onMessage: thrower })
    test.call.messageTo?.({ userId: 'bob', name: 'Bob', avatar: '' })
    // A rejection that nobody hears would fail this test.
    await settle()
    expect(test.logged).toEqual(['error onMessage failed Error: broken'])
  })
})
