import { createNodeNim } from '../../../src/sdk-stage/node/nodeNim'
import { startSdkStage } from '../../../src/sdk-stage/SdkStage'
import type { SdkDevice } from '../../../src/sdk-stage/SdkDevice'
import type { SdkStage } from '../../../src/sdk-stage/SdkStage'

const NO_ANSWER = 192004
/** Long enough for a busy machine to let another message by. */
const OVERTAKEN_MS = 500

describe('faults, as an unmodified SDK meets them', () => {
  let stage: SdkStage
  let alice: SdkDevice
  let bob: SdkDevice
  beforeEach(async () => {
    stage = await startSdkStage(createNodeNim)
    ;[alice, bob] = await stage.onlineEach('alice', 'bob')
  })
  afterEach(() => stage.close())

  test('a request that is lost is given up by the SDK, and the next goes through', async () => {
    stage.cloud.control.fault({ on: 'request', name: 'call', action: 'drop', account: 'alice' })
    await expect(stage.call(alice, 'bob')).rejects.toMatchObject({ code: NO_ANSWER })
    expect(await bob.signalsLeft()).toEqual([])
    await stage.call(alice, 'bob')
    await bob.hearsSignal('invite')
  })

  test.each([118404, 118302, 102422, 500])('a request is refused with %i, and not done', async (code) => {
    stage.cloud.control.fault({ on: 'request', name: 'call', action: 'error', code })
    await expect(stage.call(alice, 'bob')).rejects.toMatchObject({ code })
    expect(await stage.rooms()).toEqual([])
  })

  test('a request that comes twice is answered as the first time', async () => {
    const { incoming } = await stage.call(alice, 'bob')
    stage.cloud.control.fault({ on: 'request', name: 'callSetup', action: 'duplicate' })
    const { roomInfo } = await bob.signalling.callSetup(incoming)
    expect(roomInfo.members).toHaveLength(2)
    await alice.hearsSignal('accept')
    await bob.roundTrip()
    expect(await alice.signalsLeft()).toEqual(['join'])
  })

  test('a request that is late is overtaken', async () => {
    const { incoming, outgoing } = await stage.call(alice, 'bob')
    stage.cloud.control.fault({ on: 'request', name: 'callSetup', action: 'delay', ms: OVERTAKEN_MS })
    const setup = expect(bob.signalling.callSetup(incoming)).rejects.toMatchObject({ code: 118310 })
    await alice.signalling.cancelInvite(outgoing)
    await setup
  })

  test('a push that is lost is lost', async () => {
    stage.cloud.control.fault({ on: 'push', name: 'invite', action: 'drop', account: 'bob' })
    const { outgoing } = await stage.call(alice, 'bob')
    await alice.signalling.cancelInvite(outgoing)
    await bob.hearsSignal('cancel')
    expect(await bob.signalsLeft()).toEqual([])
  })

  test('a lost invite that was to be kept is told at the next login', async () => {
    stage.cloud.control.fault({ on: 'push', name: 'invite', action: 'drop' })
    const { requestId } = await stage.call(alice, 'bob')
    await bob.logout()
    await bob.login()
    expect(await bob.hears('onOfflineEvent')).toMatchObject([{ requestId }])
  })

  test('a push that comes twice is told twice', async () => {
    stage.cloud.control.fault({ on: 'push', name: 'invite', action: 'duplicate' })
    const { requestId } = await stage.call(alice, 'bob')
    expect(await bob.hearsSignal('invite')).toMatchObject({ requestId })
    expect(await bob.hearsSignal('invite')).toMatchObject({ requestId })
    expect(await bob.signalsLeft()).toEqual([])
  })

  test('a push that is late is overtaken', async () => {
    stage.cloud.control.fault({ on: 'push', name: 'invite', action: 'delay', ms: OVERTAKEN_MS })
    const { outgoing } = await stage.call(alice, 'bob')
    await alice.signalling.cancelInvite(outgoing)
    expect(await bob.signalsLeft()).toEqual(['cancel'])
    await bob.hearsSignal('invite')
  })

  test.each([
    ['accept', ['join']],
    ['join', ['accept']],
  ] as const)('%s may be lost alone', async (name, left) => {
    const { incoming } = await stage.call(alice, 'bob')
    stage.cloud.control.fault({ on: 'push', name, action: 'drop' })
    await bob.signalling.callSetup(incoming)
    expect(await alice.signalsLeft()).toEqual(left)
  })

  test('each of the other pushes may be lost', async () => {
    const other = await stage.online('bob')
    const { incoming, channelId } = await stage.call(alice, 'bob')
    for (const name of ['multiClient', 'control', 'leave', 'close', 'reject', 'cancel'] as const) {
      stage.cloud.control.fault({ on: 'push', name, action: 'drop' })
    }
    const second = await stage.call(alice, 'bob')
    await alice.signalling.cancelInvite(second.outgoing)
    const third = await stage.call(alice, 'bob')
    await bob.signalling.rejectInvite(third.incoming)
    await bob.signalling.callSetup(incoming)
    await bob.signalling.sendControl(channelId, 'alice', 'hello')
    await bob.signalling.leaveRoom(channelId)
    await bob.signalling.joinRoom({ channelId })
    await alice.signalling.closeRoom(channelId)
    expect(await alice.signalsLeft()).toEqual(['join', 'accept', 'join'])
    expect(await bob.signalsLeft()).toEqual(['invite', 'invite', 'invite'])
    await other.roundTrip()
    const told = other.told.filter(({ event }) => event === 'onMultiClientEvent')
    // The reject was lost, the accept was not.
    expect(told).toMatchObject([{ value: { eventType: 6 } }])
  })

  test('latency delays each message, both ways', async () => {
    const timeOf = async () => {
      const since = performance.now()
      await alice.roundTrip()
      return performance.now() - since
    }
    // Not those of the other service: this one would outlive the test.
    stage.cloud.control.latency({ ms: 3_600_000, on: 'rtc' })
    await alice.roundTrip()
    stage.cloud.control.latency({ ms: 100, on: 'im' })
    // Timers may fire a moment early.
    expect(await timeOf()).toBeGreaterThanOrEqual(198)
  })
})
