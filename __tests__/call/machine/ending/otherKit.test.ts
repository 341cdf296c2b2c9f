import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { keptOf } from '../../../../src/call/machine/derived/keptOf'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { CallState } from '../../../../src/call/machine/state/callState'
import { SILENCE_CUT, SILENCE_TOLD } from '../../../../src/call/machine/timing/limits'
import {
  arriving,
  published,
  accepted,
  allowed,
  answered,
  calleeWayTo,
  closed,
  expired,
  hungUp,
  invited,
  joined,
  loggedIn,
  opened,
  peerEntered,
  peerLeft,
  posted,
  remoteAccepted,
  run,
  runFrom,
  settled,
  T0,
  wayTo,
} from '../calls'

const theirs = invited({ glare: false })
const bringsBack = { ...remoteAccepted, otherKit: true } as CallEvent
const answering = [theirs, accepted, { ...allowed, at: T0 + 300 } as CallEvent, opened]

const asCallee = run(...answering, answered, joined, published, peerEntered, arriving()).state
const asCaller = run(...wayTo.calling, joined, bringsBack, published, peerEntered, arriving()).state
const connecting = run(...answering, answered).state

const late = (event: CallEvent, ms: number) => ({ ...event, at: T0 + ms }) as CallEvent
const closings = (state: CallState, ...events: readonly CallEvent[]) =>
  posted(runFrom(state, ...events)).flatMap((request) => (request.kind === 'close' ? [request] : []))
const statuses = (state: CallState, ...events: readonly CallEvent[]) =>
  posted(settled(runFrom(state, ...events))).flatMap((request) =>
    request.kind === 'record' ? [request.record.status] : [],
  )

describe('a call with another kit', () => {
  it('is known by its invite, by its answer, and by its answer that comes after its consequences', () => {
    const found = { channelId: 'room-1', members: ['alice', 'bob'], uids: [11, 22] }
    const told: CallEvent = { type: 'signal.roomTold', at: T0, roomName: 'call-1', room: found }
    const guessed = run(...wayTo.calling, told).state
    expect(guessed.call?.otherKit).toBe(false)
    for (const state of [asCallee, asCaller, connecting, runFrom(guessed, bringsBack).state])
      expect(state.call?.otherKit).toBe(true)
    for (const way of [wayTo.inCall, calleeWayTo.inCall]) expect(run(...way).state.call?.otherKit).toBe(false)
  })

  it('is closed by a hang-up, and left where that kit may be in its next call', () => {
    const cut = late({ type: 'media.reconnecting', at: T0, callId: 'call-1' }, 0)
    for (const state of [asCallee, asCaller]) {
      expect(closings(state, late(hungUp, 1_000))).toMatchObject([{ leaves: false, leaveAt: T0 + 11_000 }])
      expect(closings(state, cut, late(hungUp, 10_000))).toMatchObject([{ leaves: false }])
      expect(closings(state, cut, late(hungUp, 10_001))).toMatchObject([{ leaves: true }])
      for (const how of ['left', 'lost'] as const)
        expect(closings(state, peerLeft(how), expired('remoteGone', T0 + 10_000))).toMatchObject([
          { leaves: true },
        ])
    }
    const weak = [arriving('none'), expired('silence', T0 + SILENCE_TOLD)]
    expect(closings(asCallee, ...weak, late(hungUp, 2_000))).toMatchObject([{ leaves: false }])
    const still = expired('silence', T0 + SILENCE_TOLD + SILENCE_CUT)
    expect(closings(asCallee, ...weak, still, late(hungUp, 9_000))).toMatchObject([{ leaves: true }])
    const gone = peerLeft('lost')
    expect(closings(connecting, joined, peerEntered, gone, hungUp)).toMatchObject([{ leaves: true }])
    for (const way of [wayTo.inCall, calleeWayTo.inCall])
      expect(closings(run(...way).state, gone, expired('remoteGone', T0 + 10_000))).toMatchObject([
        { leaves: false, leaveAt: null },
      ])
  })

  it('is left where the closing could not be told for ten seconds', () => {
    const cut = { ...loggedIn, status: 'offline' } as CallEvent
    const step = runFrom(asCallee, cut, late(hungUp, 1_000))
    const [closing] = step.state.ledger.outbox
    const failed: CallEvent = { type: 'outbox.failed', at: T0, key: closing?.key ?? '', code: 'NETWORK' }
    for (const [back, leaves] of [
      [10_999, false],
      [11_000, true],
    ] as const)
      expect(closings(step.state, failed, late(loggedIn, back))).toMatchObject([{ leaves }])
  })

  it('whose far side closes at once leaves a record after three seconds, unless there is one', () => {
    for (const state of [asCallee, asCaller]) {
      const step = runFrom(state, closed(undefined, T0 + 9_000))
      expect(posted(step)).toEqual([])
      expect(timersOf(step.state)).toEqual([{ timer: 'retry', callId: null, due: T0 + 12_000 }])
      const record = { type: 2, channelId: 'room-1', status: 1, durations: [], to: 'alice' } as const
      const written = runFrom(step.state, { type: 'signal.recorded', at: T0 + 10_000, record })
      expect(written.state.ledger.outbox).toEqual([])
      expect(posted(runFrom(step.state, { type: 'timer.retry', at: T0 + 12_000 }))).toMatchObject([
        { kind: 'record', record: { status: 1, durations: [{ duration: 9 }, { duration: 9 }] } },
      ])
      // A page that goes does not wait.
      expect(posted(runFrom(step.state, { type: 'app.unloading', at: T0 + 9_500 }))).toHaveLength(1)
    }
  })

  it('that never connected is a call of no time for the callee, and a cancelled one for the caller', () => {
    const callers = run(...wayTo.calling, joined, bringsBack).state
    expect([statuses(connecting, hungUp), statuses(callers, hungUp)]).toEqual([[1], [2]])
    expect([statuses(connecting, closed(undefined)), statuses(callers, closed(undefined))]).toEqual([
      [1],
      [2],
    ])
    const ours = run(...calleeWayTo.connecting).state
    expect([statuses(ours, hungUp), statuses(ours, closed(null))]).toEqual([[], []])
  })

  it('whose answer is retracted before it was confirmed leaves a record where it had been taken', () => {
    const retracted = runFrom(run(...answering).state, hungUp)
    expect(posted(retracted)).toEqual([])
    expect(statuses(retracted.state, answered)).toEqual([1])
    expect(statuses(run(...calleeWayTo.connecting.slice(0, -1), hungUp).state, answered)).toEqual([])
  })

  it('that was put out, or whose page goes, is closed and written by this side', () => {
    const kicked: CallEvent = { type: 'signal.kicked', at: T0 + 4_000, reason: 'loggedInElsewhere' }
    expect(closings(asCallee, kicked)).toMatchObject([{ leaves: true, record: { status: 1 } }])
    expect(closings(connecting, kicked)).toMatchObject([{ leaves: true, record: { status: 1 } }])
    const gone: CallEvent = { type: 'app.unloading', at: T0 + 4_000 }
    for (const state of [asCallee, asCaller, connecting])
      expect(posted(runFrom(state, gone)).map(({ kind }) => kind)).toEqual(['close', 'record'])
    for (const event of [kicked, gone]) expect(posted(runFrom(run(...wayTo.inCall).state, event))).toEqual([])
  })

  it('that was cut short by a restart is closed, or left after ten seconds, and written', () => {
    const kept = keptOf(asCallee)
    if (kept?.as !== 'placed') throw new Error('nothing was kept')
    const back = (ms: number, state = run().state) =>
      posted(runFrom(state, { type: 'app.restored', at: T0 + ms, kept: { ...kept, seenAt: T0 + 2_000 } }))
    expect(back(11_999)).toMatchObject([{ leaves: false, other: 'silent', record: { status: 1 } }])
    expect(back(12_000)).toMatchObject([{ leaves: true }])
    const unconnected = keptOf(connecting)
    expect(unconnected).toMatchObject({ connectedAt: null, otherKit: true })
  })
})

describe('where the service writes the records of completed calls', () => {
  const byService = (state: CallState): CallState => ({
    ...state,
    ledger: { ...state.ledger, writesCompleted: false },
  })

  it('this side writes none, however the call ends', () => {
    for (const state of [asCallee, asCaller, run(...wayTo.inCall).state].map(byService))
      for (const end of [
        hungUp,
        closed(undefined),
        closed(null),
        closed(7),
        { ...hungUp, type: 'app.unloading' },
      ])
        expect(statuses(state, end as CallEvent)).toEqual([])
    expect(statuses(byService(connecting), hungUp)).toEqual([])
  })

  it('it still writes of calls that never came about', () => {
    expect(statuses(byService(run(...wayTo.calling).state), hungUp)).toEqual([2])
  })
})
