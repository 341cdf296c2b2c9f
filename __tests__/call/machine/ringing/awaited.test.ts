import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import type { FoundRoom } from '../../../../src/call/machine/terms/identity'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import { ASKED_AT_ONCE, AWAITED_MOST, AWAITED_OF_ONE } from '../../../../src/call/machine/timing/limits'
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

describe('a friend’s stored invite', () => {
  const stored = (n: number, from: string, timeout = 30_000) => ({
    ...invited({
      callId: `call-${n}`,
      requestId: `req-${n}`,
      channelId: `room-${n}`,
      roomName: `call-${n}`,
      from,
      timeout,
    }),
    at: T0 + 1_000,
    invitedAt: T0,
    offline: true,
  })
  const rooms = ({ effects }: ReturnType<typeof run>) =>
    effects.flatMap((effect) => (effect.type === 'signal.findRoom' ? [effect.roomName] : []))
  const gone = (n: number): CallEvent => ({
    type: 'signal.roomTold',
    at: T0 + 1_000,
    roomName: `call-${n}`,
    room: null,
  })
  const friendWaits: CallEvent = {
    type: 'signal.roomTold',
    at: T0 + 2_000,
    roomName: 'call-0',
    room: { channelId: 'room-0', members: ['bob'], uids: [22] },
  }

  it('is not pushed out by newer ones of strangers', () => {
    const strangers = Array.from({ length: 20 }, (_, n) => stored(n + 1, `stranger-${n}`))
    const step = run(stored(0, 'bob'), ...strangers, friendWaits)
    expect(announced(step)).toEqual(['onInvited'])
  })

  it('is not pushed out by any number of one account’s', () => {
    const flood = Array.from({ length: 500 }, (_, n) => stored(n + 1, 'stranger'))
    const { state } = run(stored(0, 'bob'), ...flood)
    expect(state.ledger.awaited).toHaveLength(1 + AWAITED_OF_ONE)
    expect(announced(runFrom(state, friendWaits))).toEqual(['onInvited'])
  })

  it('waits for its turn while others are asked about, a few at a time', () => {
    const strangers = Array.from({ length: 8 }, (_, n) => stored(n + 1, `stranger-${n}`))
    let asked: string[] = []
    let { state } = run()
    for (const each of [...strangers, stored(0, 'bob')]) {
      const step = runFrom(state, each)
      asked = [...asked, ...rooms(step)]
      state = step.state
    }
    expect(asked).toHaveLength(ASKED_AT_ONCE)
    for (let n = 1; n <= 4; n += 1) {
      const step = runFrom(state, gone(n))
      asked = [...asked, ...rooms(step)]
      state = step.state
    }
    expect(asked.slice(ASKED_AT_ONCE)).toEqual(['call-6', 'call-7', 'call-8', 'call-0'])
    expect(announced(runFrom(state, friendWaits))).toEqual(['onInvited'])
  })

  it('goes last of all where there are too many: those with the least time left go first', () => {
    const strangers = Array.from({ length: 100 }, (_, n) => stored(n + 1, `stranger-${n}`, 20_000))
    const { state } = run(stored(0, 'bob'), ...strangers)
    expect(state.ledger.awaited).toHaveLength(AWAITED_MOST)
    expect(announced(runFrom(state, friendWaits))).toEqual(['onInvited'])
  })

  it('is not withdrawn by anybody but the friend', () => {
    const forged: CallEvent = {
      type: 'signal.cancelled',
      at: T0,
      channelId: 'room-0',
      requestId: 'req-0',
      from: 'carol',
      reason: 0,
    }
    expect(announced(run(stored(0, 'bob'), forged, friendWaits))).toEqual(['onInvited'])
    expect(announced(run(stored(0, 'bob'), { ...forged, from: 'bob' }, friendWaits))).toEqual([])
  })

  it('whose time is over is not even asked about', () => {
    expect(run({ ...stored(0, 'bob'), at: T0 + 30_000 }).effects).toEqual([])
  })
})
