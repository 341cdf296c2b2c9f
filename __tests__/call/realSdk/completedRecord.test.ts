import { createWebClock } from '../../../src/call/platform/host/webClock'
import type { Side } from '../../../tools/sdk-side/Side'
import { usePhones } from './usePhones'

// Who writes the record of a completed call, with the unmodified IM SDK and a service that writes it itself, or not.

const clock = createWebClock({ performance, wallNow: Date.now })
const { stage, phone } = usePhones()

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo())
    await new Promise<void>((resolve) => {
      clock.after(50, resolve)
    })
}

test.each([
  ['client', 'client', 1, 1, 1],
  ['service', 'service', 1, 1, 1],
  // How an app finds out that it has to say so: two of one call.
  ['client', 'service', 2, 2, 2],
  ['service', 'client', 0, 0, 0],
] as const)(
  'where the apps leave it to the %s, and the %s writes, there are %d',
  async (left, by, written, aliceHears, bobHears) => {
    stage().cloud.control.completedRecord({ by })
    const { side: alice } = await phone('alice', { completedRecord: left })
    const { side: bob } = await phone('bob', { completedRecord: left })
    alice.dial('bob')
    await bob.is('called')
    bob.accept()
    await Promise.all([alice.is('inCall'), bob.is('inCall')])
    await bob.call.hangUp()
    await alice.ends()
    await until(() => alice.unrest === null && bob.unrest === null)
    const { records } = await stage().cloud.state()
    expect(records.map(({ status }) => status)).toEqual(Array(written).fill(1))
    const told = ({ heard }: Side) => heard.filter((name) => name === 'onMessageSent').length
    await until(() => told(alice) === aliceHears && told(bob) === bobHears)
  },
)

test('a call that never came about is recorded by its caller where the service writes the others', async () => {
  stage().cloud.control.completedRecord({ by: 'service' })
  const { side: alice } = await phone('alice', { completedRecord: 'service' })
  const { side: bob } = await phone('bob', { completedRecord: 'service' })
  alice.dial('bob')
  await bob.is('called')
  await bob.call.reject()
  await alice.ends()
  await until(() => alice.unrest === null)
  const { records } = await stage().cloud.state()
  expect(records.map(({ from, status }) => [from, status])).toEqual([['alice', 3]])
})
