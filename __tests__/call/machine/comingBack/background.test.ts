import { backgroundDue } from '../../../../src/call/machine/derived/backgroundDue'
import { initialState, type CallState } from '../../../../src/call/machine/state/callState'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import { calleeWayTo, endReasonOf, expired, invited, loggedIn, posted, runFrom, T0, wayTo } from '../calls'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'

const LIMIT = 20_000

function start(hangUpAfterHide: number | null): CallState {
  const settings = { callTimeout: 30_000, joinWhileRinging: true, hangUpAfterHide }
  return runFrom(initialState(settings), loggedIn).state
}

const hidden = (at = T0 + 1_000): CallEvent => ({ type: 'app.hidden', at })
const shown = (at: number): CallEvent => ({ type: 'app.shown', at })
const timersIn = (state: CallState) => timersOf(state).filter(({ timer }) => timer === 'background')

/** Each live status but a ring here, and how a call ends that the user hangs up in it. */
const STATUSES = [
  ['calling', wayTo.calling, 'cancelled', 'cancel'],
  ['connecting', wayTo.connecting, 'hungUp', 'close'],
  ['inCall', wayTo.inCall, 'hungUp', 'close'],
  ['connecting as callee', calleeWayTo.connecting, 'hungUp', 'close'],
] as const

describe('an app that hangs up in the background', () => {
  it.each(STATUSES)('does so when the time is over, while %s', (_, way, endReason, request) => {
    const away = runFrom(start(LIMIT), ...way, hidden()).state
    expect(timersIn(away)).toEqual([{ timer: 'background', callId: 'call-1', due: T0 + 1_000 + LIMIT }])
    const over = runFrom(away, expired('background', T0 + 1_000 + LIMIT))
    expect(endReasonOf(over)).toBe(endReason)
    expect(posted(over)).toContainEqual(expect.objectContaining({ kind: request }))
    expect(timersIn(over.state)).toEqual([])
  })

  it('goes on with a call that comes back in time', () => {
    const back = runFrom(start(LIMIT), ...wayTo.inCall, hidden(), shown(T0 + LIMIT)).state
    expect(back.call?.callStatus).toBe('inCall')
    expect(timersIn(back)).toEqual([])
  })

  it('ends a call that is shown too late by an app that stood still meanwhile', () => {
    const back = runFrom(start(LIMIT), ...wayTo.inCall, hidden(), shown(T0 + 1_000 + LIMIT))
    expect(endReasonOf(back)).toBe('hungUp')
    expect(back.state.ledger.hiddenAt).toBeNull()
  })

  it('leaves alone who shares a screen, and so is elsewhere, and counts from its end on', () => {
    const screen = (on: boolean, at: number): CallEvent => ({
      type: 'media.screenChanged',
      callId: 'call-1',
      on,
      at,
    })
    const sharing = runFrom(start(LIMIT), ...wayTo.inCall, screen(true, T0), hidden()).state
    expect(timersIn(sharing)).toEqual([])
    const over = runFrom(sharing, screen(false, T0 + 90_000)).state
    expect(backgroundDue(over)).toBe(T0 + 90_000 + LIMIT)
    const back = runFrom(sharing, shown(T0 + 80_000), screen(false, T0 + 90_000)).state
    expect(backgroundDue(back)).toBeNull()
  })

  it('rings on, and counts from the answer’s call on, not from before it', () => {
    const rings = runFrom(start(LIMIT), hidden(T0 - 90_000), invited()).state
    expect(backgroundDue(rings)).toBeNull()
    const dials = runFrom(start(LIMIT), hidden(T0 - 90_000), ...wayTo.calling).state
    expect(backgroundDue(dials)).toBe(T0 + LIMIT)
  })

  it('is not brought back by somebody who begins to follow the call', () => {
    const followed: CallEvent = { type: 'app.followed', at: T0 + 9_000 }
    const away = runFrom(start(LIMIT), ...wayTo.inCall, hidden(), followed).state
    expect(backgroundDue(away)).toBe(T0 + 1_000 + LIMIT)
  })

  it('counts from the first word of it', () => {
    const away = runFrom(start(LIMIT), ...wayTo.inCall, hidden(T0 + 1_000), hidden(T0 + 9_000)).state
    expect(backgroundDue(away)).toBe(T0 + 1_000 + LIMIT)
  })
})

describe('an app that keeps its calls', () => {
  it('takes no note of the background', () => {
    const inCall = runFrom(start(null), ...wayTo.inCall).state
    expect(runFrom(inCall, hidden()).state).toBe(inCall)
    expect(timersIn(runFrom(inCall, hidden()).state)).toEqual([])
  })
})
