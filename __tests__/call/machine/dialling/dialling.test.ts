import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import {
  arriving,
  published,
  allowed,
  announced,
  closed,
  dialled,
  effectTypes,
  endReasonOf,
  expired,
  hungUp,
  joined,
  loggedIn,
  opened,
  PEER_UID,
  peerEntered,
  placed,
  posted,
  remoteAccepted,
  remoteRejected,
  run,
  runFrom,
  settled,
  T0,
  wayTo,
} from '../calls'
import { initialState } from '../../../../src/call/machine/state/callState'

const offline = initialState({ callTimeout: 30_000, joinWhileRinging: true })
const written = (step: ReturnType<typeof run>) =>
  posted(settled(step)).flatMap((request) => (request.kind === 'record' ? [request.record.status] : []))

describe('dialling', () => {
  it('asks for the devices before anybody is rung', () => {
    const step = run(dialled())
    expect(effectTypes(step)).toContain('devices.ask')
    expect(effectTypes(step)).not.toContain('signal.call')
  })

  it('places the call and opens the devices at once when they are allowed, and rings for the set time', () => {
    const step = run({ type: 'user.timeoutSet', at: T0, ms: 5000 }, dialled(), { ...allowed, at: T0 + 40 })
    expect(effectTypes(step)).toEqual(['signal.call', 'rtc.openDevices'])
    expect(step.effects[0]).toMatchObject({ timeout: 5000, attachment: 'hello', channelName: 'rtc-1' })
    expect(timersOf(step.state)).toEqual([{ timer: 'ring', callId: 'call-1', due: T0 + 5040 }])
  })

  it('keeps the time it started with when another is set while it rings', () => {
    const step = run(...wayTo.calling, { type: 'user.timeoutSet', at: T0, ms: 5000 })
    expect(timersOf(step.state)).toEqual([{ timer: 'ring', callId: 'call-1', due: T0 + 30_000 }])
  })

  it('joins the media room while it rings and publishes nothing', () => {
    const step = run(dialled(), allowed, opened, placed)
    expect(effectTypes(step)).toEqual(['dial.resolve', 'rtc.join'])
    expect(effectTypes(runFrom(step.state, joined))).not.toContain('rtc.publish')
  })

  it('rings on where the media room is lost, and enters it anew with the answer', () => {
    const lost = runFrom(run(...wayTo.calling, joined).state, {
      type: 'media.lost',
      at: T0 + 12_000,
      callId: 'call-1',
    })
    expect(lost.state.call?.callStatus).toBe('calling')
    expect(effectTypes(lost)).toEqual(['rtc.leave', 'rtc.openDevices'])
    const answeredThen = runFrom(lost.state, opened, remoteAccepted)
    expect(answeredThen.state.call?.callStatus).toBe('connecting')
    expect(effectTypes(answeredThen)).toContain('rtc.join')
  })

  it('stays out of the media room until the answer where early joining is off', () => {
    const late = runFrom(
      initialState({ callTimeout: 30_000, joinWhileRinging: false }),
      loggedIn,
      dialled(),
      allowed,
      opened,
      placed,
    )
    expect(effectTypes(late)).toEqual(['dial.resolve'])
    expect(effectTypes(runFrom(late.state, remoteAccepted))).toContain('rtc.join')
  })

  it('refuses when nobody is logged in, and waits ten seconds for a login under way', () => {
    expect(runFrom(offline, dialled()).effects).toEqual([
      { type: 'dial.reject', callId: 'call-1', code: 'NOT_LOGGED_IN' },
    ])
    const waiting = runFrom(offline, { ...loggedIn, status: 'loggingIn' } as typeof loggedIn, dialled())
    expect(timersOf(waiting.state)).toEqual([{ timer: 'login', callId: 'call-1', due: T0 + 10_000 }])
    expect(effectTypes(runFrom(waiting.state, loggedIn))).toContain('devices.ask')
    expect(endReasonOf(runFrom(waiting.state, expired('login', T0 + 10_000)))).toBe('signalingFailed')
  })

  it('ends without ringing anybody when the microphone is refused or missing', () => {
    const refused = { type: 'devices.refused', at: T0, callId: 'call-1' } as const
    const denied = run(dialled(), { ...refused, microphone: 'denied', camera: 'denied' })
    expect(endReasonOf(denied)).toBe('permissionDenied')
    expect(denied.effects).toContainEqual({
      type: 'dial.reject',
      callId: 'call-1',
      code: 'PERMISSION_DENIED',
      cause: undefined,
    })
    const missing = run(dialled(), { ...refused, microphone: 'missing', camera: 'granted' })
    expect(endReasonOf(missing)).toBe('mediaFailed')
    expect([...posted(denied), ...posted(missing)]).toEqual([])
    expect(missing.state.ledger.lastCall).toMatchObject({ lack: 'microphone' })
  })
})

describe('a dial that is withdrawn', () => {
  it('is cancelled, closed and recorded while it rings', () => {
    const step = runFrom(run(...wayTo.calling).state, hungUp)
    expect(endReasonOf(step)).toBe('cancelled')
    expect(posted(settled(step)).map(({ kind }) => kind)).toEqual(['cancel', 'close', 'record'])
    expect(posted(settled(step))[0]).toMatchObject({ reason: 0 })
    expect(written(step)).toEqual([2])
    expect(announced(step)).toEqual(['onCallEnd'])
  })

  it('is cancelled half a second after the service took it, when a callee in another call has refused it', () => {
    const ringing = run(...wayTo.calling).state
    const early = runFrom(ringing, { ...hungUp, at: T0 + 100 })
    expect([posted(early), endReasonOf(early)]).toEqual([[], 'cancelled'])
    expect(timersOf(early.state)).toEqual([{ timer: 'retry', callId: null, due: T0 + 500 }])
    expect(posted(runFrom(early.state, { type: 'timer.retry', at: T0 + 499 }))).toEqual([])
    const told = runFrom(early.state, { type: 'timer.retry', at: T0 + 500 })
    expect(posted(told).map(({ kind }) => kind)).toEqual(['cancel'])
    expect(posted(runFrom(ringing, { ...hungUp, at: T0 + 500 })).map(({ kind }) => kind)).toEqual(['cancel'])
    // A login sends what waits, and not what is held back.
    const again = runFrom(early.state, { ...loggedIn, status: 'offline' } as CallEvent, loggedIn)
    expect(posted(again)).toEqual([])
  })

  it('is not cancelled any more once it was refused, by whom it was made to', () => {
    const early = runFrom(run(...wayTo.calling).state, { ...hungUp, at: T0 + 100 })
    const refused = runFrom(early.state, remoteRejected(3, T0 + 150))
    expect(posted(refused).map(({ kind }) => kind)).toEqual(['close'])
    expect(written(refused)).toEqual([2])
    const byOther = runFrom(early.state, { ...remoteRejected(3, T0 + 150), from: 'mallory' } as CallEvent)
    expect([byOther.effects, byOther.state]).toEqual([[], early.state])
  })

  it('is closed at once where the refusal comes before the reply', () => {
    const refused = runFrom(run(dialled(), allowed, hungUp).state, remoteRejected(3, T0 + 50))
    expect(posted(settled(refused)).map(({ kind }) => kind)).toEqual(['close', 'record'])
    expect(runFrom(refused.state, placed).state).toBe(refused.state)
  })

  it('says all at once where the page goes', () => {
    const gone = runFrom(run(...wayTo.calling).state, { type: 'app.unloading', at: T0 + 100 })
    expect(posted(gone).map(({ kind }) => kind)).toEqual(['cancel', 'close', 'record'])
  })

  it('ends at once while the request is under way, and is withdrawn when the reply comes', () => {
    const ended = run(dialled(), allowed, hungUp)
    expect(endReasonOf(ended)).toBe('cancelled')
    expect(posted(ended)).toEqual([])
    expect(ended.effects).toContainEqual(expect.objectContaining({ type: 'dial.reject', code: 'CANCELLED' }))
    const late = runFrom(ended.state, placed)
    expect(posted(settled(late)).map(({ kind }) => kind)).toEqual(['cancel', 'close', 'record'])
    expect(written(late)).toEqual([2])
    expect(late.state.ledger.withdrawn).toEqual([])
  })

  it('is withdrawn when its answer names the room, which the reply may never do, and only once', () => {
    const ended = run(dialled(), allowed, hungUp)
    const named = runFrom(ended.state, remoteAccepted)
    expect(posted(settled(named)).map(({ kind }) => kind)).toEqual(['cancel', 'close', 'record'])
    expect(written(named)).toEqual([2])
    expect(runFrom(named.state, placed).state).toBe(named.state)
  })

  it('leaves the next call alone when the late reply comes during it', () => {
    const next = run(
      dialled(),
      allowed,
      hungUp,
      dialled({ callId: 'call-2', requestId: 'req-2', userId: 'carol' }),
    )
    const late = runFrom(next.state, placed)
    expect(late.state.call).toBe(next.state.call)
    expect(posted(settled(late)).map(({ kind }) => kind)).toEqual(['cancel', 'close', 'record'])
  })

  it('sends and writes nothing before it was placed', () => {
    const step = run(dialled(), hungUp)
    expect(endReasonOf(step)).toBe('cancelled')
    expect(posted(step)).toEqual([])
  })

  it('looks for its room by name when the reply never came', () => {
    const failed = { type: 'signal.placeFailed', at: T0, callId: 'call-1' } as const
    const lost = run(dialled(), allowed, { ...failed, code: 'TIMEOUT' })
    expect(endReasonOf(lost)).toBe('signalingFailed')
    expect(posted(lost).map(({ kind }) => kind)).toEqual(['sweep'])
    const withdrawn = run(dialled(), allowed, hungUp, { ...failed, code: 'NETWORK' })
    expect(posted(withdrawn).map(({ kind }) => kind)).toEqual(['sweep'])
    const unknown = run(dialled(), allowed, { ...failed, code: 'UNKNOWN_USER' })
    expect(posted(unknown)).toEqual([])
    expect(unknown.effects).toContainEqual(
      expect.objectContaining({ type: 'dial.reject', code: 'UNKNOWN_USER' }),
    )
  })
})

describe('a call that is not answered', () => {
  const ringing = run(...wayTo.calling).state

  it('is withdrawn for lack of time, with the reason the far side needs', () => {
    const step = runFrom(ringing, expired('ring', T0 + 30_000))
    expect(endReasonOf(step)).toBe('noAnswer')
    expect(announced(step)).toEqual(['onCallingTimeOut', 'onCallEnd'])
    expect(posted(step)[0]).toMatchObject({ kind: 'cancel', reason: 2 })
    expect(written(step)).toEqual([4])
  })

  it('counts the callee’s own time-out as this side’s', () => {
    const step = runFrom(ringing, remoteRejected(2))
    expect(endReasonOf(step)).toBe('noAnswer')
    expect(announced(step)).toEqual(['onCallingTimeOut', 'onCallEnd'])
    expect(written(step)).toEqual([4])
  })

  it('is refused, or busy, and the room is closed either way', () => {
    const refused = runFrom(ringing, remoteRejected(0))
    expect([endReasonOf(refused), announced(refused), written(refused)]).toEqual([
      'remoteRejected',
      ['onUserReject', 'onCallEnd'],
      [3],
    ])
    const busy = runFrom(ringing, remoteRejected(3))
    expect([endReasonOf(busy), announced(busy), written(busy)]).toEqual([
      'busy',
      ['onUserBusy', 'onCallEnd'],
      [5],
    ])
    for (const step of [refused, busy])
      expect(posted(step)[0]).toMatchObject({ kind: 'close', duration: null })
  })

  it('takes a refusal that overtakes the reply to the dial', () => {
    const early = run(dialled(), allowed, remoteRejected(3))
    expect(endReasonOf(early)).toBe('busy')
    expect(early.effects).toContainEqual(
      expect.objectContaining({
        type: 'dial.resolve',
        placed: expect.objectContaining({ channelId: 'room-1' }),
      }),
    )
    expect(posted(runFrom(early.state, placed))).toEqual([])
  })
})

describe('the answer', () => {
  it('publishes at once when room and devices are ready', () => {
    const step = run(...wayTo.calling, joined, remoteAccepted)
    expect(announced(step)).toEqual(['onUserAccept'])
    expect(effectTypes(step)).toContain('rtc.publish')
    expect(timersOf(step.state)).toEqual([{ timer: 'connecting', callId: 'call-1', due: T0 + 15_000 }])
  })

  it('connects at once when the far side was seen before its answer', () => {
    const answer = { ...remoteAccepted, at: T0 + 700 }
    const answered = run(...wayTo.calling, joined, peerEntered, answer)
    expect(answered.effects).toContainEqual({ type: 'rtc.admit', callId: 'call-1', uid: PEER_UID })
    // Whoever is admitted is told of once more.
    const step = runFrom(answered.state, published, peerEntered, arriving('all', T0 + 700))
    expect(step.state.call).toMatchObject({ callStatus: 'inCall', connectedAt: T0 + 700 })
  })

  it('waits for the reply to the dial where the answer overtakes it', () => {
    const early = run(dialled(), allowed, opened, remoteAccepted)
    expect(early.state.call).toMatchObject({ callStatus: 'connecting', channelId: 'room-1', ticket: null })
    expect(effectTypes(runFrom(early.state, placed))).toEqual(['rtc.join'])
  })

  it('tells older kits that they may join', () => {
    const step = run(...wayTo.calling, { ...remoteAccepted, waitsForMayJoin: true } as typeof remoteAccepted)
    expect(posted(step)).toEqual([expect.objectContaining({ kind: 'control', message: { kind: 'mayJoin' } })])
  })

  it('ends, closes and is recorded as cancelled when media does not come about in time', () => {
    const step = run(...wayTo.connecting, expired('connecting', T0 + 15_000))
    expect(endReasonOf(step)).toBe('mediaFailed')
    expect(posted(settled(step)).map(({ kind }) => kind)).toEqual(['close', 'record'])
    expect(written(step)).toEqual([2])
  })

  it('is recorded by the caller when the callee gives up before it connected', () => {
    const step = run(...wayTo.connecting, closed(null))
    expect(endReasonOf(step)).toBe('remoteHungUp')
    expect(written(step)).toEqual([2])
  })
})
