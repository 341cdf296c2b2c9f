import { EVENT } from '../../../src/call/engine/event'
import { until, useApps } from './useApps'

// The unmodified SDK on both sides: what it hands on of a callee who is offline, and of a control from outside of the room.

const { app, phoneOf, ringing } = useApps()

test('a caller hears that it rings on the far side', async () => {
  const { alice } = await ringing()
  await until(() => alice.call.getSnapshot().reach === 'ringing')
})

test('and not of a callee whose app turns the caller away', async () => {
  const [alice, phone] = [await app('alice'), phoneOf('bob')]
  let asked = 0
  const { createCall, device } = phone
  const call = createCall({ nim: device.nim, appKey: 'any', mayRing: () => (asked += 1) === 0 })
  await phone.login()
  const { channelId } = await alice.call.call({ userId: 'bob', type: 1 })
  await until(() => asked === 1)
  // Whatever it had said would be here before what comes back from there now.
  await device.nim.V2NIMSignallingService.sendControl(channelId, 'alice', '{"cid":9}')
  expect([alice.call.getSnapshot().reach, call.getSnapshot().callStatus]).toEqual([null, 'idle'])
})

test('a callee who is not online is named so, until one of their devices rings', async () => {
  const alice = await app('alice')
  await alice.call.call({ userId: 'bob', type: 1 })
  expect(alice.call.getSnapshot().reach).toBe('offline')
  const bob = await app('bob')
  await bob.phone.hears(EVENT.INVITED)
  await until(() => alice.call.getSnapshot().reach === 'ringing')
})
