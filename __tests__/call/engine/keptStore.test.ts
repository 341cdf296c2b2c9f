import { createKeptStore } from '../../../src/call/engine/keptStore'
import type { KeptOwn } from '../../../src/call/machine/state/keptCall'
import { FakeHost } from './fakes/FakeHost'

const KEPT: KeptOwn = {
  as: 'placed',
  account: 'alice',
  callId: 'call-1',
  requestId: 'req-1',
  channelId: 'room-1',
  role: 'caller',
  type: 1,
  peer: { userId: 'bob', name: 'bob', avatar: '' },
  answered: true,
  startedAt: 1_000,
  connectedAt: 2_000,
  seenAt: null,
}

const stored = (host: FakeHost) => createKeptStore(host.storage).read()

describe('a call that is kept', () => {
  it('says when it was last seen', () => {
    const host = new FakeHost()
    const store = createKeptStore(host.storage)
    store.write(KEPT, 3_000)
    expect(stored(host)).toEqual({ ...KEPT, seenAt: 3_000 })
    store.touch(5_000)
    expect(stored(host)).toEqual({ ...KEPT, seenAt: 5_000 })
  })

  it('keeps what an earlier start has seen', () => {
    const host = new FakeHost()
    createKeptStore(host.storage).write(KEPT, 3_000)
    const later = createKeptStore(host.storage)
    later.write(later.read(), 90_000)
    later.touch(91_000)
    expect(stored(host)).toEqual({ ...KEPT, seenAt: 3_000 })
  })

  it('is gone when it is over, and is not touched after it', () => {
    const host = new FakeHost()
    const store = createKeptStore(host.storage)
    store.write(KEPT, 3_000)
    store.write(null, 4_000)
    store.touch(5_000)
    expect(stored(host)).toBeNull()
  })
})
