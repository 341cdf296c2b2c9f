import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import {
  accepted,
  allowed,
  answered,
  effectTypes,
  endReasonOf,
  expired,
  hungUp,
  loggedIn,
  posted,
  run,
  runFrom,
  T0,
  wayTo,
} from '../calls'

const answering = run(...wayTo.called, accepted, allowed).state

const failed = (code: 'TIMEOUT' | 'NETWORK' | 'INVALID_ARGUMENT' | 'INTERNAL', at = T0): CallEvent => ({
  type: 'signal.answerFailed',
  at,
  callId: 'call-1',
  code,
})
const told = (at: number, ...members: readonly string[]): CallEvent => ({
  type: 'signal.roomTold',
  at,
  roomName: 'call-1',
  room: { channelId: 'room-1', members, uids: members.map((_, place) => place + 1) },
})
const untold = (at: number): CallEvent => ({
  type: 'signal.roomUntold',
  at,
  roomName: 'call-1',
  code: 'NETWORK',
})

describe('an answer that did not get through', () => {
  it.each(['TIMEOUT', 'NETWORK', 'INVALID_ARGUMENT', 'INTERNAL'] as const)(
    'with %s is given again while its caller waits',
    (code) => {
      const lost = runFrom(answering, failed(code))
      expect(lost.state.call?.callStatus).toBe('connecting')
      expect(timersOf(lost.state).map(({ timer, due }) => [timer, due])).toContainEqual([
        'answer',
        T0 + 1_000,
      ])
      const asked = runFrom(lost.state, expired('answer', T0 + 1_000))
      expect(effectTypes(asked)).toEqual(['signal.findRoom'])
      const again = runFrom(asked.state, told(T0 + 1_100, 'bob'))
      expect(effectTypes(again)).toEqual(['signal.callSetup'])
      const taken = runFrom(again.state, { ...answered, at: T0 + 1_200 })
      expect(effectTypes(taken)).toContain('accept.resolve')
      expect(timersOf(taken.state).map(({ timer }) => timer)).not.toContain('answer')
    },
  )

  it('is asked about where no reply comes at all, and its reply counts when it comes late', () => {
    const asked = runFrom(answering, expired('answer', T0 + 3_000))
    expect(effectTypes(asked)).toEqual(['signal.findRoom'])
    const inIt = runFrom(asked.state, told(T0 + 3_100, 'bob', 'alice'))
    expect(effectTypes(inIt)).toEqual([])
    expect(effectTypes(runFrom(inIt.state, answered))).toContain('accept.resolve')
  })

  it('is nobody’s any more when its caller is gone', () => {
    const lost = runFrom(answering, failed('TIMEOUT'))
    expect(endReasonOf(runFrom(lost.state, told(T0 + 1_000)))).toBe('remoteCancelled')
  })

  it('waits for the login, and is asked about with it', () => {
    const lost = runFrom(answering, { ...loggedIn, status: 'loggingIn' } as CallEvent, failed('NETWORK'))
    const due = runFrom(lost.state, expired('answer', T0 + 1_000))
    expect([effectTypes(due), due.state.call?.callStatus]).toEqual([[], 'connecting'])
    expect(effectTypes(runFrom(due.state, loggedIn))).toContain('signal.findRoom')
  })

  it('is asked about again where the service cannot say', () => {
    const asked = runFrom(answering, failed('TIMEOUT'), expired('answer', T0 + 1_000), untold(T0 + 2_000))
    expect(timersOf(asked.state)).toContainEqual({ timer: 'answer', callId: 'call-1', due: T0 + 3_000 })
  })

  it('ends the call in one word for both sides when there is no time left', () => {
    const over = runFrom(answering, failed('NETWORK'), expired('connecting', T0 + 15_000))
    expect(endReasonOf(over)).toBe('signalingFailed')
    expect(posted(over)).toEqual([expect.objectContaining({ kind: 'reject', reason: 5 })])
    expect(over.effects).toContainEqual(expect.objectContaining({ type: 'accept.reject', code: 'NETWORK' }))
    const there = runFrom(run(...wayTo.calling).state, {
      type: 'signal.rejected',
      at: T0,
      channelId: 'room-1',
      requestId: 'req-1',
      from: 'bob',
      reason: 5,
    })
    expect(endReasonOf(there)).toBe('signalingFailed')
  })

  it('is left in doubt where the room has this account in it and its reply failed', () => {
    const doubt = runFrom(answering, failed('TIMEOUT'), told(T0 + 1_000, 'bob', 'alice'))
    expect([endReasonOf(doubt), posted(doubt)]).toEqual([
      'signalingFailed',
      [expect.objectContaining({ kind: 'reject', reason: 5 })],
    ])
  })

  it('is rejected when its user hangs up meanwhile', () => {
    const ended = runFrom(answering, failed('NETWORK'), hungUp)
    expect([endReasonOf(ended), posted(ended)]).toEqual([
      'hungUp',
      [expect.objectContaining({ kind: 'reject', reason: 0 })],
    ])
    expect(ended.state.ledger.retracted).toEqual([])
  })

  it('that fails after it was taken is no news', () => {
    const taken = runFrom(answering, answered)
    expect(runFrom(taken.state, failed('TIMEOUT'))).toEqual({ state: taken.state, effects: [] })
  })
})
