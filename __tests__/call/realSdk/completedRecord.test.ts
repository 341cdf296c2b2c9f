import { createNodeNim, startSdkStage, type SdkStage } from 'yunxin-local-cloud/sdk-stage'
import type { CompletedRecord } from '../../../src/call/machine/record/record'
import { createWebClock } from '../../../src/call/platform/host/webClock'
import { Chance } from '../../../tools/soak/Chance'
import { SoakMedia } from '../../../tools/soak/SoakMedia'
import { Side } from '../../../tools/sdk-side/Side'

// Who writes the record of a completed call, with the unmodified IM SDK and a service that writes it itself, or not.
jest.setTimeout(60_000)

const clock = createWebClock({ performance, wallNow: Date.now })
let stage: SdkStage
let sides: Side[]

beforeEach(async () => {
  stage = await startSdkStage(createNodeNim)
  sides = []
})

afterEach(async () => {
  await Promise.all(sides.map(({ call }) => call.destroy()))
  await stage.close()
})

async function phone(account: string, media: SoakMedia, completedRecord: CompletedRecord): Promise<Side> {
  const device = stage.device(account)
  const side = new Side({ nim: device.nim, media, completedRecord })
  sides.push(side)
  await device.login()
  await device.isSynced()
  return side
}

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
    const media = new SoakMedia(clock, new Chance(1))
    stage.cloud.control.completedRecord({ by })
    const alice = await phone('alice', media, left)
    const bob = await phone('bob', media, left)
    alice.dial('bob')
    await bob.is('called')
    bob.accept()
    await Promise.all([alice.is('inCall'), bob.is('inCall')])
    await bob.call.hangUp()
    await alice.ends()
    await until(() => alice.unrest === null && bob.unrest === null)
    const { records } = await stage.cloud.state()
    expect(records.map(({ status }) => status)).toEqual(Array(written).fill(1))
    const told = ({ heard }: Side) => heard.filter((name) => name === 'onMessageSent').length
    await until(() => told(alice) === aliceHears && told(bob) === bobHears)
  },
)

test('a call that never came about is recorded by its caller where the service writes the others', async () => {
  const media = new SoakMedia(clock, new Chance(1))
  stage.cloud.control.completedRecord({ by: 'service' })
  const alice = await phone('alice', media, 'service')
  const bob = await phone('bob', media, 'service')
  alice.dial('bob')
  await bob.is('called')
  await bob.call.reject()
  await alice.ends()
  await until(() => alice.unrest === null)
  const { records } = await stage.cloud.state()
  expect(records.map(({ from, status }) => [from, status])).toEqual([['alice', 3]])
})
