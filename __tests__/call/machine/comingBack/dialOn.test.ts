import { snapshotOf } from '../../../../src/call/machine/derived/snapshotOf'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import { initialState } from '../../../../src/call/machine/state/callState'
import {
  allowed,
  arriving,
  closed,
  dialled,
  effectTypes,
  endReasonOf,
  expired,
  hungUp,
  joined,
  loggedIn,
  opened,
  peerEntered,
  placed,
  posted,
  published,
  remoteAccepted,
  remoteRejected,
  runFrom,
  settled,
  T0,
  wayTo,
} from '../calls'
import {
  settings,
  start,
  ringing,
  unloading,
  told,
  room,
  rejoined,
  rejoinFailed,
  keptIn,
  startedAgain,
  reloaded,
  dialling,
  connecting,
} from './keptDial'

describe('a page that goes while it dials', () => {
  it('says that it may be back, leaves media, and withdraws nothing', () => {
    const gone = runFrom(ringing, unloading(T0 + 5000))
    expect(posted(gone)).toEqual([
      expect.objectContaining({ kind: 'control', userId: 'bob', message: { kind: 'returning' } }),
    ])
    expect(effectTypes(gone)).toEqual(['rtc.leave', 'outbox.send'])
  })

  it('keeps what the next one needs, and no token', () => {
    const kept = keptIn(runFrom(ringing, unloading(T0 + 5000)).state)
    expect(kept).toMatchObject({
      callId: 'call-1',
      channelId: 'room-1',
      answered: false,
      ringUntil: T0 + 30_000,
      media: { uid: 11, channelName: 'rtc-1', roomName: 'call-1' },
    })
    expect(JSON.stringify(kept)).not.toContain('token')
  })

  it('says nothing where the service has not said yet which room it made, and the next page looks for it', () => {
    const gone = runFrom(start, dialled(), allowed, unloading(T0 + 100))
    expect(effectTypes(gone)).toEqual(['rtc.leave'])
    expect(posted(startedAgain(keptIn(gone.state), 3000))[0]).toMatchObject({ kind: 'sweep' })
  })

  it('withdraws all of it where nobody is to come back, and where nobody was rung yet', () => {
    const unwilling = runFrom(
      initialState({ ...settings, resumeWithin: 0 }),
      loggedIn,
      ...wayTo.calling,
    ).state
    expect(posted(runFrom(unwilling, unloading(T0 + 5000))).map(({ kind }) => kind)).toEqual([
      'cancel',
      'close',
      'record',
    ])
    expect(endReasonOf(runFrom(start, dialled(), unloading(T0 + 100)))).toBe('cancelled')
  })
})

describe('a caller that is back', () => {
  it('dials on for the time that is left, says so, and has the room looked up', () => {
    expect(snapshotOf(dialling.state)).toMatchObject({ callStatus: 'calling', callId: 'call-1', type: 2 })
    expect(timersOf(dialling.state)).toEqual([{ timer: 'ring', callId: 'call-1', due: T0 + 30_000 }])
    expect(effectTypes(dialling)).toEqual([
      'rtc.openDevices',
      'profile.load',
      'outbox.send',
      'signal.findRoom',
    ])
    expect(posted(dialling)).toEqual([
      expect.objectContaining({ kind: 'control', userId: 'bob', message: { kind: 'returned' } }),
    ])
  })

  it('has the room looked up also where it finds its dial only after the login', () => {
    const kept = keptIn(ringing)
    expect(effectTypes(runFrom(start, { type: 'app.restored', at: T0 + 4000, kept }))).toContain(
      'signal.findRoom',
    )
  })

  it('dials on in the same page, too, where the browser has only put it aside', () => {
    const aside = runFrom(ringing, unloading(T0 + 5000)).state
    expect(snapshotOf(aside).callStatus).toBe('idle')
    const shown = runFrom(aside, { type: 'app.shown', at: T0 + 6000 })
    expect(snapshotOf(shown.state)).toMatchObject({ callId: 'call-1', callStatus: 'calling' })
    expect(effectTypes(shown)).toContain('signal.findRoom')
  })

  it('leaves off what was off', () => {
    const off = runFrom(
      ringing,
      { type: 'user.cameraSet', at: T0, on: false },
      { type: 'user.microphoneSet', at: T0, on: false },
    ).state
    const back = reloaded(off)
    expect(back.effects).toContainEqual({
      type: 'rtc.openDevices',
      callId: 'call-1',
      need: { microphone: true, camera: false },
    })
    expect(snapshotOf(back.state)).toMatchObject({ microphoneOn: false, cameraOn: false })
  })

  it('is stopped once more, and dials on once more', () => {
    const again = reloaded(runFrom(dialling.state, opened).state, 9000)
    expect(snapshotOf(again.state)).toMatchObject({ callStatus: 'calling', callId: 'call-1' })
  })

  it('withdraws its call and leaves one record when it hangs up', () => {
    const step = settled(runFrom(dialling.state, { ...hungUp, at: T0 + 7100 }))
    expect(posted(step).map(({ kind }) => kind)).toEqual(['cancel', 'close', 'record'])
    expect(endReasonOf(step)).toBe('cancelled')
  })
})

describe('what has happened meanwhile', () => {
  it('an answer connects the call, with a token of its own', () => {
    expect(connecting.effects).toContainEqual({
      type: 'signal.rejoin',
      callId: 'call-1',
      channelId: 'room-1',
      userId: 'bob',
      channelName: 'rtc-1',
      uid: 11,
    })
    const entering = runFrom(connecting.state, rejoined)
    expect(effectTypes(entering)).toContain('rtc.join')
    const talking = runFrom(
      entering.state,
      opened,
      joined,
      published,
      peerEntered,
      arriving('all', T0 + 7300),
    )
    expect(snapshotOf(talking.state)).toMatchObject({ callStatus: 'inCall', connectedAt: T0 + 7300 })
  })

  it('an answer that was not heard is found in the room', () => {
    const found = runFrom(dialling.state, told(room('alice', 'bob')))
    expect(found.state.call?.callStatus).toBe('connecting')
    expect(effectTypes(found)).toContain('signal.rejoin')
    expect(runFrom(dialling.state, told(room('alice'))).state).toBe(dialling.state)
  })

  it('a refusal, and that the other side is busy, end it with their record', () => {
    for (const [reason, end, status] of [
      [0, 'remoteRejected', 3],
      [3, 'busy', 5],
      [2, 'noAnswer', 4],
    ] as const) {
      const step = settled(runFrom(dialling.state, remoteRejected(reason, T0 + 7100)))
      expect(endReasonOf(step)).toBe(end)
      expect(posted(step).filter(({ kind }) => kind === 'record')).toEqual([
        expect.objectContaining({ record: expect.objectContaining({ status }) }),
      ])
    }
  })

  it('the far side has closed the room', () => {
    expect(endReasonOf(runFrom(dialling.state, closed(null, T0 + 7100)))).toBe('remoteHungUp')
  })
})

describe('a dial is withdrawn, and not gone on with', () => {
  it.each([
    ['whose clock was set back', -3_600_000, 8000],
    ['by the app’s choice', 7000, 0],
  ])('%s', (_, ms, resumeWithin) => {
    const step = settled(startedAgain(keptIn(ringing), ms, resumeWithin))
    expect(posted(step).map(({ kind }) => kind)).toEqual(['cancel', 'close', 'record'])
    expect(endReasonOf(step)).toBe('networkLost')
  })

  it('beside a call that has begun meanwhile', () => {
    const kept = { ...keptIn(ringing), channelId: 'room-0' }
    const step = runFrom(runFrom(start, ...wayTo.called).state, { type: 'app.restored', at: T0 + 4000, kept })
    expect([step.state.call?.callStatus, posted(step)[0]?.kind]).toEqual(['called', 'cancel'])
  })
})

describe('who has dialled on and asks for its place in the room', () => {
  it('asks again where the service cannot be asked, and for no longer than there is time to connect', () => {
    const waiting = runFrom(connecting.state, rejoinFailed('NETWORK')).state
    const again = runFrom(waiting, expired('answer', T0 + 9200))
    expect(effectTypes(again)).toEqual(['signal.rejoin'])
    expect(endReasonOf(runFrom(again.state, expired('connecting', T0 + 22_100)))).toBe('mediaFailed')
  })

  it('ends the call where the room is gone', () => {
    expect(endReasonOf(runFrom(connecting.state, rejoinFailed('INVITE_GONE')))).toBe('remoteHungUp')
  })

  it('takes one place, whatever comes twice', () => {
    const entering = runFrom(connecting.state, rejoined).state
    expect(runFrom(entering, rejoined).state).toBe(entering)
    expect(runFrom(entering, rejoinFailed('NETWORK')).state).toBe(entering)
  })

  it('asks nothing of the kind where it never was away', () => {
    const before = runFrom(start, dialled(), allowed, opened, remoteAccepted)
    expect(effectTypes(before)).not.toContain('signal.rejoin')
    expect(runFrom(before.state, rejoinFailed('NETWORK')).state).toBe(before.state)
    expect(effectTypes(runFrom(before.state, placed))).toContain('rtc.join')
  })
})
