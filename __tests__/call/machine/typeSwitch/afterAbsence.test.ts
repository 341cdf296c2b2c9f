import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import type { ControlMessage } from '../../../../src/call/machine/terms/control'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { CallState } from '../../../../src/call/machine/state/callState'
import {
  accepted,
  allowed,
  calleeWayTo,
  expired,
  invited,
  loggedIn,
  opened,
  PEER_UID,
  posted,
  run,
  runFrom,
  T0,
  wayTo,
} from '../calls'

const video = run(...wayTo.inCall).state
const toAudio: CallEvent = { type: 'user.typeSwitched', at: T0, callType: 1, state: 1 }
const askForVideo: CallEvent = { type: 'user.typeSwitched', at: T0, callType: 2, state: 1 }
const audio = taken(runFrom(video, toAudio).state)
const asking = taken(runFrom(audio, askForVideo).state)

const away: CallEvent = { type: 'signal.login', at: T0, status: 'loggingIn', account: 'alice' }

/** The service has taken all that this side had to say. */
function taken(state: CallState): CallState {
  const [next] = state.ledger.outbox
  return next === undefined
    ? state
    : taken(runFrom(state, { type: 'outbox.sent', at: T0, key: next.key }).state)
}

function heard(message: ControlMessage): CallEvent {
  return { type: 'signal.controlled', at: T0, channelId: 'room-1', from: 'bob', message }
}

function saidAfter(state: CallState, ...events: readonly CallEvent[]): unknown[] {
  return posted(runFrom(state, ...events)).flatMap((request) =>
    request.kind === 'control' ? [request.message] : [],
  )
}

const AUDIO = [
  { kind: 'switched', type: 1 },
  { kind: 'switch', type: 1, state: 1 },
]

describe('who was away while they talked', () => {
  it('asks whether the call is a video call still', () => {
    expect(saidAfter(video, away, loggedIn)).toEqual([{ kind: 'typeAsked' }])
  })

  it('says that it is an audio call', () => {
    expect(saidAfter(audio, away, loggedIn)).toEqual(AUDIO)
  })

  it('asks later where that was long: whoever could not reach the service then is back in the same moment', () => {
    const back = { ...loggedIn, at: T0 + 30_000, away: 30_000 } as const
    const waiting = runFrom(video, away, back)
    expect(posted(waiting)).toEqual([])
    const [timer] = timersOf(waiting.state)
    expect(timer?.timer).toBe('settleType')
    const due = timer?.due ?? 0
    expect(due >= T0 + 30_000 && due <= T0 + 90_000).toBe(true)
    const asked = runFrom(waiting.state, expired('settleType', due))
    expect(saidAfter(waiting.state, expired('settleType', due))).toEqual([{ kind: 'typeAsked' }])
    expect(timersOf(asked.state)).toEqual([])
    // Away once more: the next login sees to it.
    expect(saidAfter(waiting.state, { ...away, at: T0 + 31_000 }, expired('settleType', due))).toEqual([])
  })

  it('says nothing while its own question is open, which comes to an end by itself', () => {
    expect(saidAfter(asking, away, loggedIn)).toEqual([])
  })

  it('says nothing of a call that is not answered', () => {
    expect(saidAfter(run(...wayTo.calling).state, away, loggedIn)).toEqual([])
    expect(saidAfter(run(invited(), accepted, allowed, opened).state, away, loggedIn)).toEqual([])
  })
})

describe('where both may have been away for long', () => {
  const back = { ...loggedIn, at: T0 + 30_000, away: 30_000 } as const
  const called = runFrom(run(...calleeWayTo.inCall).state, away, back).state
  const typeAsked = heard({ kind: 'typeAsked' })

  it('the callee asks when the caller has had the time for it', () => {
    const [timer] = timersOf(called)
    const due = timer?.due ?? 0
    expect(timer?.timer).toBe('settleType')
    expect(due >= T0 + 90_000 && due <= T0 + 150_000).toBe(true)
    expect(saidAfter(called, expired('settleType', due))).toEqual([{ kind: 'typeAsked' }])
  })

  it.each([
    ['asked', typeAsked],
    ['said that it is a video call', heard({ kind: 'switched', type: 2 })],
    ['said that it is an audio call', heard({ kind: 'switched', type: 1 })],
  ] as const)('nobody asks where the far side has %s', (_, message) => {
    expect(timersOf(runFrom(called, message).state)).toEqual([])
  })

  it('who knows the call as an audio call tells who asks, and need not do it again', () => {
    const waiting = runFrom(audio, away, back).state
    expect(saidAfter(waiting, typeAsked)).toEqual(AUDIO)
    expect(timersOf(runFrom(waiting, typeAsked).state)).toEqual([])
  })

  it('one’s own question about a change keeps to its own time', () => {
    const timers = timersOf(runFrom(asking, away, back).state)
    expect(timersOf(runFrom(asking, away, back, typeAsked).state)).toEqual(timers)
  })
})

describe('a caller who has not heard the answer, and learns of it from the room,', () => {
  const room = {
    channelId: 'room-1',
    members: ['alice', 'bob'],
    uids: [11, PEER_UID],
    creator: 'alice',
  }
  const told: CallEvent = { type: 'signal.roomTold', at: T0, roomName: 'call-1', room }

  it('asks whether it was an answer with video', () => {
    expect(saidAfter(run(...wayTo.calling).state, told)).toEqual([{ kind: 'typeAsked' }])
  })
})

describe('who is asked of which type the call is', () => {
  const typeAsked = heard({ kind: 'typeAsked' })

  it('says so where it is an audio call', () => {
    expect(saidAfter(audio, typeAsked)).toEqual(AUDIO)
  })

  it('has nothing to add to a video call', () => {
    expect(saidAfter(video, typeAsked)).toEqual([])
  })

  it('leaves it to its own question where that is open', () => {
    expect(saidAfter(asking, typeAsked)).toEqual([])
  })
})
