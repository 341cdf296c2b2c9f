import { snapshotOf } from '../../../../src/call/machine/derived/snapshotOf'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { initialState } from '../../../../src/call/machine/state/callState'
import {
  closed,
  endReasonOf,
  expired,
  loggedIn,
  peerEntered,
  peerLeft,
  posted,
  runFrom,
  T0,
  wayTo,
} from '../calls'

const settings = { callTimeout: 30_000, joinWhileRinging: true, resumeWithin: 8000 }
const talking = runFrom(initialState(settings), loggedIn, ...wayTo.inCall).state

const saysItMayReturn = (at: number): CallEvent => ({
  type: 'signal.controlled',
  at,
  channelId: 'room-1',
  from: 'bob',
  message: { kind: 'returning' },
})

describe('the far side of a page that goes', () => {
  it('waits for it for as long as its app has chosen, and then ends the call until it went', () => {
    const { state } = runFrom(talking, saysItMayReturn(T0 + 5000), peerLeft('left', T0 + 5100))
    expect(snapshotOf(state)).toMatchObject({ callStatus: 'inCall', returning: 'remote', connectedAt: T0 })
    expect(timersOf(state)).toEqual([{ timer: 'remoteGone', callId: 'call-1', due: T0 + 13_000 }])
    const ended = runFrom(state, expired('remoteGone', T0 + 13_000))
    expect(ended.state.ledger.lastCall).toMatchObject({ endReason: 'remoteHungUp', duration: 5 })
    expect(posted(ended)[0]).toMatchObject({ kind: 'close', duration: 5 })
  })

  it('waits also where it sees it leave before it hears why', () => {
    const { state } = runFrom(talking, peerLeft('left', T0 + 5000), saysItMayReturn(T0 + 5400))
    expect(timersOf(state)).toEqual([{ timer: 'remoteGone', callId: 'call-1', due: T0 + 13_400 }])
  })

  it('goes on when it is back', () => {
    const { state } = runFrom(talking, saysItMayReturn(T0 + 5000), peerLeft('left', T0 + 5100), peerEntered)
    expect([snapshotOf(state).returning, timersOf(state)]).toEqual([null, []])
    const later = runFrom(state, peerLeft('left', T0 + 6000)).state
    expect(timersOf(later)).toMatchObject([{ due: T0 + 8000 }])
  })

  it('ends at once where the user there has hung up', () => {
    const { state } = runFrom(talking, saysItMayReturn(T0 + 5000), peerLeft('left', T0 + 5100))
    expect(endReasonOf(runFrom(state, closed(5, T0 + 6000)))).toBe('remoteHungUp')
  })

  it('does not wait where its app has chosen not to', () => {
    const unwilling = runFrom(initialState({ ...settings, resumeWithin: 0 }), loggedIn, ...wayTo.inCall).state
    const { state } = runFrom(unwilling, saysItMayReturn(T0 + 5000), peerLeft('left', T0 + 5100))
    expect(timersOf(state)).toMatchObject([{ due: T0 + 7100 }])
  })

  it('does not wait longer for a word that came long before', () => {
    const { state } = runFrom(talking, saysItMayReturn(T0), peerLeft('left', T0 + 9000))
    expect(timersOf(state)).toMatchObject([{ due: T0 + 11_000 }])
  })
})
