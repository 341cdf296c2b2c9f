import type { Talking } from '../../../src/call/platform/ports'
import { createTestCall, talk } from './fakes/createTestCall'

test('who talks is told of whichever call there is, and after it nobody does', async () => {
  const test = createTestCall()
  const told: Talking[] = []
  const stop = test.call.media.onTalking((talking) => told.push(talking))
  await talk(test)
  told.length = 0
  const talking = { self: false, remote: true }
  test.rtc.last.talkers.forEach((tell) => tell(talking))
  await test.call.hangUp()
  expect(told).toEqual([talking, { self: false, remote: false }])
  expect(test.rtc.last.talkers.size).toBe(0)
  await talk(test)
  stop()
  test.rtc.last.talkers.forEach((tell) => tell(talking))
  expect(told.filter(({ remote }) => remote)).toEqual([talking])
})
