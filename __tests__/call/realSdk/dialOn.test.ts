import { until } from 'mini-program-host/until'
import type { Side } from '../../../tools/sdk-side/Side'
import type { KeptCall } from '../../../src/call/machine/state/keptCall'
import { usePhones, type SdkPhone } from './usePhones'

// A caller's page is away while it dials, for whatever reason: what happened meanwhile is told as what it was, once.

const { phone, stage } = usePhones()
const resumeWithin = 8_000

type Stored = ReadonlyMap<string, string>
interface Waits {
  /** How long it rings for who calls, and for who is called, in ms. */
  readonly alice?: number
  readonly bob?: number
}

/** Alice has called Bob, where it rings. */
async function ringing({ alice: long = 30_000, bob: short = 30_000 }: Waits = {}) {
  const alice = await phone('alice', { resumeWithin, callTimeout: long })
  const { side: bob } = await phone('bob', { resumeWithin, callTimeout: short })
  alice.side.dial('bob')
  await bob.is('called')
  await until('alice knows that it rings', () => (alice.side.snapshot.reach === 'ringing' ? true : undefined))
  return { alice, bob }
}

/** Her page goes, and the service has noticed. */
async function goes({ side, device }: SdkPhone): Promise<Stored> {
  const stored = side.stop()
  await device.logout()
  return stored
}

/** It is loaded again. @returns how the call ended for it, once nothing of it is left */
async function returns(stored: Stored) {
  const { side } = await phone('alice', { resumeWithin, stored })
  const reason = await side.ends()
  await rests(side)
  return reason
}

async function rests(side: Side): Promise<void> {
  await until('nothing is left of it', () => (side.unrest === null ? true : undefined))
}

const noRoom = () =>
  until('the room is closed', async () => ((await stage().rooms()).length === 0 ? true : undefined))

/** By whom, and with which status, something was written. */
async function records() {
  return (await stage().cloud.state()).records.map(({ from, status }) => ({ from, status }))
}

/** When it stops ringing by what is stored, in ms since 1970. */
function ringUntilIn(stored: Stored): number {
  const kept = [...stored.values()].map((text) => (JSON.parse(text) as { readonly call: KeptCall }).call)
  return kept[0]?.ringUntil ?? 0
}

describe('a caller whose page was away is told', () => {
  test('that it was rejected', async () => {
    const { alice, bob } = await ringing()
    const stored = await goes(alice)
    await bob.call.reject()
    expect(await returns(stored)).toBe('remoteRejected')
    expect(await records()).toEqual([{ from: 'alice', status: 3 }])
  })

  test('that it was rejected, also where its own time has run out since', async () => {
    const { alice, bob } = await ringing({ alice: 2_000 })
    const stored = await goes(alice)
    await bob.call.reject()
    await until('its time runs out', () => (Date.now() > ringUntilIn(stored) ? true : undefined))
    expect(await returns(stored)).toBe('remoteRejected')
    expect(await records()).toEqual([{ from: 'alice', status: 3 }])
  })

  test('that nobody has answered', async () => {
    const { alice, bob } = await ringing({ bob: 1_000 })
    const stored = await goes(alice)
    expect(await bob.ends()).toBe('missed')
    expect(await returns(stored)).toBe('noAnswer')
    expect(await records()).toEqual([{ from: 'alice', status: 4 }])
  })

  test('that it was answered, and given up', async () => {
    const { alice, bob } = await ringing()
    const stored = await goes(alice)
    bob.accept()
    await until('the answer is taken', async () =>
      (await stage().rooms()).some(({ members }) => members.length === 2) ? true : undefined,
    )
    await bob.call.hangUp()
    await noRoom()
    expect(await returns(stored)).toBe('remoteHungUp')
    expect(await records()).toEqual([{ from: 'alice', status: 2 }])
  })

  test('that the far side has hung up, after they had talked', async () => {
    const { alice, bob } = await ringing()
    bob.accept()
    await Promise.all([alice.side.is('inCall'), bob.is('inCall')])
    const stored = await goes(alice)
    await bob.call.hangUp()
    await noRoom()
    expect(await returns(stored)).toBe('remoteHungUp')
    expect(await records()).toEqual([{ from: 'bob', status: 1 }])
  })
})

// What a page has stored in its last seconds a browser that crashes may have lost.
test('a caller that has heard of its rejection, and was brought back as it was before, is told once more', async () => {
  const { alice, bob } = await ringing()
  const before = alice.side.stored()
  await bob.call.reject()
  expect(await alice.side.ends()).toBe('remoteRejected')
  await rests(alice.side)
  await goes(alice)
  expect(await returns(before)).toBe('remoteRejected')
  expect(await records()).toEqual([{ from: 'alice', status: 3 }])
})
