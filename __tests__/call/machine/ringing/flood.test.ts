import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import type { CallState } from '../../../../src/call/machine/state/callState'
import { RINGS_MOST, RINGS_MOST_OF_ALL, RING_WINDOW } from '../../../../src/call/machine/timing/limits'
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

describe('many accounts that ring in turn', () => {
  const from = (account: string, n: number, at: number) => {
    const event = invite(n, at)
    return { ...event, invite: { ...event.invite, from: account } }
  }

  it.each([3, 50])('ring no more than a dozen times in a minute between them (%d accounts)', (accounts) => {
    let state = idle
    let rang = 0
    for (let n = 0; n < 174; n += 1) {
      const step = runFrom(state, from(`account-${n % accounts}`, n, T0 + n * 300))
      if (step.state.call !== null) rang += 1
      state = runFrom(step.state, { ...hungUp, at: T0 + n * 300 }).state
    }
    expect(rang).toBe(RINGS_MOST_OF_ALL)
  })

  it('leave the device to others when the minute is over', () => {
    let state = idle
    for (let n = 0; n < 100; n += 1) state = runFrom(state, from(`account-${n}`, n, T0), hungUp).state
    expect(runFrom(state, from('friend', 200, T0 + RING_WINDOW)).state.call?.callStatus).toBe('called')
  })
})

test('a clock that is set back refuses nobody for longer than the minute', () => {
  const flooded = rung(RINGS_MOST, hungUp)
  const back = T0 - 3_600_000
  expect(runFrom(flooded, invite(99, back)).state.call?.callStatus).toBe('called')
})
