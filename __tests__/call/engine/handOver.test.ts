import { createTestCall } from './fakes/createTestCall'

test('a report is handed to the app that takes them, and waited for', async () => {
  const taken: unknown[] = []
  const test = createTestCall({ onReport: async (report) => void taken.push(report.format) })
  await test.call.handOverReport?.()
  expect(taken).toEqual(['taro-nertc-call/report'])
})

test('that the app does not take it fails', async () => {
  const test = createTestCall({ onReport: () => Promise.reject(new Error('no network')) })
  await expect(test.call.handOverReport?.()).rejects.toMatchObject({ code: 'INTERNAL' })
})

test('without one that takes reports there is no way to hand one over', () => {
  expect(createTestCall().call.handOverReport).toBeNull()
})
