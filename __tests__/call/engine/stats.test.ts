import { STATS } from '../fakeCall'
import { createTestCall, inviteFromBob, talk } from './fakes/createTestCall'

test('the figures of a call are what its media session measures', async () => {
  const test = createTestCall()
  await talk(test)
  test.rtc.last.stats = STATS
  const { pending } = test.clock
  expect(await test.call.getStats()).toEqual(STATS)
  // The time it has is over with it.
  expect(test.clock.pending).toBe(pending)
})

test('without a call, and of one that rings, there are none', async () => {
  const test = createTestCall()
  await expect(test.call.getStats()).rejects.toMatchObject({ code: 'NOT_IN_CALL' })
  inviteFromBob(test)
  await expect(test.call.getStats()).rejects.toMatchObject({ code: 'NOT_IN_CALL' })
})

test('a platform that never says them is not waited for', async () => {
  const test = createTestCall()
  await talk(test)
  test.rtc.last.stats = null
  const outcome = expect(test.call.getStats()).rejects.toMatchObject({ code: 'TIMEOUT' })
  await test.clock.advance(3_000)
  await outcome
})
