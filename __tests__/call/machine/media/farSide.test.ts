import { snapshotOf } from '../../../../src/call/machine/derived/snapshotOf'
import type { CallEvent, EventOf } from '../../../../src/call/machine/events/callEvent'
import { FAR_SIDE_WAIT, OTHERS_MOST } from '../../../../src/call/machine/timing/limits'
import {
  arriving,
  published,
  announced,
  calleeWayTo,
  effectTypes,
  expired,
  joined,
  peerEntered,
  peerLeft,
  PEER_UID,
  posted,
  remoteAccepted,
  run,
  runFrom,
  T0,
  ticket,
  wayTo,
} from '../calls'

const STRANGER = 33
const entered = (uid: number): CallEvent => ({ type: 'media.peerEntered', at: T0, callId: 'call-1', uid })
const reports = (step: ReturnType<typeof run>) => step.effects.filter(({ type }) => type === 'report')
const report = { type: 'report', code: 'STRANGER_IN_ROOM' }
const admit = { type: 'rtc.admit', callId: 'call-1', uid: PEER_UID }
const told = (members: readonly string[], uids: readonly number[]): CallEvent => ({
  type: 'signal.roomTold',
  at: T0,
  roomName: 'call-1',
  room: { channelId: 'room-1', members, uids },
})

describe('a stranger in the media room', () => {
  const ofStranger: readonly CallEvent[] = [
    { type: 'media.peerLeft', at: T0, callId: 'call-1', uid: STRANGER, how: 'left' },
    { type: 'media.streamChanged', at: T0, callId: 'call-1', uid: STRANGER, kind: 'video', available: true },
    { type: 'media.muteChanged', at: T0, callId: 'call-1', uid: STRANGER, kind: 'audio', mute: true },
    { type: 'media.quality', at: T0, callId: 'call-1', uid: STRANGER, uplink: 5, downlink: 5 },
  ]

  it.each(['connecting', 'inCall'] as const)('changes nothing of a call that is %s', (status) => {
    const { state } = run(...wayTo[status])
    for (const event of ofStranger) {
      const step = runFrom(state, event)
      expect([event.type, step.state === state, step.effects]).toEqual([event.type, true, []])
    }
  })

  it('connects nobody, and is told to the app once', () => {
    const step = runFrom(run(...wayTo.connecting).state, entered(STRANGER))
    expect([step.state.call?.callStatus, step.effects]).toEqual(['connecting', [report]])
    const again = runFrom(step.state, published, peerEntered, arriving(), entered(44))
    expect([again.state.call?.callStatus, reports(again)]).toEqual(['inCall', []])
  })

  it('who was there before it could be known who is who is told of as soon as it is', () => {
    const ringing = run(...wayTo.calling, joined, entered(STRANGER), entered(PEER_UID))
    expect(reports(ringing)).toEqual([])
    const answered = runFrom(ringing.state, remoteAccepted)
    expect(answered.effects).toEqual(expect.arrayContaining([admit, report]))
    expect(answered.state.call?.callStatus).toBe('connecting')
  })

  it('who has gone again by then is not', () => {
    const gone: CallEvent = { type: 'media.peerLeft', at: T0, callId: 'call-1', uid: STRANGER, how: 'left' }
    expect(reports(run(...wayTo.calling, joined, entered(STRANGER), gone, remoteAccepted))).toEqual([])
  })

  it('is one of few that are remembered', () => {
    let { state } = run(...wayTo.calling, joined)
    for (let uid = 100; uid < 200; uid += 1) state = runFrom(state, entered(uid)).state
    expect(state.call?.others).toHaveLength(OTHERS_MOST)
  })
})

describe('the far side', () => {
  it('is who the reply to the answer says', () => {
    expect(run(...calleeWayTo.connecting).effects).toContainEqual(admit)
    expect(run(...calleeWayTo.inCall).state.call).toMatchObject({ callStatus: 'inCall', peerUid: PEER_UID })
  })

  it('is who its answer says, and only its own answer is one', () => {
    const { state } = run(...wayTo.calling)
    // Whatever else of it fits.
    const forged = { ...remoteAccepted, from: 'carol', peerUid: STRANGER } as CallEvent
    expect(runFrom(state, forged)).toEqual({ state, effects: [] })
    expect(runFrom(state, remoteAccepted).effects).toContainEqual(admit)
  })

  it('alone can say which room a call is in whose reply was lost', () => {
    const lost: CallEvent = { type: 'signal.placeFailed', at: T0, callId: 'call-1', code: 'TIMEOUT' }
    const { state } = run(...wayTo.calling.slice(0, 3), lost)
    const forged = { ...remoteAccepted, from: 'carol', channelId: 'room-9' } as CallEvent
    expect(runFrom(state, forged)).toEqual({ state, effects: [] })
    expect(posted(runFrom(state, remoteAccepted))).toEqual([
      expect.objectContaining({ kind: 'cancel', userId: 'bob' }),
    ])
  })

  it('is asked for where the answer does not say, at once and then again and again', () => {
    const unsaid = { ...remoteAccepted, peerUid: null } as EventOf<'signal.accepted'>
    const answered = run(...wayTo.calling, joined, unsaid)
    expect(effectTypes(answered)).toContain('signal.findRoom')
    const again = runFrom(answered.state, expired('farSide', T0 + FAR_SIDE_WAIT))
    expect(effectTypes(again)).toEqual(['signal.findRoom'])
    expect(again.state.call?.deadlines.farSide).toBe(T0 + 2 * FAR_SIDE_WAIT)
    const known = runFrom(again.state, told(['alice', 'bob'], [11, PEER_UID]))
    expect([known.effects, known.state.call?.deadlines.farSide]).toEqual([[admit], undefined])
    const met = runFrom(known.state, published, peerEntered, arriving())
    expect(met.state.call?.callStatus).toBe('inCall')
  })

  it('is not who joined the signalling room in its place', () => {
    const unsaid = { ...calleeWayTo.connecting[4], ticket: { ...ticket, peerUid: null } } as CallEvent
    const step = run(
      ...calleeWayTo.connecting.slice(0, 4),
      unsaid,
      joined,
      told(['alice', 'carol'], [11, 33]),
      entered(33),
    )
    expect(step.state.call).toMatchObject({ callStatus: 'connecting', peerUid: null })
  })

  it('that is gone is neither heard nor seen, and has to say anew what it sends', () => {
    const video: CallEvent = {
      type: 'media.streamChanged',
      at: T0,
      callId: 'call-1',
      uid: PEER_UID,
      kind: 'video',
      available: true,
    }
    const seen = run(...wayTo.inCall, video)
    expect(seen.state.call?.remote.video).toEqual({ available: true, muted: false })
    const gone = runFrom(seen.state, peerLeft('lost'))
    expect(gone.state.call?.remote).toMatchObject({
      entered: false,
      audio: { available: false, muted: false },
      video: { available: false, muted: false },
    })
    expect(announced(runFrom(gone.state, peerEntered, video))).toEqual(['onCameraAvailable'])
  })
})

test('whoever is in the room of a call that rings, the service is asked who it is, for as long as they stay', () => {
  const ringing = run(...wayTo.calling, joined, entered(STRANGER))
  expect(effectTypes(ringing)).toEqual(['signal.findRoom'])
  expect(effectTypes(runFrom(ringing.state, entered(STRANGER)))).toEqual([])
  const again = runFrom(ringing.state, expired('farSide', T0 + FAR_SIDE_WAIT))
  expect(effectTypes(again)).toEqual(['signal.findRoom'])
  const gone = runFrom(
    again.state,
    { type: 'media.peerLeft', at: T0, callId: 'call-1', uid: STRANGER, how: 'left' },
    expired('farSide', T0 + 2 * FAR_SIDE_WAIT),
  )
  expect([gone.effects, gone.state.call?.deadlines.farSide]).toEqual([[], undefined])
})

test('each side’s own quality is told, and nobody else’s', () => {
  const quality = (uid: number): CallEvent => ({
    type: 'media.quality',
    at: T0,
    callId: 'call-1',
    uid,
    uplink: 1,
    downlink: 2,
  })
  const { state } = run(...wayTo.inCall)
  const of = (uid: number) =>
    runFrom(state, quality(uid)).effects.map(
      (effect) => effect.type === 'announce' && effect.announcement.data,
    )
  expect(of(11)).toEqual([{ userId: 'alice', uplink: 1, downlink: 2 }])
  expect(of(PEER_UID)).toEqual([{ userId: 'bob', uplink: 1, downlink: 2 }])
  expect(of(STRANGER)).toEqual([])
})

test('how good each side’s network is stands in the snapshot, by the worse of its directions', () => {
  const quality = (uid: number, uplink: number, downlink: number): CallEvent => ({
    ...{ type: 'media.quality', at: T0, callId: 'call-1' },
    ...{ uid, uplink, downlink },
  })
  const { state } = run(...wayTo.inCall)
  expect(snapshotOf(state).quality).toEqual({ self: 0, remote: 0 })
  const measured = runFrom(state, quality(11, 1, 4), quality(PEER_UID, 3, 0), quality(STRANGER, 5, 5)).state
  expect(snapshotOf(measured).quality).toEqual({ self: 4, remote: 3 })
  // Told again, it is no change.
  expect(runFrom(measured, quality(11, 4, 2)).state).toBe(measured)
})
