import { PendingRequests } from '../../../../../src/call/platform/rtc/webView/pendingRequests'

test('an answered request is kept no longer, and a second answer is nobody’s', async () => {
  const requests = new PendingRequests()
  const asked: number[] = []
  const first = requests.ask((id) => asked.push(id))
  const second = requests.ask((id) => asked.push(id))
  expect(requests.size).toBe(2)
  requests.settle(asked[0] ?? 0, { ok: true, value: 'yes' })
  expect([await first, requests.size]).toEqual(['yes', 1])
  requests.settle(asked[0] ?? 0, { ok: false, code: 'INTERNAL', detail: 'again', lack: null })
  requests.settle(asked[1] ?? 0, { ok: false, code: 'NETWORK', detail: 'no', lack: null })
  await expect(second).rejects.toMatchObject({ code: 'NETWORK' })
  expect(requests.size).toBe(0)
})
