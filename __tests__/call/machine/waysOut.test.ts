import { timersOf } from '../../../src/call/machine/derived/timersOf'
import { statusOf, type CallState } from '../../../src/call/machine/state/callState'
import type { CallEvent } from '../../../src/call/machine/events/callEvent'
import { transition } from '../../../src/call/machine/transition'
import { calleeWayTo, dialled, loggedIn, run, runFrom, T0, wayTo, accepted, peerLeft } from './calls'
import { initialState } from '../../../src/call/machine/state/callState'

const offline = initialState({ callTimeout: 30_000, joinWhileRinging: true })

/** Every kind of waiting there is. */
const waiting: Readonly<Record<string, CallState>> = {
  'a login': runFrom(offline, { ...loggedIn, status: 'loggingIn' } as CallEvent, dialled()).state,
  permission: run(dialled()).state,
  'the reply to the dial': run(...wayTo.calling.slice(0, 2)).state,
  'the far side’s answer': run(...wayTo.calling).state,
  'an answer here': run(...wayTo.called).state,
  'permission to answer': run(...wayTo.called, accepted).state,
  'the caller’s media': run(...wayTo.connecting).state,
  'the callee’s media': run(...calleeWayTo.connecting).state,
  'a far side that was lost': run(...wayTo.inCall, peerLeft('lost')).state,
  'its own media': run(...wayTo.inCall, { type: 'media.reconnecting', at: T0, callId: 'call-1' }).state,
}

describe('a call that waits for', () => {
  it.each(Object.entries(waiting))('%s ends by time alone', (_, state) => {
    let current = state
    for (let rounds = 0; statusOf(current) !== 'idle' && rounds < 5; rounds++) {
      const next = timersOf(current).find(({ callId }) => callId !== null)
      expect(next).toBeDefined()
      if (next === undefined || next.callId === null || next.timer === 'retry') return
      const { timer, callId, due } = next
      current = transition(current, { type: 'timer.expired', at: due, timer, callId }).state
    }
    expect(statusOf(current)).toBe('idle')
    expect(timersOf(current)).toEqual([])
  })
})

test('every end releases media and is told to the app exactly once', () => {
  for (const state of Object.values(waiting)) {
    const { effects } = transition(state, { type: 'user.hungUp', at: T0 })
    expect(effects.filter(({ type }) => type === 'rtc.leave')).toHaveLength(1)
    const ends = effects.filter(
      (effect) => effect.type === 'announce' && effect.announcement.name === 'onCallEnd',
    )
    expect(ends).toHaveLength(1)
  }
})
