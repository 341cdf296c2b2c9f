import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import type { FoundRoom } from '../../../../src/call/machine/terms/identity'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import { announced, closed, invited, remoteCancelled, run, runFrom, T0 } from '../calls'

const waited = (ms: number) => run({ ...invited(), at: T0 + ms, invitedAt: T0, offline: true })
/** Bob is found in the room. */
const waiting = (ms: number): CallEvent => ({
  type: 'signal.roomTold',
  at: T0 + ms,
  roomName: 'call-1',
  room: { channelId: 'room-1', members: ['bob'], uids: [22] },
})

describe('an invite', () => {
  it('that waited for this device rings for the time it has left, or not at all', () => {
    expect(timersOf(runFrom(waited(20_000).state, waiting(20_000)).state)[0]?.due).toBe(T0 + 30_000)
    const late = runFrom(waited(30_000).state, waiting(30_000))
    expect([late.state.call, announced(late)]).toEqual([null, []])
  })

  it('that waited rings only when its caller is found in the room', () => {
    const asked = waited(5000)
    expect([asked.state.call, asked.effects]).toEqual([
      null,
      [{ type: 'signal.findRoom', roomName: 'call-1' }],
    ])
    const told = (room: FoundRoom | null) =>
      announced(runFrom(asked.state, { type: 'signal.roomTold', at: T0 + 5000, roomName: 'call-1', room }))
    expect(told({ channelId: 'room-1', members: ['bob'], uids: [22] })).toEqual(['onInvited'])
    expect(told(null)).toEqual([])
    expect(told({ channelId: 'room-1', members: ['carol'], uids: [33] })).toEqual([])
    expect(told({ channelId: 'room-1', members: ['bob', 'alice'], uids: [22, 11] })).toEqual([])
  })

  it('that waited rings when the service does not say, or cannot be asked', () => {
    const untold = runFrom(waited(5000).state, {
      type: 'signal.roomUntold',
      at: T0 + 6000,
      roomName: 'call-1',
      code: 'NETWORK',
    })
    expect(announced(untold)).toEqual(['onInvited'])
    expect(announced(run({ ...invited({ roomName: null }), offline: true }))).toEqual(['onInvited'])
  })

  it.each([
    ['withdrawn', remoteCancelled(0)],
    ['closed', closed(null)],
  ])('that is %s while it is being asked about never rings', (_, ending) => {
    const step = runFrom(waited(5000).state, ending, waiting(6000))
    expect([step.state.call, step.state.ledger.awaited, announced(step)]).toEqual([null, [], []])
    expect(runFrom(step.state, invited()).state.call).toBeNull()
  })
})
