import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { initialState, type CallState } from '../../../../src/call/machine/state/callState'
import type { FoundRoom } from '../../../../src/call/machine/terms/identity'
import type { KeptCall } from '../../../../src/call/machine/state/keptCall'
import { keptOf } from '../../../../src/call/machine/derived/keptOf'
import {
  allowed,
  announced,
  calleeWayTo,
  dialled,
  effectTypes,
  endReasonOf,
  hungUp,
  loggedIn,
  peerEntered,
  peerLeft,
  posted,
  run,
  runFrom,
  settled,
  T0,
  wayTo,
} from '../calls'

const cut = { ...loggedIn, status: 'offline' } as CallEvent
const shown: CallEvent = { type: 'app.shown', at: T0 + 5000 }
const told = (room: FoundRoom | null): CallEvent => ({
  type: 'signal.roomTold',
  at: T0,
  roomName: 'call-1',
  room,
})
const unwritten: CallEvent = { type: 'signal.recordTold', at: T0, callId: 'call-1', record: null }
const room = (...members: string[]): FoundRoom => ({
  channelId: 'room-1',
  members,
  uids: members.map((member) => (member === 'bob' ? 22 : 11)),
})

describe('after a reconnect, and when the app is shown', () => {
  it('the service is asked about the call that rings or connects, and about no other', () => {
    for (const way of [wayTo.calling, wayTo.called, wayTo.connecting]) {
      const { state } = run(...way)
      expect(effectTypes(runFrom(state, shown))).toEqual(['signal.findRoom'])
      expect(effectTypes(runFrom(state, cut, loggedIn))).toContain('signal.findRoom')
      expect(effectTypes(runFrom(state, cut, shown))).toEqual([])
    }
    expect(effectTypes(runFrom(run(...wayTo.called).state, { ...shown, at: T0 + 4999 }))).toEqual([])
    for (const way of [[], [dialled(), allowed], wayTo.inCall]) {
      expect(effectTypes(runFrom(run(...way).state, shown))).toEqual([])
    }
  })

  it('an answer that was lost is found', () => {
    const { state } = run(...wayTo.calling)
    expect(effectTypes(runFrom(state, peerEntered))).toEqual(['signal.findRoom'])
    expect(runFrom(state, told(room('alice', 'bob'))).state.call?.callStatus).toBe('connecting')
    expect(runFrom(state, told(room('alice'))).state).toBe(state)
  })

  it('a ring whose caller is gone, or that was answered elsewhere, stops', () => {
    const { state } = run(...wayTo.called)
    expect(endReasonOf(runFrom(state, told(null)))).toBe('remoteCancelled')
    expect(endReasonOf(runFrom(state, told(room('carol'))))).toBe('remoteCancelled')
    expect(endReasonOf(runFrom(state, told(room('bob', 'alice'))))).toBe('answeredElsewhere')
    expect(runFrom(state, told(room('bob'))).state).toBe(state)
  })

  it('a call whose room is gone ends, but not while both are in the media room', () => {
    const dialling = runFrom(run(...wayTo.calling).state, told(null), unwritten)
    expect(endReasonOf(dialling)).toBe('remoteHungUp')
    expect(endReasonOf(runFrom(run(...calleeWayTo.connecting).state, told(null)))).toBe('remoteHungUp')
    const talking = run(...wayTo.inCall).state
    expect(runFrom(talking, told(null)).state).toBe(talking)
    expect(endReasonOf(runFrom(talking, peerLeft('lost'), told(null)))).toBe('remoteHungUp')
  })

  it('another room of the same name says nothing', () => {
    const { state } = run(...wayTo.called)
    expect(runFrom(state, told({ channelId: 'room-9', members: [], uids: [] })).state).toBe(state)
  })
})

describe('after a restart', () => {
  const settings = { callTimeout: 30_000, joinWhileRinging: true }
  /** A device that was stopped in `before`, at login. */
  const restarted = (before: CallState, ms: number, account = 'alice') => {
    const kept = keptOf(before)
    if (kept === null) throw new Error('nothing was kept')
    const restored: CallEvent = { type: 'app.restored', at: T0 + ms, kept: JSON.parse(JSON.stringify(kept)) }
    const login = { ...loggedIn, at: T0 + ms, account } as CallEvent
    return settled(runFrom(runFrom(initialState(settings), restored).state, login))
  }

  it('an invite rings again for the time it has left, if its caller waits', () => {
    const step = restarted(run(...wayTo.called).state, 4000)
    expect(effectTypes(step)).toEqual(['signal.findRoom'])
    const rings = runFrom(step.state, { ...told(room('bob')), at: T0 + 4100 } as CallEvent)
    expect(announced(rings)).toEqual(['onInvited'])
    expect(rings.state.call?.deadlines.ring).toBe(T0 + 30_000)
  })

  it('a dial is withdrawn, and recorded by the side that is back', () => {
    const step = restarted(run(...wayTo.calling).state, 4000)
    expect(posted(step).map(({ kind }) => kind)).toEqual(['cancel', 'close', 'record'])
    expect(announced(step)).toContain('onCallEnd')
    expect(step.state.ledger.lastCall).toMatchObject({ endReason: 'networkLost', connectedAt: null })
  })

  it('a dial whose room was not known yet is looked for', () => {
    expect(posted(restarted(run(dialled(), allowed).state, 4000))[0]).toMatchObject({ kind: 'sweep' })
  })

  it('what was not seen of a call is not counted', () => {
    const kept = keptOf(run(...calleeWayTo.inCall).state)
    if (kept?.as !== 'placed') throw new Error('nothing was kept')
    const DAY = 86_400_000
    const restored: CallEvent = {
      type: 'app.restored',
      at: T0 + DAY,
      kept: { ...kept, seenAt: T0 + 9_000 },
    }
    const login = { ...loggedIn, at: T0 + DAY, account: 'alice' } as CallEvent
    const step = runFrom(runFrom(initialState(settings), restored).state, login)
    expect(step.state.ledger.lastCall).toMatchObject({ duration: 9, endedAt: T0 + DAY })
    expect(posted(step)[0]).toMatchObject({ kind: 'close', duration: 9 })
  })

  it('a call is closed and recorded', () => {
    const step = restarted(run(...calleeWayTo.inCall).state, 9000)
    expect(posted(step)).toEqual([
      expect.objectContaining({ kind: 'close', duration: 9 }),
      expect.objectContaining({ kind: 'record' }),
    ])
    expect(step.state.ledger.lastCall).toMatchObject({ endReason: 'networkLost', duration: 9 })
  })

  it('what is found only after the login is ended all the same, also beside a call that has begun', () => {
    const kept = keptOf(run(...wayTo.inCall).state)
    if (kept === null) throw new Error('nothing was kept')
    const found: CallEvent = {
      type: 'app.restored',
      at: T0 + 4000,
      kept: { ...kept, channelId: 'room-0' } as KeptCall,
    }
    const beside = settled(run(...wayTo.called, found))
    expect(posted(beside).map(({ kind }) => kind)).toEqual(['close', 'record'])
    expect(beside.state.call?.callStatus).toBe('called')
    expect(beside.state.ledger.kept).toBeNull()
  })

  it('nothing is done in the name of another account', () => {
    const step = restarted(run(...wayTo.inCall).state, 1000, 'carol')
    expect([step.effects, step.state.ledger.kept]).toEqual([[], null])
  })

  it('nothing is kept of a call that is over, or that nobody was told of', () => {
    expect(keptOf(run(...wayTo.inCall, hungUp).state)).toBeNull()
    expect(keptOf(run(dialled()).state)).toBeNull()
  })
})

test('another account on this device ends the call, and nothing is sent in its name', () => {
  const step = runFrom(run(...wayTo.inCall).state, { ...loggedIn, account: 'carol' } as CallEvent)
  expect(endReasonOf(step)).toBe('kickedOffline')
  const waiting = run(...wayTo.calling, hungUp).state
  const other = runFrom(waiting, { ...loggedIn, account: 'carol' } as CallEvent)
  expect(other.state.ledger.outbox).toEqual([])
})

test('a far side that was lost and calls again rings here', () => {
  const again = {
    ...wayTo.called[0],
    invite: { ...wayTo.called[0].invite, requestId: 'req-2', channelId: 'room-2', callId: 'call-2' },
  }
  const step = runFrom(run(...wayTo.inCall).state, peerLeft('lost'), again)
  expect(step.state.call).toMatchObject({ callStatus: 'called', requestId: 'req-2' })
  expect(posted(step)).toEqual([expect.objectContaining({ kind: 'close' })])
})
