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

test('a listener that throws leaves no camera open, keeps no other from hearing, and breaks no later call', async () => {
  const test = createTestCall()
  const told: Talking[] = []
  test.call.media.onTalking(() => {
    throw new Error('the app’s own')
  })
  test.call.media.onTalking((talking) => told.push(talking))
  await talk(test)
  await test.call.hangUp()
  expect([test.rtc.last.closed, test.rtc.alive, told.length]).toEqual([true, 0, 2])
  expect(test.logged).toContain('error a listener of onTalking failed Error: the app’s own')
  await talk(test)
  expect(test.call.getSnapshot().callStatus).toBe('inCall')
})
