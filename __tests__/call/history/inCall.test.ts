/** @jest-environment jsdom */
import { createPastCalls } from '../../../src/call/history/createPastCalls'
import { callHistory } from '../../../src/call/history/callHistory'
import { FakePhone } from '../FakePhone'
import { settle } from '../engine/fakes/fakeClock'

jest.mock('@tarojs/taro', () => ({}))

const storage = { get: () => null, set: () => true, remove: () => undefined }

it('hears of the calls of its call object, and goes with it', async () => {
  const phone = new FakePhone()
  const call = phone.create({
    openPage: false,
    history: (parts) => createPastCalls({ ...parts, storage, most: 10, accounts: () => [] }),
  })
  const dialled = call.call({ userId: 'bob', type: 1 })
  await settle()
  await dialled
  await call.cancel()
  await settle()
  expect(call.history?.getSnapshot().calls).toMatchObject([
    { id: 'room-1', userId: 'bob', direction: 'out', type: 1, outcome: 'cancelled' },
  ])
  const gone = call.destroy()
  await phone.clock.advance(10_000)
  await gone
  expect(phone.nim.listenerCount).toBe(0)
})

it('is null where the app has asked for none', async () => {
  const phone = new FakePhone()
  const call = phone.create({})
  expect(call.history).toBeNull()
  const gone = call.destroy()
  await phone.clock.advance(10_000)
  await gone
})

it.each([0, 5_001, 1.5, NaN])('keeps no %p calls', (keep) => {
  expect(() => callHistory({ keep })).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }))
})
