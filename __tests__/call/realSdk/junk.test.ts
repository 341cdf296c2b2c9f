import {
  createNodeNim,
  encodeFrame,
  hearEverywhere,
  PUSH,
  startSdkStage,
  type SdkStage,
} from 'yunxin-local-cloud/sdk-stage'
import { createWebClock } from '../../../src/call/platform/host/webClock'
import { Chance } from '../../../tools/soak/Chance'
import { SoakMedia } from '../../../tools/soak/SoakMedia'
import { Side } from '../../../tools/sdk-side/Side'

// A service gone mad, or somebody on the line. The unmodified IM SDK throws inside its own callbacks at some of it, which
// is out of our hands: that a call goes on, and that the next one works, is not.
jest.setTimeout(60_000)

let stage: SdkStage
let media: SoakMedia
let sides: Side[]

beforeEach(async () => {
  stage = await startSdkStage(createNodeNim)
  media = new SoakMedia(createWebClock({ performance, wallNow: Date.now }), new Chance(1))
  sides = []
})

afterEach(async () => {
  await Promise.all(sides.map(({ call }) => call.destroy()))
  await stage.close()
})

async function phone(account: string): Promise<Side> {
  const device = stage.device(account)
  const side = new Side({ nim: device.nim, media })
  sides.push(side)
  await device.login()
  await device.isSynced()
  return side
}

// All but the one by which the service puts a device out, which is an order and no junk.
const { kicked: _, ...pushes } = PUSH
const [first = PUSH.message, ...others] = Object.values(pushes)

/** No service of the link; what the SDK takes for an answer to its login would be no junk either. */
const NO_SERVICES = [2, 5, 9, 14, 19, 25, 39, -1, 1e6] as const

function anything(chance: Chance, depth = 0): unknown {
  const kinds = ['null', 'number', 'text', 'flag', 'json', 'list', 'object'] as const
  switch (depth > 3 ? 'null' : chance.of(kinds)) {
    case 'null':
      return null
    case 'number':
      return chance.of([7, -1, 1e300, 0.5])
    case 'text':
      return chance.of(['', 'x', '[', 'alice', 'bob'])
    case 'flag':
      return chance.happens(0.5)
    case 'json':
      return chance.of(['{"type":3}', '[]', '[null]', 'null', `${'['.repeat(5_000)}${']'.repeat(5_000)}`])
    case 'list':
      return [anything(chance, depth + 1), anything(chance, depth + 1)]
    case 'object':
      return Object.fromEntries(
        Array.from({ length: 8 }, () => [String(chance.upTo(30)), anything(chance, depth + 1)]),
      )
  }
}

function junk(chance: Chance): string {
  const { sid, cid } = chance.of([first, ...others])
  const packets: readonly [unknown, ...unknown[]] = [
    { sid, cid, ser: 0, code: 200, r: [anything(chance), anything(chance)] },
    { sid, cid, ser: 0, code: 200, r: anything(chance) },
    {
      sid: chance.of(NO_SERVICES),
      cid: chance.upTo(20),
      ser: chance.upTo(9),
      code: 200,
      r: [anything(chance)],
    },
    anything(chance),
  ]
  const data = JSON.stringify(chance.of(packets))
  return chance.happens(0.05) ? data : encodeFrame({ type: 'message', data })
}

/** @returns how often an SDK threw */
function flood(seed: number): number {
  const chance = new Chance(seed)
  return Array.from({ length: 500 }, () => hearEverywhere(junk(chance)).length).reduce((a, b) => a + b)
}

async function talk(caller: Side, callee: Side, userId: string): Promise<void> {
  caller.dial(userId)
  await callee.is('called')
  callee.accept()
  await Promise.all([caller.is('inCall'), callee.is('inCall')])
}

test('after five hundred pushes of junk, at which the SDK throws, calls work in both directions', async () => {
  const [alice, bob] = [await phone('alice'), await phone('bob')]
  expect(flood(1)).toBeGreaterThan(0)
  expect([alice.snapshot.callStatus, bob.snapshot.callStatus]).toEqual(['idle', 'idle'])
  await talk(alice, bob, 'bob')
  await alice.call.hangUp()
  expect(await bob.ends()).toBe('remoteHungUp')
  await talk(bob, alice, 'alice')
})

test('a ring and a call know nothing of it', async () => {
  const [alice, bob] = [await phone('alice'), await phone('bob')]
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
