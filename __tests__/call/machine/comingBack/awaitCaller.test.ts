import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { initialState } from '../../../../src/call/machine/state/callState'
import {
  accepted,
  allowed,
  announced,
  effectTypes,
  endReasonOf,
  expired,
  loggedIn,
  posted,
  runFrom,
  T0,
  wayTo,
} from '../calls'

const settings = { callTimeout: 30_000, joinWhileRinging: true, resumeWithin: 8000 }
const ringing = runFrom(initialState(settings), loggedIn, ...wayTo.called).state

const says = (kind: 'returning' | 'returned', at: number, from = 'bob'): CallEvent => ({
  type: 'signal.controlled',
  at,
  channelId: 'room-1',
  from,
  message: { kind },
})
const waiting = runFrom(ringing, says('returning', T0 + 5000)).state
const timers = (state: typeof ringing) => timersOf(state).map(({ timer, due }) => [timer, due - T0])

describe('a ring whose caller’s page goes', () => {
  it('goes on for as long as a far side is waited for, and stops then', () => {
    expect(timers(waiting)).toEqual([
      ['ring', 30_000],
      ['remoteGone', 13_000],
    ])
    const stopped = runFrom(waiting, expired('remoteGone', T0 + 13_000))
    expect(endReasonOf(stopped)).toBe('remoteCancelled')
    expect(announced(stopped)).toEqual(['onUserCancel', 'onCallEnd'])
    // For a caller that is back after all.
    expect(posted(stopped)).toEqual([expect.objectContaining({ kind: 'reject', reason: 2 })])
  })

  it('goes on for its own time where the caller is back, which hears that it rings', () => {
    const back = runFrom(waiting, says('returned', T0 + 7000))
    expect(timers(back.state)).toEqual([['ring', 30_000]])
    expect(back.effects).toEqual([expect.objectContaining({ type: 'ring.tell', userId: 'bob' })])
  })

  it('stops at once where nobody is waited for', () => {
    const unwilling = runFrom(initialState({ ...settings, resumeWithin: 0 }), loggedIn, ...wayTo.called).state
    expect(timers(runFrom(unwilling, says('returning', T0 + 5000)).state)).toContainEqual([
      'remoteGone',
      5000,
    ])
  })

  it('can be answered meanwhile, and is not taken away from who is just answering', () => {
    const answering = runFrom(waiting, { ...accepted, at: T0 + 12_900 } as CallEvent).state
    const late = runFrom(answering, expired('remoteGone', T0 + 13_000)).state
    expect(late.call).toMatchObject({ callStatus: 'called', answering: true })
    expect(effectTypes(runFrom(late, allowed))).toContain('signal.callSetup')
  })

  it('does not hear it of anybody else', () => {
    expect(runFrom(ringing, says('returning', T0 + 5000, 'carol')).state).toBe(ringing)
  })
})
