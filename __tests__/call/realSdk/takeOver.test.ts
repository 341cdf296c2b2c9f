import { until } from 'mini-program-host/until'
import { usePhones } from './usePhones'

const { phone, stage } = usePhones()
const resumeWithin = 8_000

const person = async (account: string) => (await phone(account, { resumeWithin })).side

/** Waits until somebody has written, and everybody has been told. */
async function records() {
  const { records: written } = await until('a record', async () => {
    const state = await stage().cloud.state()
    return state.rooms.length === 0 && state.records.length > 0 ? state : undefined
  })
  return written.map(({ from, status }) => ({ from, status }))
}

/** Alice and Bob talk, each at one device. */
async function talk() {
  const [alice, bob] = [await person('alice'), await person('bob')]
  alice.dial('bob')
  await bob.is('called')
  bob.accept()
  await Promise.all([alice.is('inCall'), bob.is('inCall')])
  return { alice, bob }
}

describe('another device of an account', () => {
  test('is told of the call as it logs in, and takes it over; the far side goes on, and one record is left', async () => {
    const { alice, bob } = await talk()
    const tablet = await person('bob')
    await tablet.isOffered()
    const { callId, connectedAt } = bob.snapshot
    expect(tablet.snapshot.elsewhere).toMatchObject({ callId, peer: { userId: 'alice' } })
    await tablet.call.takeOver()
    expect(await bob.ends()).toBe('takenElsewhere')
    await tablet.is('inCall')
    expect(alice.snapshot).toMatchObject({ callStatus: 'inCall', callId })
    expect(Math.abs((tablet.snapshot.connectedAt ?? 0) - (connectedAt ?? 0))).toBeLessThan(1_000)
    await tablet.call.hangUp()
    expect(await alice.ends()).toBe('remoteHungUp')
    await tablet.ends()
    expect(await records()).toEqual([{ from: 'bob', status: 1 }])
    expect(alice.heard).not.toContain('onUserDisconnect')
  })

  test('is told of a call that begins while it is there, and that it is over', async () => {
    const tablet = await person('alice')
    const { alice, bob } = await talk()
    await tablet.isOffered()
    await alice.call.hangUp()
    await bob.ends()
    await tablet.isOffered(false)
  })

  test('hands it back to the first', async () => {
    const { alice, bob } = await talk()
    const tablet = await person('bob')
    await tablet.isOffered()
    await tablet.call.takeOver()
    await Promise.all([bob.isOffered(), tablet.is('inCall')])
    await bob.call.takeOver()
    expect(await tablet.ends()).toBe('takenElsewhere')
    await bob.is('inCall')
    await alice.call.hangUp()
    expect(await bob.ends()).toBe('remoteHungUp')
    await alice.ends()
    expect(await records()).toEqual([{ from: 'alice', status: 1 }])
  })

  test('loses it where two want it at once, and one has it', async () => {
    const { alice, bob } = await talk()
    const both = [await person('bob'), await person('bob')]
    await Promise.all(both.map((side) => side.isOffered()))
    await Promise.all(both.map((side) => side.call.takeOver()))
    expect(await bob.ends()).toBe('takenElsewhere')
    const loser = await Promise.race(both.map(async (side) => ({ side, reason: await side.ends() })))
    expect(loser.reason).toBe('takenElsewhere')
    const winner = both.find((side) => side !== loser.side)
    await winner?.is('inCall')
    await winner?.call.hangUp()
    expect(await alice.ends()).toBe('remoteHungUp')
    await winner?.ends()
    expect(await records()).toEqual([{ from: 'bob', status: 1 }])
  })

  test('finds it over where the far side hangs up in that moment', async () => {
    const { alice, bob } = await talk()
    const tablet = await person('bob')
    await tablet.isOffered()
    await Promise.all([alice.call.hangUp(), tablet.call.takeOver()])
    await Promise.all([alice.ends(), bob.ends(), tablet.ends()])
    expect(await records()).toEqual([{ from: 'alice', status: 1 }])
  })

  test('stops on the way, and the call goes on where it was', async () => {
    const { alice, bob } = await talk()
    const tablet = await person('bob')
    await tablet.isOffered()
    const taking = tablet.call.takeOver()
    tablet.stop()
    // Nothing of it hears any more, so that nobody is told.
    void taking.catch(() => undefined)
    expect(bob.snapshot.callStatus).toBe('inCall')
    await bob.call.hangUp()
    expect(await alice.ends()).toBe('remoteHungUp')
    await bob.ends()
    expect(await records()).toEqual([{ from: 'bob', status: 1 }])
  })
})
