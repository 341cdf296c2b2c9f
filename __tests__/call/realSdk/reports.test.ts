import { createNodeNim, startSdkStage, type SdkStage } from 'yunxin-local-cloud/sdk-stage'
import { createWebClock } from '../../../src/call/platform/host/webClock'
import { endsIn } from '../../../tools/replay/ends'
import { faultsBetween, faultsOf } from '../../../tools/replay/faults'
import { pageOf } from '../../../tools/replay/page'
import { replay } from '../../../tools/replay/replay'
import { Chance } from '../../../tools/soak/Chance'
import { SoakMedia } from '../../../tools/soak/SoakMedia'
import { Side } from '../../../tools/sdk-side/Side'

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

async function phones(...accounts: string[]): Promise<Side[]> {
  const media = new SoakMedia(clock, new Chance(1))
  for (const account of accounts) {
    const device = stage.device(account)
    sides.push(new Side({ nim: device.nim, media }))
    await device.login()
    await device.isSynced()
  }
  return sides
}

/** A report as it comes out of a file. */
const stepsOf = ({ call }: Side) => replay(JSON.parse(JSON.stringify(call.report())))

it('the reports of two who dialled each other step through as it was, and fit together', async () => {
  const [alice, bob] = await phones('alice', 'bob')
  if (alice === undefined || bob === undefined) throw new Error('two were to be there')
  stage.cloud.control.latency({ ms: 150, on: 'im' })
  alice.dial('bob', 2)
  bob.dial('alice', 2)
  await Promise.all([alice.is('inCall'), bob.is('inCall')])
  await alice.call.hangUp()
  await bob.ends()
  const [one, other] = [stepsOf(alice), stepsOf(bob)]
  expect([...one, ...other].filter(({ differs }) => differs)).toEqual([])
  // The same word stands for the call on both sides.
  expect(endsIn(other).map(({ callId }) => callId)).toEqual(endsIn(one).map(({ callId }) => callId))
  expect([...faultsOf(one), ...faultsOf(other), ...faultsBetween(one, other)]).toEqual([])
  const page = pageOf([one, other])
  expect(page).toContain('onUserAccept')
  expect(page).not.toMatch(/alice|bob/)
})
