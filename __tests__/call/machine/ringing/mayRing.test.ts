import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { initialState } from '../../../../src/call/machine/state/callState'
import { UNJUDGED_MOST, UNJUDGED_OF_ONE } from '../../../../src/call/machine/timing/limits'
import {
  announced,
  closed,
  dialled,
  effectTypes,
  invited,
  keptRing,
  loggedIn,
  posted,
  remoteCancelled,
  runFrom,
  T0,
  wayTo,
} from '../calls'

const asking = runFrom(
  initialState({ callTimeout: 30_000, joinWhileRinging: true, asksMayRing: true }),
  loggedIn,
).state
const judged = (mayRing: boolean, requestId = 'req-1', at = T0 + 800): CallEvent => ({
  type: 'app.ringJudged',
  at,
  requestId,
  mayRing,
})
const fromCarol = invited({
  callId: 'call-2',
  requestId: 'req-2',
  channelId: 'room-2',
  roomName: 'call-2',
  from: 'carol',
})

describe('an invite that the app is asked about', () => {
  it('does nothing before the answer', () => {
    const step = runFrom(asking, invited())
    expect(step.effects).toEqual([{ type: 'app.askMayRing', requestId: 'req-1', userId: 'bob' }])
    expect(step.state.call).toBeNull()
    expect(runFrom(step.state, invited())).toEqual({ state: step.state, effects: [] })
  })

  it('rings with the yes, no longer than its caller does', () => {
    const step = runFrom(asking, invited(), judged(true))
    expect([announced(step), step.state.ledger.unjudged]).toEqual([['onInvited'], []])
    expect(timersOf(step.state)[0]).toMatchObject({ timer: 'ring', due: T0 + 30_000 })
  })

  it('that is refused is never answered, and never rings', () => {
    const step = runFrom(asking, invited(), judged(false))
    expect([step.effects, step.state.call, step.state.ledger.unjudged]).toEqual([[], null, []])
    expect(runFrom(step.state, invited())).toEqual({ state: step.state, effects: [] })
  })

  it('during a call is answered busy with the yes, and with the no is not answered either', () => {
    const { state } = runFrom(asking, dialled(), ...wayTo.inCall.slice(1))
    const asked = runFrom(state, fromCarol)
    expect(effectTypes(asked)).toEqual(['app.askMayRing'])
    expect(posted(runFrom(asked.state, judged(true, 'req-2')))).toEqual([
      expect.objectContaining({ kind: 'reject', reason: 3 }),
    ])
    expect(runFrom(asked.state, judged(false, 'req-2')).effects).toEqual([])
  })

  it('to a group is not refused before the answer', () => {
    expect(effectTypes(runFrom(asking, invited({ group: true })))).toEqual(['app.askMayRing'])
    expect(runFrom(asking, invited({ group: true }), judged(false)).effects).toEqual([])
  })

  it('and was stored is looked for at the service only after the yes', () => {
    const offline = { ...invited(), offline: true }
    expect(effectTypes(runFrom(asking, offline))).toEqual(['app.askMayRing'])
    expect(effectTypes(runFrom(asking, offline, judged(true)))).toEqual(['signal.findRoom'])
  })

  it.each([
    ['withdrawn', remoteCancelled(0)],
    ['closed', closed(null)],
  ])('and that is %s meanwhile does not ring', (_, ending) => {
    const step = runFrom(asking, invited(), ending)
    expect(step.state.ledger.unjudged).toEqual([])
    expect(announced(runFrom(step.state, judged(true)))).toEqual([])
  })

  it('is forgotten with another account', () => {
    const other: CallEvent = { type: 'signal.login', at: T0, status: 'ready', account: 'dave' }
    expect(announced(runFrom(asking, invited(), other, judged(true)))).toEqual([])
  })
})

describe('the app is not asked about', () => {
  it('whom this side is calling', () => {
    const { state } = runFrom(asking, ...wayTo.calling)
    const theirs = invited({ callId: 'call-b', requestId: 'req-0', channelId: 'room-b', roomName: 'call-b' })
    expect(effectTypes(runFrom(state, theirs))).toContain('signal.callSetup')
  })

  it('what rang before a restart: it was asked then', () => {
    const restored: CallEvent = { type: 'app.restored', at: T0, kept: keptRing }
    const { state } = runFrom({ ...asking, ledger: { ...asking.ledger, login: 'offline' } }, restored)
    expect(effectTypes(runFrom(state, loggedIn))).toEqual(['signal.findRoom'])
  })
})

test('a flood asks about a few of each account at a time, and about no more than fifty', () => {
  let asked = 0
  let state = asking
  for (let n = 0; n < 1_000; n += 1) {
    const step = runFrom(
      state,
      invited({ requestId: `req-${n}`, callId: `call-${n}`, from: `stranger-${n % 5}` }),
    )
    asked += step.effects.length
    state = step.state
  }
  expect(asked).toBe(5 * UNJUDGED_OF_ONE)
  for (let n = 0; n < 1_000; n += 1) {
    state = runFrom(state, invited({ requestId: `more-${n}`, callId: `more-${n}`, from: `other-${n}` })).state
  }
  expect(state.ledger.unjudged).toHaveLength(UNJUDGED_MOST)
})
