import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import {
  arriving,
  published,
  accepted,
  allowed,
  announced,
  answered,
  calleeWayTo,
  closed,
  effectTypes,
  endReasonOf,
  expired,
  hungUp,
  invited,
  joined,
  peerEntered,
  posted,
  remoteCancelled,
  run,
  runFrom,
  T0,
  wayTo,
} from '../calls'

const ringing = run(invited()).state

describe('an invite', () => {
  it('rings here, with what accept and reject take', () => {
    const step = run(invited())
    expect(step.effects[0]).toMatchObject({
      announcement: {
        name: 'onInvited',
        data: {
          channelId: 'room-1',
          requestId: 'req-1',
          from: 'bob',
          invitor: 'bob',
          type: 2,
          attachment: 'hello',
          userIds: [],
          groupId: null,
          isFromGroup: false,
        },
      },
    })
    expect(effectTypes(step)).toContain('rtc.prepare')
    expect(effectTypes(step)).not.toContain('rtc.openDevices')
  })

  it('rings for the shorter of both sides’ times', () => {
    const due = (timeout: number | null) => timersOf(run(invited({ timeout })).state)[0]?.due
    expect(due(5000)).toBe(T0 + 5000)
    expect(due(60_000)).toBe(T0 + 30_000)
    expect(due(null)).toBe(T0 + 30_000)
  })

  it('that its own withdrawal has overtaken never rings', () => {
    expect(run(remoteCancelled(0), invited()).state.call).toBeNull()
  })

  it('of an account that rings without end is answered busy', () => {
    let state = run().state
    for (let ring = 1; ring <= 7; ring++) {
      const of = { requestId: `req-${ring}`, callId: `call-${ring}`, channelId: `room-${ring}` }
      const rung = runFrom(state, invited(of, T0 + ring))
      expect(announced(rung)).toEqual(ring <= 6 ? ['onInvited'] : [])
      const withdrawn = { ...remoteCancelled(0), ...of } as CallEvent
      state = runFrom(rung.state, withdrawn).state
    }
    expect(announced(runFrom(state, invited({ requestId: 'req-c', from: 'carol' }, T0 + 9)))).toEqual([
      'onInvited',
    ])
    expect(announced(runFrom(state, invited({ requestId: 'req-9' }, T0 + 61_000)))).toEqual(['onInvited'])
  })

  it('rings once, however often it is told', () => {
    expect(runFrom(ringing, invited())).toEqual({ state: ringing, effects: [] })
    const over = runFrom(ringing, remoteCancelled(0)).state
    expect(runFrom(over, invited()).state).toBe(over)
  })

  it('to a group is refused politely and never rings', () => {
    const step = run(invited({ group: true }))
    expect(step.state.call).toBeNull()
    expect(posted(step)).toEqual([expect.objectContaining({ kind: 'reject', reason: 0 })])
  })

  it('during a call is answered busy and does not touch the call', () => {
    const other = invited({ callId: 'call-2', requestId: 'req-2', channelId: 'room-2', from: 'carol' })
    for (const status of ['calling', 'called', 'connecting', 'inCall'] as const) {
      const before = run(...wayTo[status]).state
      const step = runFrom(before, other)
      expect(step.state.call).toBe(before.call)
      expect(posted(step)).toEqual([expect.objectContaining({ kind: 'reject', reason: 3, userId: 'carol' })])
      expect(announced(step)).toEqual([])
    }
  })
})

describe('a ring ends', () => {
  it.each([
    ['refused here', hungUp, 'rejected', ['onCallEnd'], { kind: 'reject', reason: 0 }],
    [
      'by its own time',
      expired('ring', T0 + 30_000),
      'missed',
      ['onUserBusy', 'onCallEnd'],
      { kind: 'reject', reason: 2 },
    ],
    ['by the caller’s time', remoteCancelled(2), 'missed', ['onUserBusy', 'onCallEnd'], null],
    ['withdrawn by the caller', remoteCancelled(0), 'remoteCancelled', ['onUserCancel', 'onCallEnd'], null],
    ['with its room', closed(undefined), 'remoteCancelled', ['onUserCancel', 'onCallEnd'], null],
    [
      'answered elsewhere',
      { type: 'signal.handledElsewhere', at: T0, channelId: 'room-1', requestId: 'req-1', how: 'accepted' },
      'answeredElsewhere',
      ['onOtherClientAccept', 'onCallEnd'],
      null,
    ],
    [
      'refused elsewhere',
      { type: 'signal.handledElsewhere', at: T0, channelId: 'room-1', requestId: 'req-1', how: 'rejected' },
      'rejectedElsewhere',
      ['onOtherClientReject', 'onCallEnd'],
      null,
    ],
  ] as const)('%s', (_, event, reason, names, request) => {
    const step = runFrom(ringing, event)
    expect(endReasonOf(step)).toBe(reason)
    expect(announced(step)).toEqual(names)
    expect(posted(step)).toEqual(request === null ? [] : [expect.objectContaining(request)])
  })

  it('and writes no record, whichever way', () => {
    for (const event of [hungUp, expired('ring', T0), remoteCancelled(0), remoteCancelled(2)]) {
      expect(posted(runFrom(ringing, event)).filter(({ kind }) => kind === 'record')).toEqual([])
    }
  })
})

describe('answering', () => {
  it('opens no device before it is allowed, and answers in one request', () => {
    const asking = runFrom(ringing, accepted)
    expect(effectTypes(asking)).toEqual(['devices.ask'])
    expect(timersOf(asking.state)).toEqual(timersOf(ringing))
    const step = runFrom(asking.state, allowed)
    expect(effectTypes(step)).toEqual(['signal.callSetup', 'rtc.openDevices'])
    expect(step.state.call).toMatchObject({ callStatus: 'connecting', role: 'callee' })
  })

  it('does one thing for two taps', () => {
    const once = runFrom(ringing, accepted)
    expect(runFrom(once.state, accepted)).toEqual({ state: once.state, effects: [] })
  })

  it('goes on ringing when only the camera is refused, and says so', () => {
    const step = runFrom(ringing, accepted, {
      type: 'devices.refused',
      at: T0,
      callId: 'call-1',
      microphone: 'granted',
      camera: 'denied',
    })
    expect(step.state.call).toMatchObject({
      callStatus: 'called',
      answering: false,
      cameraOn: false,
      notice: 'PERMISSION_DENIED',
      noticeLack: 'cameraRefused',
    })
    const failure = { callId: 'call-1', code: 'PERMISSION_DENIED', lack: 'cameraRefused' } as const
    expect(step.effects).toEqual([{ type: 'accept.reject', ...failure }])
    // The next tap answers unseen.
    const again = runFrom(step.state, accepted)
    const need = { microphone: true, camera: false }
    expect(again.effects).toEqual([{ type: 'devices.ask', callId: 'call-1', need }])
    expect(runFrom(again.state, allowed).state.call).toMatchObject({ callStatus: 'connecting', type: 2 })
  })

  it('ends when the microphone is refused, and the caller is told that media cannot start', () => {
    const step = runFrom(ringing, accepted, {
      type: 'devices.refused',
      at: T0,
      callId: 'call-1',
      microphone: 'denied',
      camera: 'denied',
    })
    expect(endReasonOf(step)).toBe('permissionDenied')
    expect(posted(step)).toEqual([expect.objectContaining({ kind: 'reject', reason: 4 })])
  })

  it('with audio makes it an audio call for both', () => {
    const step = runFrom(ringing, { ...accepted, answerType: 1 } as typeof accepted, allowed, answered)
    expect(step.state.call).toMatchObject({ type: 1, cameraOn: false })
    expect(announced(step)).toEqual(['onCallTypeChange'])
    expect(posted(step)).toEqual([
      expect.objectContaining({ message: { kind: 'switched', type: 1 } }),
      expect.objectContaining({ message: { kind: 'switch', type: 1, state: 1 } }),
    ])
  })

  it.each([
    ['ANSWERED_ELSEWHERE', 'answeredElsewhere', 0],
    ['INVITE_GONE', 'remoteCancelled', 0],
  ] as const)('that the service refuses with %s ends as %s', (code, reason, requests) => {
    const step = runFrom(ringing, accepted, allowed, {
      type: 'signal.answerFailed',
      at: T0,
      callId: 'call-1',
      code,
    })
    expect(endReasonOf(step)).toBe(reason)
    expect(posted(step)).toHaveLength(requests)
    expect(step.effects).toContainEqual(expect.objectContaining({ type: 'accept.reject', code }))
  })

  it('yields to another device’s answer only until the service has taken this one', () => {
    const elsewhere = {
      type: 'signal.handledElsewhere',
      at: T0,
      channelId: 'room-1',
      requestId: 'req-1',
      how: 'accepted',
    } as const
    expect(endReasonOf(runFrom(ringing, accepted, allowed, elsewhere))).toBe('answeredElsewhere')
    expect(runFrom(ringing, accepted, allowed, answered, elsewhere).state.call).not.toBeNull()
  })

  it('that is retracted on its way closes the room only if the service says that this device had it', () => {
    const ended = runFrom(ringing, accepted, allowed, hungUp)
    expect([endReasonOf(ended), posted(ended)]).toEqual(['hungUp', []])
    expect(posted(runFrom(ended.state, answered))).toEqual([
      expect.objectContaining({ kind: 'close', mediaFailed: false }),
    ])
    const failed = (code: 'ANSWERED_ELSEWHERE' | 'NETWORK') =>
      posted(runFrom(ended.state, { type: 'signal.answerFailed', at: T0, callId: 'call-1', code }))
    expect(failed('ANSWERED_ELSEWHERE')).toEqual([])
    expect(failed('NETWORK')).toEqual([expect.objectContaining({ kind: 'reject', reason: 0 })])
  })

  it('connects when this side is in the room and sends, and what the other sends arrives', () => {
    const inRoom = run(...calleeWayTo.connecting, joined, published, peerEntered)
    expect(inRoom.state.call?.callStatus).toBe('connecting')
    const step = runFrom(inRoom.state, arriving('all', T0 + 900))
    expect(step.state.call).toMatchObject({ callStatus: 'inCall', connectedAt: T0 + 900 })
    expect(timersOf(step.state)).toEqual([])
  })
})

describe('an answer that is tapped before the app is online again', () => {
  const login = (status: 'offline' | 'loggingIn' | 'ready'): CallEvent => ({
    type: 'signal.login',
    at: T0,
    status,
    account: 'alice',
  })

  it('waits, and is given as soon as it is', () => {
    const waiting = run(invited(), login('loggingIn'), accepted)
    expect(effectTypes(waiting)).not.toContain('devices.ask')
    expect(waiting.state.call).toMatchObject({ callStatus: 'called', answering: true })
    const back = runFrom(waiting.state, login('ready'))
    expect(effectTypes(back)).toContain('devices.ask')
    expect(runFrom(back.state, allowed).state.call?.callStatus).toBe('connecting')
  })

  it('waits also where the connection went while the user was asked', () => {
    const asked = run(invited(), accepted, login('loggingIn'), allowed)
    expect(asked.state.call?.callStatus).toBe('called')
    expect(effectTypes(runFrom(asked.state, login('ready')))).toContain('devices.ask')
  })

  it('asks for the devices once, however often the login is told while they are asked for', () => {
    const back = run(invited(), login('loggingIn'), accepted, login('ready'))
    expect(effectTypes(back)).toContain('devices.ask')
    expect(effectTypes(runFrom(back.state, login('ready')))).not.toContain('devices.ask')
    const flapped = runFrom(back.state, login('loggingIn'), login('ready'))
    expect(effectTypes(flapped)).not.toContain('devices.ask')
    expect(runFrom(flapped.state, allowed).state.call?.callStatus).toBe('connecting')
  })

  it('waits for no longer than it rings', () => {
    const missed = run(invited(), login('offline'), accepted, expired('ring', T0 + 30_000))
    expect(endReasonOf(missed)).toBe('missed')
  })
})
