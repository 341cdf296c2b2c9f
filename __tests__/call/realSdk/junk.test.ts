import { hearEverywhere } from 'yunxin-local-cloud/sdk-stage'
import { Chance } from '../../../tools/soak/Chance'
import { junkFrame } from '../../../tools/attack/peers/junkFrame'
import type { Side } from '../../../tools/sdk-side/Side'
import { isFullRun } from '../../fullRun'
import { usePhones } from './usePhones'

// A service gone mad, or somebody on the line. The unmodified IM SDK throws inside its own callbacks at some of it, which
// is out of our hands: that a call goes on, and that the next one works, is not.

const { phone } = usePhones()

/** Each is one that the SDK chokes on, and takes it some ten milliseconds. */
const PUSHES = isFullRun ? 500 : 100

/** @returns how often an SDK threw */
function flood(seed: number): number {
  const chance = new Chance(seed)
  return Array.from({ length: PUSHES }, () => hearEverywhere(junkFrame(chance)).length).reduce(
    (a, b) => a + b,
  )
}

async function talk(caller: Side, callee: Side, userId: string): Promise<void> {
  caller.dial(userId)
  await callee.is('called')
  callee.accept()
  await Promise.all([caller.is('inCall'), callee.is('inCall')])
}

test('after a hundred pushes of junk and more, at which the SDK throws, calls work in both directions', async () => {
  const [{ side: alice }, { side: bob }] = [await phone('alice'), await phone('bob')]
  expect(flood(1)).toBeGreaterThan(0)
  expect([alice.snapshot.callStatus, bob.snapshot.callStatus]).toEqual(['idle', 'idle'])
  await talk(alice, bob, 'bob')
  await alice.call.hangUp()
  expect(await bob.ends()).toBe('remoteHungUp')
  await talk(bob, alice, 'alice')
})

test('a ring and a call know nothing of it', async () => {
  const [{ side: alice }, { side: bob }] = [await phone('alice'), await phone('bob')]
  alice.dial('bob')
  await bob.is('called')
  flood(2)
  expect([alice.snapshot.callStatus, bob.snapshot.callStatus]).toEqual(['calling', 'called'])
  bob.accept()
  await Promise.all([alice.is('inCall'), bob.is('inCall')])
  flood(3)
  expect([alice.snapshot.callStatus, bob.snapshot.callStatus]).toEqual(['inCall', 'inCall'])
  await bob.call.hangUp()
  expect(await alice.ends()).toBe('remoteHungUp')
})
