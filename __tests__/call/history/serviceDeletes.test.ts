import type { PastCalls } from '../../../src/call/engine/pastCalls'
import { nimFailure } from '../platform/signal/fakeNim'
import { HistoryRig, NOON } from './HistoryRig'

const MINUTE = 60_000

let rig: HistoryRig
let history: PastCalls
beforeEach(() => {
  rig = new HistoryRig()
  history = rig.open()
})

const ids = () => history.getSnapshot().calls.map(({ id }) => id)

describe('deleting', () => {
  it('takes one call away for good, whoever tells of it again', async () => {
    rig.end({ channelId: 'a' })
    rig.end({ channelId: 'b' })
    await history.remove({ id: 'a' })
    rig.receive({ record: { channelId: 'a' } })
    expect(ids()).toEqual(['b'])
    expect(rig.open().getSnapshot().calls).toHaveLength(1)
  })

  it('deletes all that was written of that call on the service, and nothing else', async () => {
    rig.store({ time: NOON + 30_000, record: { channelId: 'a' } })
    rig.store({ from: 'alice', to: 'bob', time: NOON + 31_000, record: { channelId: 'a' } })
    rig.store({ time: NOON + 30_000, record: { channelId: 'b' } })
    rig.end({ channelId: 'a' })
    await history.remove({ id: 'a' })
    expect(rig.stored).toMatchObject([{ attachment: { channelId: 'b' } }])
  })

  it('takes all away, and what was known is not asked back from the service', async () => {
    rig.store({ time: NOON - MINUTE, record: { channelId: 'old' } })
    rig.end({ channelId: 'a' })
    rig.failure = nimFailure(192003)
    await expect(history.clear()).rejects.toMatchObject({ code: 'NETWORK' })
    expect(ids()).toEqual([])
    rig.failure = null
    const again = rig.open({ accounts: ['bob'] })
    await again.loadMore()
    expect(again.getSnapshot().calls).toEqual([])
  })

  it('deletes everybody’s records on the service, page by page', async () => {
    for (let index = 0; index < 120; index += 1) rig.store({ time: NOON - index * MINUTE })
    rig.store({ from: 'carol', time: NOON })
    const wide = rig.open({ accounts: ['carol'] })
    rig.end({ channelId: 'a' })
    await wide.clear()
    expect(rig.stored).toEqual([])
  })

  it('is done here also where the service could not be told', async () => {
    rig.end({ channelId: 'a' })
    rig.failure = nimFailure(192003)
    await expect(history.remove({ id: 'a' })).rejects.toMatchObject({ code: 'NETWORK' })
    expect(ids()).toEqual([])
  })

  it('needs nothing of an IM instance that cannot ask', async () => {
    rig.canAsk = false
    rig.end({ channelId: 'a' })
    await history.remove({ id: 'a' })
    rig.end({ channelId: 'b' })
    await history.clear()
    expect(ids()).toEqual([])
  })
})
