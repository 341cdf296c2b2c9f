import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import { keptOf } from '../../../../src/call/machine/derived/keptOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { initialState } from '../../../../src/call/machine/state/callState'
import {
  closed,
  effectTypes,
  endReasonOf,
  expired,
  hungUp,
  loggedIn,
  PEER_UID,
  peerEntered,
  peerLeft,
  posted,
  runFrom,
  T0,
  wayTo,
} from '../calls'

const settings = { callTimeout: 30_000, joinWhileRinging: true, resumeWithin: 8000 }
const talking = runFrom(initialState(settings), loggedIn, ...wayTo.inCall).state

/** It was last awake five seconds into the call, and wakes after a minute. */
const SLEPT = T0 + 5_000
const WOKE = SLEPT + 60_000
const woke: CallEvent = { type: 'app.woke', at: WOKE, since: SLEPT }
const asleep: CallEvent = { type: 'signal.login', at: WOKE, status: 'loggingIn', account: 'alice' }
const back = (at: number): CallEvent => ({
  type: 'signal.login',
  at,
  status: 'ready',
  account: 'alice',
  away: 60_000,
})
const told = (isThere: boolean, at: number): CallEvent => ({
  type: 'signal.roomTold',
  at,
  roomName: 'call-1',
  room: isThere ? { channelId: 'room-1', members: ['bob', 'alice'], uids: [PEER_UID, 11] } : null,
})
const ofMedia = (type: 'media.reconnecting' | 'media.reconnected', at: number): CallEvent => ({
  type,
  at,
  callId: 'call-1',
})

describe('a device that slept in a call', () => {
  it('asks at once, and shows the end that was while it slept, as long as it was awake', () => {
    const asking = runFrom(talking, woke)
    expect(effectTypes(asking)).toEqual(['signal.findRoom'])
    const ended = runFrom(asking.state, told(false, WOKE + 300))
    expect(ended.state.ledger.lastCall).toMatchObject({ endReason: 'networkLost', duration: 5 })
    expect(posted(ended)[0]).toMatchObject({ kind: 'close', duration: 5 })
  })

  it('goes on where the room is there, and counts the time', () => {
    const { state } = runFrom(talking, woke, told(true, WOKE + 300))
    expect(runFrom(state, expired('farSide', WOKE + 2000)).effects).toEqual([])
    const ended = runFrom(state, { ...hungUp, at: WOKE + 5000 })
    expect(ended.state.ledger.lastCall).toMatchObject({ endReason: 'hungUp', duration: 70 })
  })

  it('asks again until it is told', () => {
    const asking = runFrom(talking, woke)
    expect(timersOf(asking.state)).toEqual([{ timer: 'farSide', callId: 'call-1', due: WOKE + 2000 }])
    expect(effectTypes(runFrom(asking.state, expired('farSide', WOKE + 2000)))).toEqual(['signal.findRoom'])
  })

  it('asks as soon as the service can be reached', () => {
    const waiting = runFrom(talking, asleep, woke)
    expect(waiting.effects).toEqual([])
    expect(effectTypes(runFrom(waiting.state, back(WOKE + 900)))).toContain('signal.findRoom')
  })

  it('needs no answer where the media room has the far side', () => {
    const { state } = runFrom(
      talking,
      asleep,
      woke,
      ofMedia('media.reconnecting', WOKE),
      peerLeft('restarting', WOKE + 100),
      ofMedia('media.reconnected', WOKE + 400),
      { ...peerEntered, at: WOKE + 410 },
    )
    const ended = runFrom(state, { ...hungUp, at: WOKE + 5000 })
    expect(ended.state.ledger.lastCall).toMatchObject({ duration: 70 })
  })

  it('ends within two seconds where media is back, the far side is not, and nobody answers', () => {
    const { state } = runFrom(
      talking,
      asleep,
      woke,
      ofMedia('media.reconnecting', WOKE),
      peerLeft('restarting', WOKE + 100),
      ofMedia('media.reconnected', WOKE + 400),
    )
    expect(timersOf(state)).toContainEqual({ timer: 'remoteGone', callId: 'call-1', due: WOKE + 1400 })
    const ended = runFrom(state, expired('remoteGone', WOKE + 1400))
    expect(endReasonOf(ended)).toBe('remoteLost')
    expect(ended.state.ledger.lastCall?.duration).toBe(5)
  })

  it('waits as ever where it slept for less than a far side waits', () => {
    const at = SLEPT + 8_000
    const { state } = runFrom(
      talking,
      { type: 'app.woke', at, since: SLEPT },
      ofMedia('media.reconnecting', at),
      peerLeft('restarting', at + 100),
      ofMedia('media.reconnected', at + 400),
    )
    expect(timersOf(state)).toContainEqual({ timer: 'remoteGone', callId: 'call-1', due: at + 10_100 })
  })

  it('takes the far side’s word of how long it was', () => {
    const ended = runFrom(talking, asleep, woke, closed(7, WOKE + 800))
    expect(ended.state.ledger.lastCall).toMatchObject({ endReason: 'remoteHungUp', duration: 7 })
  })

  it('is believed to have been in it until then, where it is stopped before it knows', () => {
    expect(keptOf(runFrom(talking, asleep, woke).state)).toMatchObject({ seenAt: SLEPT })
  })

  it('asks nobody where somebody else has closed the room', () => {
    const gone = runFrom(talking, { ...closed(3), from: 'mallory' }).state
    expect(runFrom(gone, woke).state).toBe(gone)
  })
})

it('a device that slept while it rang asks whether the caller waits', () => {
  const ringing = runFrom(initialState(settings), loggedIn, ...wayTo.called).state
  expect(effectTypes(runFrom(ringing, { ...woke, at: T0 + 20_000 }))).toEqual(['signal.findRoom'])
})
