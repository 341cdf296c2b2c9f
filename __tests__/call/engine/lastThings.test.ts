import { CallError } from '../../../src/call/error/CallError'
import { createTestCall, talk } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

describe('destroy()', () => {
  it('ends the call, tells the service, and releases everything', async () => {
    const test = createTestCall()
    await talk(test)
    const destroyed = test.call.destroy()
    await test.clock.advance(3000)
    await destroyed
    expect(test.signal.named('close')).toHaveLength(1)
    expect([test.signal.disposed, test.host.disposed]).toEqual([true, true])
    expect([test.rtc.alive, test.clock.pending, test.host.listenerCount]).toEqual([0, 0, 0])
    await expect(test.call.call({ userId: 'bob', type: 1 })).rejects.toThrow('destroyed')
  })

  it('is silent from then on, whatever comes late', async () => {
    const test = createTestCall()
    await talk(test)
    test.signal.held.add('close')
    const destroyed = test.call.destroy()
    await test.clock.advance(3000)
    await destroyed
    const asked = test.signal.requests.length
    const heard = test.heard.length
    test.signal.failures.set('close', new CallError('NETWORK'))
    test.signal.release('close')
    test.call.subscribe(() => undefined)
    await settle()
    expect([test.clock.pending, test.engine.timerCount]).toEqual([0, 0])
    await test.clock.advance(120_000)
    expect([test.signal.requests.length, test.heard.length]).toEqual([asked, heard])
  })

  it('writes the record of a call whose closing nobody has confirmed in time', async () => {
    const test = createTestCall()
    await talk(test)
    test.signal.held.add('close')
    const destroyed = test.call.destroy()
    await test.clock.advance(3000)
    await destroyed
    expect(test.signal.named('sendRecord')).toHaveLength(1)
  })
})

describe('a page that goes', () => {
  it('writes the record together with a closing that is not confirmed', async () => {
    const test = createTestCall()
    await talk(test)
    test.signal.held.add('close')
    await test.call.hangUp()
    expect(test.signal.named('sendRecord')).toEqual([])
    test.host.happen('unload')
    expect(test.signal.named('sendRecord')).toMatchObject([{ detail: { record: { status: 1, to: 'bob' } } }])
    // It lives on after all, as a page does that is only put aside.
    test.signal.release('close')
    await settle()
    expect(test.signal.named('sendRecord')).toHaveLength(1)
  })
})

test('destroy() is over when the media room has been left, and not before', async () => {
  const test = createTestCall()
  await talk(test)
  let leave: () => void = () => undefined
  test.rtc.last.close = () => new Promise<void>((resolve) => (leave = resolve))
  let isOver = false
  const destroyed = test.call.destroy().then(() => (isOver = true))
  await test.clock.advance(10_000)
  expect(isOver).toBe(false)
  leave()
  await destroyed
  expect(test.host.disposed).toBe(true)
})
