import type { CallEvent, EventOf } from '../../../../src/call/machine/events/callEvent'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import {
  allowed,
  announced,
  answered,
  dialled,
  effectTypes,
  endReasonOf,
  expired,
  hungUp,
  invited,
  joined,
  opened,
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

/** Bob's call to Alice, whose own to Bob has the id `req-1`. */
const bobs = (requestId: 'req-0' | 'req-9', change: Partial<EventOf<'signal.invited'>['invite']> = {}) =>
  invited({
    callId: 'call-b',
    requestId,
    channelId: 'room-b',
    channelName: 'rtc-b',
    roomName: 'call-b',
    ...change,
  })
const ofBobs = (event: CallEvent) => ({ ...event, callId: 'call-b' }) as CallEvent
const placing = run(dialled(), allowed).state
const ringing = run(...wayTo.calling).state

describe('the call with the larger id, when both dialled,', () => {
  it('gives way: it is withdrawn, and the other is answered without having rung', () => {
    const step = runFrom(ringing, bobs('req-0'))
    expect(step.state.call).toMatchObject({ callStatus: 'connecting', role: 'callee', callId: 'call-b' })
    expect(effectTypes(step)).toEqual([
      'rtc.leave',
      'rtc.prepare',
      'dial.resolve',
      'signal.callSetup',
      'rtc.openDevices',
      'outbox.send',
    ])
    expect(step.effects).toContainEqual({
      type: 'dial.resolve',
      callId: 'call-1',
      placed: expect.objectContaining({ callId: 'call-b', channelId: 'room-b', role: 'callee' }),
    })
    expect(posted(settled(step)).map(({ kind }) => kind)).toEqual(['cancel', 'close'])
    expect(announced(step)).toEqual([])
  })

  it('is withdrawn when its reply comes, if it was still on its way', () => {
    const step = runFrom(placing, bobs('req-0'))
    expect(posted(step)).toEqual([])
    const late = runFrom(step.state, placed)
    expect(posted(settled(late)).map(({ kind }) => kind)).toEqual(['cancel', 'close'])
    expect(late.state.call).toBe(step.state.call)
  })

  it('is over: whatever is still said of it touches nothing', () => {
    const { state } = runFrom(ringing, bobs('req-0'))
    for (const late of [remoteRejected(3), remoteAccepted])
      expect(runFrom(state, late).state.call).toBe(state.call)
  })

  it('waits for the permission it had asked for, and rings after all if only the camera is refused', () => {
    const asking = runFrom(run(dialled()).state, bobs('req-9'))
    expect(asking.state.call).toMatchObject({ callStatus: 'called', answering: true })
    expect(effectTypes(asking)).toContain('devices.ask')
    expect(effectTypes(runFrom(asking.state, ofBobs(allowed)))).toContain('signal.callSetup')
    const refused = runFrom(asking.state, {
      type: 'devices.refused',
      at: T0,
      callId: 'call-b',
      microphone: 'granted',
      camera: 'denied',
    })
    expect(announced(refused)).toEqual(['onInvited'])
  })
})

describe('the call with the smaller id, when both dialled,', () => {
  it('stands: the other neither rings nor is refused', () => {
    const step = runFrom(ringing, bobs('req-9'))
    expect([step.effects, step.state.call?.callStatus]).toEqual([[], 'calling'])
    expect(effectTypes(runFrom(step.state, remoteAccepted))).toContain('dial.resolve')
  })

  it('gives way after five seconds, since the other side cannot have seen it', () => {
    const held = runFrom(ringing, bobs('req-9')).state
    expect(timersOf(held)).toContainEqual({ timer: 'glare', callId: 'call-1', due: T0 + 5000 })
    const step = runFrom(held, expired('glare', T0 + 5000))
    expect(step.state.call).toMatchObject({ callStatus: 'connecting', callId: 'call-b' })
  })

  it('goes on waiting when the other is withdrawn', () => {
    const withdrawn = {
      type: 'signal.cancelled',
      at: T0,
      channelId: 'room-b',
      requestId: 'req-9',
      from: 'bob',
      reason: 0,
    } as const
    const step = runFrom(ringing, bobs('req-9'), withdrawn)
    expect(timersOf(step.state).map(({ timer }) => timer)).toEqual(['ring'])
    expect(runFrom(step.state, bobs('req-9')).state).toBe(step.state)
    const elsewhere = { ...withdrawn, type: 'signal.handledElsewhere', how: 'rejected' } as const
    expect(timersOf(runFrom(ringing, bobs('req-9'), elsewhere).state).map(({ timer }) => timer)).toEqual([
      'ring',
    ])
  })

  it('refuses the other when it ends before it was answered', () => {
    const step = runFrom(ringing, bobs('req-9'), hungUp)
    expect(endReasonOf(step)).toBe('cancelled')
    expect(posted(step)).toContainEqual(
      expect.objectContaining({ kind: 'reject', ids: expect.objectContaining({ requestId: 'req-9' }) }),
    )
  })
})

describe('of audio and video', () => {
  it('audio is what both get', () => {
    const yielded = runFrom(ringing, bobs('req-0', { type: 1 }))
    expect(yielded.state.call).toMatchObject({ type: 1, cameraOn: false })
    const audio = run(dialled({ callType: 1 }), allowed, placed).state
    const answering = runFrom(audio, bobs('req-0'))
    expect(answering.effects).toContainEqual(
      expect.objectContaining({ type: 'rtc.openDevices', need: { microphone: true, camera: false } }),
    )
    const told = runFrom(answering.state, ofBobs(answered))
    expect(told.state.call?.type).toBe(1)
    expect(posted(told)).toContainEqual(expect.objectContaining({ message: { kind: 'switched', type: 1 } }))
    const stands = runFrom(ringing, bobs('req-9', { type: 1 }), opened, joined, {
      ...remoteAccepted,
      audioOnly: true,
    } as CallEvent)
    expect(stands.state.call).toMatchObject({ type: 1, cameraOn: false })
    expect(announced(stands)).toContain('onCallTypeChange')
  })
})

test('a kit that does not know the rule is given way to, whatever the ids', () => {
  for (const id of ['req-0', 'req-9'] as const) {
    expect(runFrom(ringing, bobs(id, { glare: false })).state.call).toMatchObject({ callId: 'call-b' })
  }
})

test('somebody else’s invite meanwhile is answered busy', () => {
  expect(posted(runFrom(ringing, bobs('req-0', { from: 'carol' })))).toEqual([
    expect.objectContaining({ kind: 'reject', reason: 3 }),
  ])
})
