import { snapshotOf } from '../../../../src/call/machine/derived/snapshotOf'
import type { CallEvent, EventOf } from '../../../../src/call/machine/events/callEvent'
import type { OutboxRequest } from '../../../../src/call/machine/outbox/request'
import { initialState, type CallState } from '../../../../src/call/machine/state/callState'
import type { Step } from '../../../../src/call/machine/step/step'
import {
  accepted,
  announced,
  closed,
  effectTypes,
  endReasonOf,
  hungUp,
  invited,
  loggedIn,
  PEER_UID,
  peerEntered,
  posted,
  runFrom,
  settled,
  T0,
  wayTo,
} from '../calls'

const settings = { callTimeout: 30_000, joinWhileRinging: true, resumeWithin: 8000 }
const fresh = (more: object = {}) => runFrom(initialState({ ...settings, ...more }), loggedIn).state
const others = (there = true, at = T0): CallEvent => ({ type: 'signal.devices', at, others: there })

/** A device that talks, with another one of its account beside it. */
const talking = runFrom(fresh(), others(), ...wayTo.inCall)

const isTidings = (request: OutboxRequest) =>
  request.kind === 'control' && request.message.kind === 'elsewhere'

/** What a device tells the others of its account, as the service hands it on. */
function tidingsOf(step: Step, at: number): EventOf<'signal.controlled'>[] {
  return posted(step).flatMap((request) =>
    request.kind === 'control' && request.userId === 'alice'
      ? [{ type: 'signal.controlled', at, channelId: 'room-1', from: 'alice', message: request.message }]
      : [],
  )
}

/** The other device's clock is a second ahead. */
const AHEAD = 1_000
const LATER = T0 + 60_000 + AHEAD
const [tidings] = tidingsOf(runFrom(settled(talking).state, others(true, T0 + 60_000)), LATER)
const beside = tidings === undefined ? fresh() : runFrom(fresh(), tidings).state
const tookOver: CallEvent = { type: 'user.tookOver', at: LATER }
const allowed: CallEvent = { type: 'devices.allowed', at: LATER, callId: 'call-1' }
const place = { channelId: 'room-1', channelName: 'rtc-1', uid: 11, token: 'token-b', peerUid: PEER_UID }
const rejoined: CallEvent = { type: 'signal.rejoined', at: LATER + 300, callId: 'call-1', ticket: place }
const joined: CallEvent = { type: 'media.joined', at: LATER + 600, callId: 'call-1', uid: 11, cid: 7 }
const entered: CallEvent = { ...peerEntered, at: LATER + 700 } as CallEvent
const replaced: CallEvent = { type: 'media.lost', at: LATER, callId: 'call-1', isTaken: true }

const taken = (state: CallState = beside) => runFrom(state, tookOver, allowed, rejoined, joined, entered)

describe('a device in a call', () => {
  it('tells the others of its account, once both are there, and as another comes', () => {
    expect(posted(talking).filter(isTidings)).toMatchObject([
      { userId: 'alice', message: { callId: 'call-1', call: { uid: 11, userId: 'bob', role: 'caller' } } },
    ])
    const alone = runFrom(fresh(), ...wayTo.inCall)
    expect(posted(alone).filter(isTidings)).toEqual([])
    expect(posted(runFrom(alone.state, others())).filter(isTidings)).toHaveLength(1)
  })

  it('tells nobody where its app wants no coming back', () => {
    const once = runFrom(fresh({ resumeWithin: 0 }), others(), ...wayTo.inCall)
    expect(posted(once).filter(isTidings)).toEqual([])
  })

  it('tells them of its end before it closes the room', () => {
    const ended = runFrom(talking.state, hungUp)
    expect(posted(ended).map(({ kind }) => kind)).toEqual(['control', 'close'])
    expect(posted(ended)[0]).toMatchObject({ message: { kind: 'elsewhere', call: null } })
  })

  it('leaves where another has taken its place, and ends the call for nobody', () => {
    const left = runFrom(talking.state, replaced)
    expect(endReasonOf(left)).toBe('takenElsewhere')
    expect([posted(left), effectTypes(left).includes('rtc.leave')]).toEqual([[], true])
  })

  it('loses its media as ever where there is no other', () => {
    const alone = runFrom(fresh(), ...wayTo.inCall).state
    expect(endReasonOf(runFrom(alone, replaced))).toBe('networkLost')
  })
})

describe('another device of the account', () => {
  it('shows the call, in its own time, and the name once that is known', () => {
    expect(snapshotOf(beside)).toMatchObject({
      callStatus: 'idle',
      elsewhere: { callId: 'call-1', type: 2, connectedAt: T0 + AHEAD, peer: { userId: 'bob', name: 'bob' } },
    })
    const peer = { userId: 'bob', name: 'Bob', avatar: '' }
    const named = runFrom(beside, { type: 'user.profileFound', at: LATER, peer }).state
    expect(snapshotOf(named).elsewhere?.peer.name).toBe('Bob')
  })

  it('asks for a microphone, and for no camera, before anybody is put out', () => {
    expect(runFrom(beside, tookOver).effects).toEqual([
      { type: 'devices.ask', callId: 'call-1', need: { microphone: true, camera: false } },
    ])
    const refused: CallEvent = {
      type: 'devices.refused',
      at: LATER,
      callId: 'call-1',
      microphone: 'denied',
      camera: 'granted',
    }
    const stayed = runFrom(beside, tookOver, refused)
    expect(stayed.state).toBe(beside)
    expect(stayed.effects).toMatchObject([{ type: 'accept.reject', code: 'PERMISSION_DENIED' }])
  })

  it('takes the place under the same uid, with the camera off, and the clock goes on', () => {
    const taking = runFrom(beside, tookOver, allowed)
    expect(taking.effects).toContainEqual({
      type: 'signal.rejoin',
      callId: 'call-1',
      channelId: 'room-1',
      userId: 'bob',
      channelName: 'rtc-1',
      uid: 11,
    })
    expect(effectTypes(taking)).toContain('accept.resolve')
    expect(taking.effects).toContainEqual({
      type: 'rtc.openDevices',
      callId: 'call-1',
      need: { microphone: true, camera: false },
    })
    expect(snapshotOf(taken().state)).toMatchObject({
      callStatus: 'inCall',
      callId: 'call-1',
      role: 'caller',
      connectedAt: T0 + AHEAD,
      cameraOn: false,
      returning: null,
      elsewhere: null,
    })
  })

  it('is the one to take it over from, once it is in it, and writes its record', () => {
    const here = taken(runFrom(beside, others()).state)
    expect(posted(here).filter(isTidings)).toMatchObject([{ message: { callId: 'call-1' } }])
    const ended = settled(runFrom(here.state, { ...hungUp, at: LATER + 9_000 } as CallEvent))
    expect(posted(ended).filter(({ kind }) => kind === 'record')).toHaveLength(1)
    expect(ended.state.ledger.lastCall).toMatchObject({ duration: 69, endReason: 'hungUp' })
  })

  it('finds it over where the far side has hung up midway', () => {
    const gone: CallEvent = {
      type: 'signal.rejoinFailed',
      at: LATER + 300,
      callId: 'call-1',
      code: 'INVITE_GONE',
    }
    expect(endReasonOf(runFrom(beside, tookOver, allowed, gone))).toBe('networkLost')
  })

  it.each<[string, CallEvent]>([
    [
      'its device says so',
      {
        ...(tidings as EventOf<'signal.controlled'>),
        message: { kind: 'elsewhere', callId: 'call-1', call: null },
      },
    ],
    ['the far side closes the room', closed(60, LATER)],
    ['another account logs in', { type: 'signal.login', at: LATER, status: 'ready', account: 'carol' }],
  ])('offers it no more when %s', (_, event) => {
    const { state } = runFrom(beside, event)
    expect(snapshotOf(state).elsewhere).toBeNull()
    expect(runFrom(state, { ...tookOver, at: LATER + 1 }).effects).toEqual([])
  })

  it('tells its app that there is one, and that there is none any more', () => {
    const told = tidings === undefined ? [] : announced(runFrom(fresh(), tidings))
    expect(told).toEqual(['onCallElsewhere'])
    expect(announced(runFrom(beside, closed(60, LATER)))).toEqual(['onCallElsewhere'])
  })

  it('takes no word of it from another account, nor of its own call, nor where there is no coming back', () => {
    const theirs: CallEvent = { ...(tidings as EventOf<'signal.controlled'>), from: 'mallory' }
    expect(snapshotOf(runFrom(fresh(), theirs).state).elsewhere).toBeNull()
    const own = runFrom(talking.state, tidings as CallEvent)
    expect(own.state).toBe(talking.state)
    const never = runFrom(fresh({ resumeWithin: 0 }), tidings as CallEvent).state
    expect(snapshotOf(never).elsewhere).toBeNull()
  })

  it('shows a call of its own in place of it, and takes none beside that', () => {
    const ringing = runFrom(
      beside,
      invited({ callId: 'call-2', requestId: 'req-2', from: 'carol' }, LATER),
    ).state
    expect(snapshotOf(ringing).elsewhere).toBeNull()
    expect(runFrom(ringing, tookOver).state).toBe(ringing)
    expect(runFrom(ringing, accepted).effects).toMatchObject([{ type: 'devices.ask', callId: 'call-2' }])
  })
})
