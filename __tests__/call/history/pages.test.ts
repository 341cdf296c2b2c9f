import type { PastCalls } from '../../../src/call/engine/pastCalls'
import { settle } from '../engine/fakes/fakeClock'
import { nimFailure } from '../platform/signal/fakeNim'
import { HistoryRig, NOON } from './HistoryRig'

const MINUTE = 60_000

let rig: HistoryRig
let history: PastCalls
beforeEach(() => {
  rig = new HistoryRig()
  history = rig.open()
})

const calls = () => history.getSnapshot().calls
const ids = () => history.getSnapshot().calls.map(({ id }) => id)

describe('older calls', () => {
  it('come from the service, once for each call, and none is news', async () => {
    rig.end({ channelId: 'seen', endReason: 'rejected' })
    rig.store({ time: NOON + 30_000, record: { channelId: 'seen' } })
    rig.store({ time: NOON - MINUTE, record: { channelId: 'old' } })
    rig.store({ from: 'alice', to: 'bob', time: NOON - MINUTE, record: { channelId: 'old' } })
    await history.loadMore()
    expect(calls()).toMatchObject([
      { id: 'seen', outcome: 'refused' },
      { id: 'old', outcome: 'missed', unread: false },
    ])
    expect(history.getSnapshot()).toMatchObject({ hasMore: false, loading: false, unread: 0 })
  })

  it('come in the order of time, however they are spread over conversations', async () => {
    for (let index = 0; index < 80; index += 1) {
      rig.store({ from: index % 2 === 0 ? 'bob' : 'carol', time: NOON - index * MINUTE })
    }
    rig.store({ from: 'dave', time: NOON - 1_000 * MINUTE, record: { channelId: 'last' } })
    const wide = rig.open({ accounts: ['Bob', 'carol', 'dave', 'alice'] })
    await wide.loadMore()
    const times = () => wide.getSnapshot().calls.map(({ at }) => at)
    expect(times()).toHaveLength(50)
    expect(Math.min(...times())).toBe(NOON - 49 * MINUTE)
    await wide.loadMore()
    expect(times()).toHaveLength(81)
    expect(times()).toEqual([...times()].sort((one, other) => other - one))
    expect(wide.getSnapshot().hasMore).toBe(false)
    expect([...new Set(rig.asked)]).toEqual(['alice|1|bob', 'alice|1|carol', 'alice|1|dave'])
  })

  it('leave none out that another conversation has in between', async () => {
    const times: number[] = []
    const store = (from: string, time: number) => {
      times.push(time)
      rig.store({ from, time })
    }
    for (let index = 0; index < 120; index += 1) store('bob', NOON - index * MINUTE)
    for (let index = 0; index < 60; index += 1) store('carol', NOON - 30_000 - index * 10 * MINUTE)
    const wide = rig.open({ accounts: ['bob', 'carol'] })
    await wide.loadMore()
    await wide.loadMore()
    const latest = times.sort((one, other) => other - one).slice(0, 100)
    expect(wide.getSnapshot().calls.map(({ at }) => at)).toEqual(latest)
  })

  it('are asked for further where a page told nothing new', async () => {
    for (let index = 0; index < 60; index += 1) rig.store({ time: NOON - index * MINUTE })
    const wide = rig.open({ accounts: ['bob'] })
    await wide.loadMore()
    const again = rig.open({ accounts: ['bob'] })
    expect(again.getSnapshot().calls).toHaveLength(50)
    await again.loadMore()
    expect(again.getSnapshot().calls).toHaveLength(60)
  })

  it('say why they did not come, and can be asked for again', async () => {
    rig.end()
    rig.failure = nimFailure(192003)
    await expect(history.loadMore()).rejects.toMatchObject({ code: 'NETWORK' })
    expect(history.getSnapshot()).toMatchObject({
      failure: { code: 'NETWORK' },
      hasMore: true,
      loading: false,
    })
    rig.failure = null
    rig.store({ time: NOON - MINUTE, record: { channelId: 'old' } })
    await history.loadMore()
    expect(history.getSnapshot().failure).toBeNull()
    expect(ids()).toEqual(['room-1', 'old'])
  })

  it('are asked for once, however many ask', async () => {
    rig.end()
    const both = Promise.all([history.loadMore(), history.loadMore()])
    expect(history.getSnapshot().loading).toBe(true)
    await both
    expect(rig.asked).toEqual(['alice|1|bob'])
  })

  it('are not to be had of an IM instance that cannot ask', async () => {
    rig.canAsk = false
    rig.end()
    expect(history.getSnapshot().hasMore).toBe(true)
    await history.loadMore()
    expect(history.getSnapshot()).toMatchObject({ hasMore: false, failure: null })
  })

  it('of one account are not shown to the next', async () => {
    rig.end()
    rig.store({ time: NOON - MINUTE, record: { channelId: 'old' } })
    const asked = history.loadMore()
    rig.login('carol')
    await asked
    expect(calls()).toEqual([])
    rig.login('alice')
    await history.loadMore()
    expect(ids()).toEqual(['room-1', 'old'])
  })

  it('wait for a login that is under way, and for none that is not', async () => {
    rig.end()
    rig.nim.status = 2
    const asked = history.loadMore()
    await settle()
    expect(rig.asked).toEqual([])
    rig.nim.status = 1
    rig.login('alice')
    await asked
    expect(rig.asked).toEqual(['alice|1|bob'])
    rig.nim.status = 3
    await expect(history.loadMore()).rejects.toMatchObject({ code: 'NETWORK' })
  })

  it('are for who is logged in', async () => {
    rig.login('')
    await expect(history.loadMore()).rejects.toMatchObject({ code: 'NOT_LOGGED_IN' })
  })
})
