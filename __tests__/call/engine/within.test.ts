import { within } from '../../../src/call/engine/within'
import { createTestCall, inviteFromBob, talk } from './fakes/createTestCall'
import { FakeClock, settle } from './fakes/fakeClock'

const never = new Promise<never>(() => undefined)

describe('what is waited for', () => {
  it('comes in time, and leaves no timer', async () => {
    const clock = new FakeClock()
    await expect(within(clock, 100, 'a reply', Promise.resolve(7))).resolves.toBe(7)
    expect(clock.pending).toBe(0)
  })

  it('has an outcome where it never comes', async () => {
    const clock = new FakeClock()
    const waiting = within(clock, 100, 'a reply', never)
    const outcome = expect(waiting).rejects.toMatchObject({ code: 'TIMEOUT' })
    await clock.advance(100)
    await outcome
  })
})

describe('a service that answers nothing', () => {
  it('holds nothing in the outbox without a timer', async () => {
    const test = createTestCall()
    await talk(test)
    test.signal.close = () => never
    await test.call.hangUp()
    await settle()
    expect(test.engine.hasUnsent).toBe(true)
    // Eight tries, each with its time, and the waits between them.
    await test.clock.advance(10 * 60_000)
    expect(test.engine.hasUnsent).toBe(false)
    expect(test.heard.map(({ name }) => name)).toContain('onError')
    expect(test.clock.pending).toBe(0)
  })

  it('keeps no ring from sounding after a restart', async () => {
    const before = createTestCall()
    inviteFromBob(before)
    const after = createTestCall({ status: 'loggingIn', stored: before.host.stored })
    after.signal.findRoom = () => never
    after.signal.tell({ type: 'signal.login', status: 'ready', account: 'alice' })
    await after.clock.advance(5_000)
    expect(after.call.getSnapshot().callStatus).toBe('called')
  })
})
