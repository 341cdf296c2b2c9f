import { Spelling } from '../../../src/call/engine/spelling'
import { inviteDataOf } from '../../../src/call/machine/terms/inviteData'
import type { LastCall } from '../../../src/call/machine/terms/snapshot'
import { IDLE } from '../fakeCall'

const BOB = { userId: 'bob', name: 'bob', avatar: '' }
const LAST: LastCall = {
  callId: 'call-1',
  channelId: 'room-1',
  peer: BOB,
  type: 1,
  role: 'caller',
  endReason: 'hungUp',
  startedAt: 1,
  connectedAt: 2,
  endedAt: 3,
  duration: 0,
}

describe('how an app writes accounts', () => {
  it('is one account inside, and is written back as it was written last', () => {
    const spelling = new Spelling()
    expect([spelling.note('Bob'), spelling.of('bob'), spelling.of('carol')]).toEqual(['bob', 'Bob', 'carol'])
    spelling.note('BOB')
    expect(spelling.of('bob')).toBe('BOB')
    spelling.note('bob')
    expect(spelling.of('bob')).toBe('bob')
  })

  it('is remembered of the last hundred', () => {
    const spelling = new Spelling()
    for (let each = 0; each <= 100; each += 1) spelling.note(`User${each}`)
    expect([spelling.of('user0'), spelling.of('user1')]).toEqual(['user0', 'User1'])
  })

  it('is shown in the snapshot, as the same object as long as nothing changes', () => {
    const spelling = new Spelling()
    const snapshot = { ...IDLE, peer: BOB, lastCall: LAST }
    expect(spelling.inSnapshot(snapshot)).toEqual(snapshot)
    expect(spelling.inSnapshot(snapshot).peer).toBe(BOB)
    spelling.note('Bob')
    const first = spelling.inSnapshot(snapshot)
    const second = spelling.inSnapshot({ ...snapshot })
    expect(first.peer).toEqual({ userId: 'Bob', name: 'Bob', avatar: '' })
    expect(first.lastCall?.peer).toBe(first.peer)
    expect([second.peer === first.peer, second.lastCall === first.lastCall]).toEqual([true, true])
  })

  it('leaves a name of a profile alone', () => {
    const spelling = new Spelling()
    spelling.note('Bob')
    const named = { ...BOB, name: 'bobby' }
    expect(spelling.inSnapshot({ ...IDLE, peer: named }).peer).toEqual({ ...named, userId: 'Bob' })
  })

  it('is told in events, but not in records, which are the service’s', () => {
    const spelling = new Spelling()
    spelling.note('Bob')
    const data = { userId: 'bob', uid: 7 }
    expect(spelling.inAnnouncement({ name: 'onUserEnter', data })).toEqual({ userId: 'Bob', uid: 7 })
    const invite = { channelId: 'r', requestId: 'q', from: 'bob', type: 1, attachment: '' } as const
    expect(spelling.inAnnouncement({ name: 'onInvited', data: inviteDataOf(invite) })).toMatchObject({
      from: 'Bob',
      invitor: 'Bob',
    })
    const end = { reason: 'hungUp', duration: 0, lastCall: LAST } as const
    expect(spelling.inAnnouncement({ name: 'onCallEnd', data: end })).toMatchObject({
      lastCall: { peer: { userId: 'Bob' } },
    })
    const record = { type: 1, channelId: 'r', status: 1, durations: [], to: 'bob' } as const
    expect(spelling.inAnnouncement({ name: 'onMessageSent', data: record })).toBe(record)
  })
})
