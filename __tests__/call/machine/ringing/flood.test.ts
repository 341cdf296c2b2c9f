import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import type { CallState } from '../../../../src/call/machine/state/callState'
import { RINGS_MOST, RING_WINDOW } from '../../../../src/call/machine/timing/limits'
import { accepted, allowed, hungUp, invited, posted, run, runFrom, T0 } from '../calls'

/** The `n`th invite of the same account, at a time of its own. */
function invite(n: number, at: number) {
  const event = invited()
  return { ...event, at, invite: { ...event.invite, callId: `call-${n}`, requestId: `request-${n}` } }
}

const idle = run().state

/** The same account rings `times` in a row, and each call ends as `then` has it. */
function rung(times: number, ...then: readonly CallEvent[]): CallState {
  let state = idle
  for (let n = 0; n < times; n += 1) state = runFrom(state, invite(n, T0 + n), ...then).state
  return state
}

describe('one account that rings again and again', () => {
  it('is answered busy within a minute', () => {
    const step = runFrom(rung(RINGS_MOST, hungUp), invite(99, T0 + 1_000))
    expect(step.state.call).toBeNull()
    expect(posted(step)).toEqual([expect.objectContaining({ kind: 'reject', reason: 3 })])
  })

  it('rings again when the minute is over', () => {
    const step = runFrom(rung(RINGS_MOST, hungUp), invite(99, T0 + RING_WINDOW + RINGS_MOST))
    expect(step.state.call?.callStatus).toBe('called')
  })

  it('rings on if its calls are answered', () => {
    const answeredEach = (n: number) => ({ ...allowed, callId: `call-${n}` })
    let state = idle
    for (let n = 0; n < 3 * RINGS_MOST; n += 1) {
      state = runFrom(state, invite(n, T0 + n), accepted, answeredEach(n), hungUp).state
    }
    expect(runFrom(state, invite(99, T0 + 1_000)).state.call?.callStatus).toBe('called')
  })
})
