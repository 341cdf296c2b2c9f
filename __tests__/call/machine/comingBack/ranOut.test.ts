import { snapshotOf } from '../../../../src/call/machine/derived/snapshotOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import {
  closed,
  effectTypes,
  endReasonOf,
  loggedIn,
  posted,
  remoteAccepted,
  remoteRejected,
  runFrom,
  settled,
  T0,
} from '../calls'
import { ringing, unloading, told, untold, recordTold, written, room, keptIn, reloaded } from './keptDial'

describe('a caller that is back when its time has run out', () => {
  const late = reloaded(ringing, 31_000)
  const at = T0 + 31_100

  it('asks what has become of the call, and shows nothing of it', () => {
    expect(effectTypes(late)).toEqual(['signal.findRoom'])
    expect(snapshotOf(late.state)).toMatchObject({ callStatus: 'idle', lastCall: null })
    expect(keptIn(late.state)).toEqual(keptIn(runFrom(ringing, unloading(T0 + 5000)).state))
  })

  it('is told that nobody has answered, where its room is as it was, or cannot be asked about', () => {
    for (const answer of [told(room('alice'), at), untold(at)]) {
      const step = settled(runFrom(late.state, answer))
      expect(endReasonOf(step)).toBe('noAnswer')
      expect(posted(step)).toEqual([
        expect.objectContaining({ kind: 'cancel', reason: 2 }),
        expect.objectContaining({ kind: 'close' }),
        expect.objectContaining({ record: expect.objectContaining({ status: 4 }) }),
      ])
    }
  })

  it('waits for the next login where this one broke before there was an answer', () => {
    const offline = { ...loggedIn, status: 'loggingIn', at } as CallEvent
    const waiting = runFrom(late.state, offline, untold(at))
    expect(waiting.state.ledger.kept).not.toBeNull()
    expect(effectTypes(runFrom(waiting.state, { ...loggedIn, at } as CallEvent))).toEqual(['signal.findRoom'])
  })

  it.each([
    [0, 'remoteRejected', 3],
    [3, 'busy', 5],
    [4, 'mediaFailed', 3],
  ] as const)('is told of a refusal (%s) that was stored before', (wire, reason, status) => {
    const step = settled(runFrom(late.state, remoteRejected(wire, at)))
    expect(endReasonOf(step)).toBe(reason)
    expect(posted(step).filter(({ kind }) => kind === 'record')).toEqual([
      expect.objectContaining({ record: expect.objectContaining({ status }) }),
    ])
    expect(runFrom(step.state, told(null, at)).effects).toEqual([])
  })

  it('is told that the far side had answered and given up', () => {
    expect(endReasonOf(runFrom(late.state, closed(null, at)))).toBe('remoteHungUp')
  })

  it('connects with who has answered in time and waits yet', () => {
    for (const answer of [told(room('alice', 'bob'), at), { ...remoteAccepted, at } as CallEvent]) {
      const step = runFrom(late.state, answer)
      expect(step.state.call?.callStatus).toBe('connecting')
      expect(effectTypes(step)).toEqual(expect.arrayContaining(['rtc.openDevices', 'signal.rejoin']))
    }
  })

  it('is told what a page before this one has written, where the room is gone', () => {
    const asking = runFrom(late.state, told(null, at))
    expect(effectTypes(asking)).toEqual(['signal.findRecord'])
    const ended = runFrom(asking.state, recordTold(written(3), at))
    expect([endReasonOf(ended), posted(ended)]).toEqual(['remoteRejected', []])
    expect(endReasonOf(runFrom(asking.state, recordTold(null, at)))).toBe('noAnswer')
  })

  it('does not mistake the word on another call for it', () => {
    const others = [
      { ...remoteRejected(0, at), channelId: 'room-2' } as CallEvent,
      { ...remoteRejected(0, at), from: 'carol' } as CallEvent,
      recordTold(written(3), at, 'call-2'),
    ]
    for (const other of others) expect(runFrom(late.state, other).state).toBe(late.state)
  })
})
