import { useApps } from './useApps'

// What a push says reaches the service by way of the unmodified SDK, and the callee, who was away, as the service had it.

const { stage, phoneOf } = useApps()

test('an invite carries what the app has the callee told by push', async () => {
  const alice = phoneOf('alice')
  const push = { title: 'Shop', badge: false, payload: { hwField: { tag: 'call' } } }
  const call = alice.createCall({ nim: alice.device.nim, appKey: 'any', locale: 'en', push })
  await alice.login()
  await call.call({ userId: 'bob', type: 2, push: { sound: 'ring.caf' } })
  const bob = stage().device('bob')
  await bob.login()
  expect(await bob.hears('onOfflineEvent')).toMatchObject([
    {
      pushConfig: {
        pushEnabled: true,
        pushTitle: 'Shop',
        pushContent: 'invites you to a video call',
        pushPayload: '{"hwField":{"tag":"call"},"apsField":{"sound":"ring.caf"}}',
      },
      unreadEnabled: false,
    },
  ])
})

test('and says so where nobody is to be told', async () => {
  const alice = phoneOf('alice')
  const call = alice.createCall({ nim: alice.device.nim, appKey: 'any', push: false })
  await alice.login()
  await call.call({ userId: 'bob', type: 1 })
  const bob = stage().device('bob')
  await bob.login()
  expect(await bob.hears('onOfflineEvent')).toMatchObject([{ pushConfig: { pushEnabled: false } }])
})
