import { startRtcRig } from './RtcRig'
import type { RtcRig } from './RtcRig'

const GRACE = 1000

describe('who is in a channel', () => {
  let rig: RtcRig
  beforeEach(async () => {
    rig = await startRtcRig()
  })
  afterEach(() => rig.close())

  test('each learns of the other: the first by a notification, the second by the answer', async () => {
    const alice = await rig.join('alice', 101)
    const bob = await rig.connect(await rig.admit('bob', 102))
    const answer = await bob.request('Join', { externData: { customData: 'hello' } })
    expect(await alice.hears('OnPeerJoin')).toMatchObject({ externData: { uid: 102, customData: 'hello' } })
    expect(answer).toMatchObject({
      code: 200,
      requestId: 'r1',
      externData: { userList: [{ uid: 101, producerInfoList: [] }] },
    })
    expect(await bob.methods()).toEqual([])
    expect(rig.cloud.state()).toEqual([
      {
        channelName: 'room',
        peers: [
          { uid: 101, account: 'alice', producers: [] },
          { uid: 102, account: 'bob', producers: [] },
        ],
      },
    ])
  })

  test('one who leaves is gone at once, reason 0', async () => {
    const [alice, bob] = [await rig.join('alice', 101), await rig.join('bob', 102)]
    bob.notify('Leave')
    expect(await alice.hears('OnPeerLeave')).toEqual({ externData: { userList: [{ uid: 102, reason: 0 }] } })
    alice.notify('Leave')
    await alice.methods()
    expect(rig.cloud.state()).toEqual([])
  })

  test('one whose socket breaks is lost after a moment, reason 3', async () => {
    const [alice, bob] = [await rig.join('alice', 101), await rig.join('bob', 102)]
    rig.cloud.control({ action: 'drop', account: 'bob' })
    await bob.closed
    rig.clock.pass(GRACE - 1)
    expect(await alice.methods()).toEqual(['OnPeerJoin'])
    rig.clock.pass(1)
    expect(await alice.hears('OnPeerLeave')).toEqual({ externData: { userList: [{ uid: 102, reason: 3 }] } })
  })

  test('one who is back within that moment was never away', async () => {
    const alice = await rig.join('alice', 101)
    const address = await rig.admit('bob', 102)
    const bob = await rig.connect(address)
    await bob.request('Join', { externData: {} })
    rig.cloud.control({ action: 'drop', account: 'bob' })
    await bob.closed
    const back = await rig.connect(address)
    expect(await back.request('Join', { externData: {} })).toMatchObject({ code: 200 })
    rig.clock.pass(GRACE * 2)
    expect((await alice.methods()).filter((method) => method !== 'OnUserData')).toEqual(['OnPeerJoin'])
  })

  test('nobody comes in while the account is cut off, and afterwards they do', async () => {
    const address = await rig.admit('bob', 102)
    rig.cloud.control({ action: 'drop', account: 'bob', forMs: 3000 })
    await expect(rig.connect(address)).rejects.toThrow('503')
    await rig.connect(await rig.admit('alice', 101))
    rig.clock.pass(3000)
    await rig.connect(address)
  })

  test('a second login of the same uid sends the first away', async () => {
    const bob = await rig.join('bob', 102)
    const first = await rig.join('alice', 101)
    await rig.join('alice', 101)
    await first.hears('OnPeerClose')
    expect(await first.closed).toBe(1000)
    expect(await bob.methods()).toEqual(['OnPeerJoin'])
    expect(rig.cloud.state()).toMatchObject([{ peers: [{ uid: 102 }, { uid: 101 }] }])
  })

  test('a channel that was empty for long is another one, and old addresses lead nowhere', async () => {
    const address = await rig.admit('alice', 101)
    const alice = await rig.connect(address)
    await alice.request('Join', { externData: {} })
    alice.notify('Leave')
    await alice.methods()
    rig.clock.pass(120_000)
    const late = await rig.connect(address)
    expect(await late.request('Join', { externData: {} })).toMatchObject({
      code: 404,
      errMsg: 'room not found',
    })
    expect(rig.clock.waiting).toBe(0)
  })

  test('channels do not hear each other', async () => {
    const alice = await rig.join('alice', 101, 'one')
    await rig.join('bob', 102, 'two')
    expect(await alice.methods()).toEqual([])
  })

  test('a reset sends everybody away and the cloud goes on', async () => {
    const alice = await rig.join('alice', 101)
    rig.cloud.reset()
    await alice.hears('OnKickOff')
    await alice.closed
    expect(rig.cloud.state()).toEqual([])
    await rig.join('alice', 101)
    expect(rig.cloud.state()).toHaveLength(1)
  })

  test('both are told the network qualities every two seconds', async () => {
    const [alice] = [await rig.join('alice', 101), await rig.join('bob', 102)]
    rig.clock.pass(2000)
    await alice.hears('OnUserData')
    rig.clock.pass(2000)
    const { externData } = await alice.hears('OnUserData', 2)
    expect(externData).toMatchObject({ type: 'NetStatus', data: { netStatusList: expect.any(String) } })
  })

  test('messages take their time on the way in and out', async () => {
    const [alice, bob] = [await rig.join('alice', 101), await rig.join('bob', 102)]
    rig.latency.set({ ms: 50, on: 'rtc' })
    const waitingBefore = rig.clock.waiting
    bob.notify('Leave')
    const left = alice.hears('OnPeerLeave')
    // The frame crosses a real socket before its 50 ms begin.
    while (rig.clock.waiting === waitingBefore) await new Promise((resolve) => setImmediate(resolve))
    rig.clock.pass(49)
    expect(rig.cloud.state()).toMatchObject([{ peers: [{ uid: 101 }, { uid: 102 }] }])
    rig.clock.pass(1)
    expect(rig.cloud.state()).toMatchObject([{ peers: [{ uid: 101 }] }])
    expect(alice.told).not.toContainEqual(expect.objectContaining({ method: 'OnPeerLeave' }))
    rig.clock.pass(50)
    await left
  })
})
