import type { Side } from '../../../tools/sdk-side/Side'
import { usePhones } from './usePhones'

// Apps write accounts as they like, and the service tells of them in lower case.

const { stage, phone } = usePhones()

/** Waits until both have heard of the record. */
async function recorded(...of: readonly Side[]): Promise<void> {
  while (!of.every(({ heard }) => heard.includes('onMessageSent'))) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test.each([
  ['the callee is dialled in capitals', 'alice', 'bob', 'BOB'],
  ['the caller has signed in in capitals', 'Alice', 'bob', 'bob'],
  ['the callee has signed in in capitals', 'alice', 'Bob', 'bob'],
  ['all is in capitals', 'ALICE', 'Bob', 'BoB'],
])('a call connects and leaves one record where %s', async (_, caller, callee, dialled) => {
  const [{ side: alice }, { side: bob }] = [await phone(caller), await phone(callee)]
  const placed = alice.call.call({ userId: dialled, type: 1 })
  await bob.is('called')
  expect(bob.snapshot.peer?.userId).toBe('alice')
  expect(await placed).toMatchObject({ userId: dialled })
  bob.accept()
  await Promise.all([alice.is('inCall'), bob.is('inCall')])
  expect(alice.snapshot.peer?.userId).toBe(dialled)
  await bob.call.hangUp()
  expect([await bob.ends(), await alice.ends()]).toEqual(['hungUp', 'remoteHungUp'])
  await recorded(alice, bob)
  const { records, rooms } = await stage().cloud.state()
  expect(records).toMatchObject([{ from: 'bob', to: 'alice', status: 1 }])
  expect(rooms).toEqual([])
  expect([...alice.errors, ...bob.errors]).toEqual([])
})

test('two who dial each other in capitals are connected with each other', async () => {
  const [{ side: alice }, { side: bob }] = [await phone('Alice'), await phone('bob')]
  alice.dial('BOB')
  bob.dial('ALICE')
  await Promise.all([alice.is('inCall'), bob.is('inCall')])
  await alice.call.hangUp()
  await Promise.all([alice.ends(), bob.ends()])
})

test('a call is withdrawn from whoever was dialled in capitals', async () => {
  const [{ side: alice }, { side: bob }] = [await phone('alice'), await phone('bob')]
  alice.dial('Bob')
  await bob.is('called')
  await alice.call.cancel({ account: 'Bob' })
  expect(await bob.ends()).toBe('remoteCancelled')
  expect(alice.snapshot.lastCall?.peer.userId).toBe('Bob')
})

test.each(['alice', 'ALICE'])('nobody calls themselves, signed in as %s', async (account) => {
  const { side: alice } = await phone(account)
  await expect(alice.call.call({ userId: 'Alice', type: 1 })).rejects.toMatchObject({ code: 'CALL_SELF' })
})
