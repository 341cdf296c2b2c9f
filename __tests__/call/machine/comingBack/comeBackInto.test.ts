import { keptOf } from '../../../../src/call/machine/derived/keptOf'
import { snapshotOf } from '../../../../src/call/machine/derived/snapshotOf'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { initialState, type CallState } from '../../../../src/call/machine/state/callState'
import type { KeptOwn } from '../../../../src/call/machine/state/keptCall'
import type { Step } from '../../../../src/call/machine/step/step'
import {
  announced,
  calleeWayTo,
  closed,
  effectTypes,
  endReasonOf,
  expired,
  hungUp,
  invited,
  loggedIn,
  opened,
  peerEntered,
  peerLeft,
  posted,
  published,
  runFrom,
  settled,
  T0,
  ticket,
  wayTo,
} from '../calls'

const settings = { callTimeout: 30_000, joinWhileRinging: true, resumeWithin: 8000 }
const start = runFrom(initialState(settings), loggedIn).state
const talking = runFrom(start, ...wayTo.inCall).state
const talkingCallee = runFrom(start, ...calleeWayTo.inCall).state

const unloading = (at: number): CallEvent => ({ type: 'app.unloading', at })
const rejoined = (at: number, peerUid: number | null = 22): CallEvent => ({
  type: 'signal.rejoined',
  at,
  callId: 'call-1',
  ticket: { ...ticket, peerUid },
})
const rejoinFailed = (at: number, code: 'INVITE_GONE' | 'NETWORK'): CallEvent => ({
  type: 'signal.rejoinFailed',
  at,
  callId: 'call-1',
  code,
})
const joinedAt = (at: number): CallEvent => ({ type: 'media.joined', at, callId: 'call-1', uid: 11, cid: 7 })
/** What is kept of a state, as the store hands it out. */
function keptIn(state: CallState, change: Partial<KeptOwn> = {}): KeptOwn {
  const kept = keptOf(state)
  if (kept?.as !== 'placed') throw new Error('no call is kept')
  return { ...kept, ...change }
}

/** A device that is started again, with what was kept, and logs in `ms` after T0. */
function startedAgain(kept: KeptOwn, ms: number, account = 'alice', resumeWithin = 8000): Step {
  const at = T0 + ms
  const found = runFrom(initialState({ ...settings, resumeWithin }), { type: 'app.restored', at, kept }).state
  return runFrom(found, { ...loggedIn, at, account } as CallEvent)
}

/** The same, after its page has gone 5 s into the call. */
function reloaded(before: CallState, ms = 7000): Step {
  return startedAgain(keptIn(runFrom(before, unloading(T0 + 5000)).state), ms)
}

describe('a page that goes in a call', () => {
  it('says that it may be back, leaves media, and neither closes the room nor tells its app of an end', () => {
    const gone = runFrom(talking, unloading(T0 + 5000))
    expect(posted(gone)).toEqual([
      expect.objectContaining({ kind: 'control', message: { kind: 'returning' } }),
    ])
    expect([effectTypes(gone), announced(gone)]).toEqual([['rtc.leave', 'outbox.send'], []])
  })

  it('keeps what the next one needs, and no token', () => {
    const kept = keptIn(runFrom(talking, unloading(T0 + 5000)).state)
    expect(kept).toMatchObject({ callId: 'call-1', connectedAt: T0, seenAt: T0 + 5000 })
    expect(kept.media).toEqual({
      channelName: 'rtc-1',
      roomName: 'call-1',
      attachment: 'hello',
      uid: 11,
      microphoneOn: true,
      cameraOn: true,
    })
    expect(JSON.stringify(kept)).not.toContain('token')
  })

  it('comes back into it in the same page, too, where the browser has only put it aside', () => {
    const aside = runFrom(talking, unloading(T0 + 5000)).state
    expect(snapshotOf(aside).callStatus).toBe('idle')
    const shown = runFrom(aside, { type: 'app.shown', at: T0 + 6000 })
    expect(snapshotOf(shown.state)).toMatchObject({
      callId: 'call-1',
      callStatus: 'inCall',
      returning: 'self',
    })
  })

  it('ends the call where nobody waits for it: by the app’s choice, with another kit, in a room that is gone', () => {
    const unwilling = runFrom(initialState({ ...settings, resumeWithin: 0 }), loggedIn, ...wayTo.inCall).state
    expect(endReasonOf(runFrom(unwilling, unloading(T0 + 5000)))).toBe('hungUp')
    const withOtherKit = runFrom(start, invited({ glare: false }), ...calleeWayTo.inCall.slice(1)).state
    const early = runFrom(withOtherKit, expired('early', T0 + 300))
    expect(keptOf(early.state)).not.toMatchObject({ media: { uid: 11 } })
    const closedByOther = runFrom(talking, { ...closed(undefined), from: 'carol' }).state
    expect(endReasonOf(runFrom(closedByOther, unloading(T0 + 5000)))).toBe('hungUp')
  })

  it('says nothing of the kind where its user has hung up', () => {
    const gone = runFrom(talking, hungUp, unloading(T0 + 10))
    expect(posted(gone).map(({ kind }) => kind)).not.toContain('control')
    expect(keptOf(gone.state)).toBeNull()
  })
})

describe.each([
  ['caller', talking],
  ['callee', talkingCallee],
] as const)('a %s that is back in time', (role, before) => {
  it('asks for its place in the room and a ticket, and opens the devices as they were', () => {
    const back = reloaded(before)
    expect(back.effects).toEqual([
      {
        type: 'signal.rejoin',
        callId: 'call-1',
        channelId: 'room-1',
        userId: 'bob',
        channelName: 'rtc-1',
        uid: 11,
      },
      { type: 'rtc.openDevices', callId: 'call-1', need: { microphone: true, camera: true } },
      { type: 'profile.load', userId: 'bob' },
    ])
    expect(snapshotOf(back.state)).toMatchObject({
      callStatus: 'inCall',
      role,
      connectedAt: T0,
      returning: 'self',
    })
  })

  it('enters media with the ticket and is in the call again once both are there', () => {
    const entering = runFrom(reloaded(before).state, rejoined(T0 + 7100))
    expect(effectTypes(entering)).toEqual(['rtc.join', 'rtc.admit', 'outbox.send'])
    const alone = runFrom(entering.state, joinedAt(T0 + 7200)).state
    expect([snapshotOf(alone).returning, timersOf(alone).map(({ timer }) => timer)]).toEqual([
      'self',
      ['reconnecting'],
    ])
    const together = runFrom(alone, opened, published, peerEntered).state
    expect([snapshotOf(together), timersOf(together)]).toMatchObject([
      { returning: null, reconnecting: false, connectedAt: T0 },
      [],
    ])
  })

  it('counts the time away', () => {
    const { state } = runFrom(reloaded(before).state, rejoined(T0 + 7100), joinedAt(T0 + 7200), peerEntered)
    expect(posted(runFrom(state, { ...hungUp, at: T0 + 20_000 }))[0]).toMatchObject({
      kind: 'close',
      duration: 20,
    })
  })
})

describe('what was off', () => {
  it('stays off', () => {
    const off = runFrom(
      talking,
      { type: 'user.microphoneSet', at: T0, on: false },
      { type: 'user.cameraSet', at: T0, on: false },
    ).state
    const back = reloaded(off)
    expect(back.effects).toContainEqual({
      type: 'rtc.openDevices',
      callId: 'call-1',
      need: { microphone: true, camera: false },
    })
    expect(effectTypes(runFrom(back.state, opened))).toEqual(['rtc.setMicrophone'])
    expect(snapshotOf(back.state)).toMatchObject({ microphoneOn: false, cameraOn: false })
  })
})

describe('a side that is back too late', () => {
  it('ends the call as lost, at the moment at which it was last seen, and leaves the record to who closed the room', () => {
    const late = runFrom(reloaded(talking).state, rejoinFailed(T0 + 7100, 'INVITE_GONE'))
    expect(late.state.ledger.lastCall).toMatchObject({ endReason: 'networkLost', duration: 5 })
    expect(posted(late)[0]).toMatchObject({ kind: 'close', other: 'unseen' })
  })

  it('takes over how long the far side measured', () => {
    const told = runFrom(reloaded(talking).state, closed(4, T0 + 7100))
    expect(told.state.ledger.lastCall).toMatchObject({ endReason: 'remoteHungUp', duration: 4 })
    const { state } = runFrom(
      reloaded(talking).state,
      rejoined(T0 + 7100),
      joinedAt(T0 + 17_000),
      peerEntered,
    )
    expect(runFrom(state, closed(5, T0 + 17_100)).state.ledger.lastCall).toMatchObject({ duration: 5 })
  })

  it.each([
    ['was seen in it too long ago', 40_000, 'alice'],
    ['has a clock that was set back', -3_600_000, 'alice'],
  ])('comes back into nothing where it %s', (_, ms, account) => {
    const kept = keptIn(runFrom(talking, unloading(T0 + 5000)).state)
    const step = settled(startedAgain(kept, ms, account))
    expect(posted(step).map(({ kind }) => kind)).toEqual(['close', 'record'])
    expect(endReasonOf(step)).toBe('networkLost')
  })

  it('comes back into nothing beside a call that has begun meanwhile', () => {
    const kept = keptIn(talking, { seenAt: T0 + 5000, channelId: 'room-0' })
    const step = runFrom(runFrom(start, ...wayTo.called).state, { type: 'app.restored', at: T0 + 6000, kept })
    expect([step.state.call?.callStatus, posted(step)[0]?.kind]).toEqual(['called', 'close'])
  })
})

it('another account comes back into nothing, and forgets it', () => {
  const step = startedAgain(keptIn(talking, { seenAt: T0 + 5000 }), 6000, 'carol')
  expect([step.effects, step.state.call, step.state.ledger.kept]).toEqual([[], null, null])
})

it('an app that has chosen not to wait comes back into nothing', () => {
  const step = startedAgain(keptIn(talking, { seenAt: T0 + 5000 }), 6000, 'alice', 0)
  expect(endReasonOf(step)).toBe('networkLost')
})

describe('a side on its way back', () => {
  it('asks again where the service cannot be asked, and gives up with the time for reconnecting', () => {
    const waiting = runFrom(reloaded(talking).state, rejoinFailed(T0 + 7100, 'NETWORK')).state
    const again = runFrom(waiting, expired('farSide', T0 + 9100))
    expect(effectTypes(again)).toEqual(['signal.rejoin'])
    const given = runFrom(again.state, expired('reconnecting', T0 + 27_000))
    expect(endReasonOf(given)).toBe('networkLost')
    expect(given.state.ledger.lastCall).toMatchObject({ duration: 5 })
  })

  it('asks who the far side is where the service has not said it, as where that one is on its way as well', () => {
    const entering = runFrom(reloaded(talking).state, rejoined(T0 + 7100, null))
    expect(effectTypes(entering)).toContain('signal.findRoom')
    const room = { channelId: 'room-1', members: ['alice', 'bob'], uids: [11, 22] }
    const told = runFrom(entering.state, { type: 'signal.roomTold', at: T0 + 7200, roomName: 'call-1', room })
    expect(told.effects).toContainEqual({ type: 'rtc.admit', callId: 'call-1', uid: 22 })
  })

  it('ends the call where it has no microphone any more, and says why', () => {
    const failed = runFrom(reloaded(talking).state, {
      type: 'devices.failed',
      at: T0 + 7100,
      callId: 'call-1',
      code: 'PERMISSION_DENIED',
    })
    expect(endReasonOf(failed)).toBe('permissionDenied')
    expect(posted(failed)[0]).toMatchObject({ kind: 'close', mediaFailed: true })
  })

  it('can be hung up', () => {
    const step = runFrom(reloaded(talking).state, { ...hungUp, at: T0 + 7100 })
    expect(endReasonOf(step)).toBe('hungUp')
    expect(posted(step)[0]).toMatchObject({ kind: 'close', duration: 5 })
  })

  it('goes once more, and is seen no longer than at first', () => {
    const twice = keptIn(runFrom(reloaded(talking).state, unloading(T0 + 7500)).state)
    expect(twice.seenAt).toBe(T0 + 5000)
  })

  it('rings for the far side, which has ended it and calls again', () => {
    const again = invited({ callId: 'call-2', requestId: 'req-2', channelId: 'room-2' }, T0 + 7100)
    expect(runFrom(reloaded(talking).state, again).state.call).toMatchObject({
      callStatus: 'called',
      callId: 'call-2',
    })
  })
})

it('a side that is stopped while the far side is gone was in it until that one went', () => {
  expect(keptIn(runFrom(talking, peerLeft('lost', T0 + 3000)).state).seenAt).toBe(T0 + 3000)
})
