import { createTestCall, talk } from './fakes/createTestCall'

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
