import { createWebClock } from '../../../src/call/platform/host/webClock'
import { usePhones } from './usePhones'

// The races of the model on the unmodified IM SDK and the local cloud. The SDK takes up to eight seconds to come back
// from a cut connection.

const clock = createWebClock({ performance, wallNow: Date.now })

const { stage, phone } = usePhones()

async function records(count: number) {
  for (;;) {
    const { records: written, rooms } = await stage().cloud.state()
    if (written.length >= count && rooms.length === 0)
      return written.map(({ from, status }) => ({ from, status }))
    await new Promise<void>((resolve) => {
      clock.after(50, resolve)
    })
  }
}

describe('two who dial each other at once', () => {
  test.each([
    ['video', 2, 2, 2],
    ['audio and video', 1, 2, 1],
  ] as const)('for %s are connected once', async (_, first, second, both) => {
    const { side: alice } = await phone('alice')
    const { side: bob } = await phone('bob')
    stage().cloud.control.latency({ ms: 150, on: 'im' })
    alice.dial('bob', first)
    bob.dial('alice', second)
    await Promise.all([alice.is('inCall'), bob.is('inCall')])
    expect(alice.snapshot.callId).toBe(bob.snapshot.callId)
    await alice.call.hangUp()
    expect(await bob.ends()).toBe('remoteHungUp')
    expect([alice.snapshot.lastCall?.type, bob.snapshot.lastCall?.type]).toEqual([both, both])
    expect(await records(1)).toEqual([{ from: 'alice', status: 1 }])
    expect([...alice.heard, ...bob.heard]).not.toContain('onInvited')
  })
})

describe('of two devices of the callee', () => {
  test('one answers and the other is told', async () => {
    const { side: alice } = await phone('alice')
    const { side: phone1 } = await phone('bob')
    const { side: phone2 } = await phone('bob')
    alice.dial('bob')
    await Promise.all([phone1.is('called'), phone2.is('called')])
    phone1.accept()
    await Promise.all([alice.is('inCall'), phone1.is('inCall')])
    expect(await phone2.ends()).toBe('answeredElsewhere')
  })

  test('both answer in the same instant: one gets the call', async () => {
    const { side: alice } = await phone('alice')
    const both = [(await phone('bob')).side, (await phone('bob')).side]
    alice.dial('bob')
    await Promise.all(both.map((side) => side.is('called')))
    both.forEach((side) => side.accept())
    await alice.is('inCall')
    const loser = await Promise.race(both.map(async (side) => ({ side, reason: await side.ends() })))
    expect(loser.reason).toBe('answeredElsewhere')
    await both.find((side) => side !== loser.side)?.is('inCall')
  })
})

describe('a push that is', () => {
  test('lost: the answer is found by way of the media room', async () => {
    const { side: alice } = await phone('alice')
    const { side: bob } = await phone('bob')
    stage().cloud.control.fault({ on: 'push', name: 'accept', action: 'drop' })
    alice.dial('bob')
    await bob.is('called')
    bob.accept()
    await Promise.all([alice.is('inCall'), bob.is('inCall')])
  })

  test('doubled: it rings once', async () => {
    const { side: alice } = await phone('alice')
    const { side: bob } = await phone('bob')
    stage().cloud.control.fault({ on: 'push', name: 'invite', action: 'duplicate' })
    alice.dial('bob')
    await bob.is('called')
    await bob.call.reject()
    expect(await alice.ends()).toBe('remoteRejected')
    expect(bob.heard.filter((name) => name === 'onInvited')).toHaveLength(1)
    expect(await records(1)).toEqual([{ from: 'alice', status: 3 }])
  })

  test('lost, and a cancel at that: the ring ends by its own time', async () => {
    const { side: alice } = await phone('alice')
    const { side: bob } = await phone('bob', { callTimeout: 3_000 })
    stage().cloud.control.fault({ on: 'push', name: 'cancel', action: 'drop' })
    alice.dial('bob')
    await bob.is('called')
    await alice.call.cancel()
    expect(await bob.ends()).toBe('missed')
    expect(await records(1)).toEqual([{ from: 'alice', status: 2 }])
  })
})

test('a closing that the service does not take is tried again, and recorded once', async () => {
  const { side: alice } = await phone('alice')
  const { side: bob } = await phone('bob')
  alice.dial('bob')
  await bob.is('called')
  bob.accept()
  await Promise.all([alice.is('inCall'), bob.is('inCall')])
  stage().cloud.control.fault({ on: 'request', name: 'closeRoom', action: 'error', code: 500, times: 2 })
  await Promise.all([alice.call.hangUp(), bob.call.hangUp()])
  expect(await records(1)).toHaveLength(1)
})

describe('a connection that is cut', () => {
  test('while it rings here: withdrawn meanwhile, it has stopped when the connection is back', async () => {
    const { side: alice } = await phone('alice')
    const { side: bob } = await phone('bob')
    alice.dial('bob')
    await bob.is('called')
    stage().cloud.control.disconnect({ account: 'bob', forMs: 500 })
    await alice.call.cancel()
    expect(await bob.ends()).toBe('remoteCancelled')
    expect(await records(1)).toEqual([{ from: 'alice', status: 2 }])
  })

  test('while somebody calls: it rings when it is back, for the time that is left', async () => {
    const { side: alice } = await phone('alice', { callTimeout: 20_000 })
    const { side: bob } = await phone('bob')
    stage().cloud.control.disconnect({ account: 'bob', forMs: 1_000 })
    alice.dial('bob')
    await bob.is('called')
    bob.accept()
    await Promise.all([alice.is('inCall'), bob.is('inCall')])
  })

  test('in a call: it goes on', async () => {
    const { side: alice } = await phone('alice')
    const { side: bob, device } = await phone('bob')
    alice.dial('bob')
    await bob.is('called')
    bob.accept()
    await Promise.all([alice.is('inCall'), bob.is('inCall')])
    device.told.length = 0
    stage().cloud.control.disconnect({ account: 'bob' })
    await device.hears('onLoginStatus', (status) => Number(status) === 1)
    expect([alice.snapshot.callStatus, bob.snapshot.callStatus]).toEqual(['inCall', 'inCall'])
    await bob.call.hangUp()
    expect(await alice.ends()).toBe('remoteHungUp')
    expect(await records(1)).toEqual([{ from: 'bob', status: 1 }])
  })
})

test('being put out ends the call here at once, and there by the media that is gone', async () => {
  const { side: alice } = await phone('alice')
  const { side: bob } = await phone('bob')
  alice.dial('bob')
  await bob.is('called')
  bob.accept()
  await Promise.all([alice.is('inCall'), bob.is('inCall')])
  stage().cloud.control.kick({ account: 'bob' })
  expect(await bob.ends()).toBe('kickedOffline')
  expect(await alice.ends()).toBe('remoteHungUp')
  expect(await records(1)).toEqual([{ from: 'alice', status: 1 }])
})

describe('an app that is stopped and opened again', () => {
  test('while it rings there: the ring stops, and the call is recorded', async () => {
    const { side: alice } = await phone('alice')
    const { side: bob } = await phone('bob')
    alice.dial('bob')
    await bob.is('called')
    await phone('alice', { stored: alice.stop() })
    expect(await bob.ends()).toBe('remoteCancelled')
    expect(await records(1)).toEqual([{ from: 'alice', status: 2 }])
  })

  test('while it rings here: it rings again', async () => {
    const { side: alice } = await phone('alice')
    const { side: bob } = await phone('bob')
    alice.dial('bob')
    await bob.is('called')
    const { side: again } = await phone('bob', { stored: bob.stop() })
    await again.is('called')
    again.accept()
    await Promise.all([alice.is('inCall'), again.is('inCall')])
  })
})
