import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import type { CallState } from '../../../../src/call/machine/state/callState'
import type { Step } from '../../../../src/call/machine/step/step'
import { snapshotOf } from '../../../../src/call/machine/derived/snapshotOf'
import {
  announced,
  arriving,
  effectTypes,
  peerEntered,
  peerLeft,
  posted,
  run,
  runFrom,
  T0,
  wayTo,
} from '../calls'

const screen = (on: boolean): CallEvent => ({ type: 'media.screenChanged', at: T0, callId: 'call-1', on })
const said = (on: boolean): CallEvent => ({
  type: 'signal.controlled',
  at: T0,
  channelId: 'room-1',
  from: 'bob',
  message: { kind: 'screen', on },
})
const camera = (on: boolean): CallEvent => ({ type: 'user.cameraSet', at: T0, on })
const toAudio: CallEvent = { type: 'user.typeSwitched', at: T0, callType: 1, state: 1 }
const reconnecting: CallEvent = { type: 'media.reconnecting', at: T0, callId: 'call-1' }
const reconnected: CallEvent = { type: 'media.reconnected', at: T0, callId: 'call-1' }

const talking = run(...wayTo.inCall).state
const sharing = taken(runFrom(talking, screen(true)))

/** The service has taken all that this side had to say. */
function taken({ state }: Step): CallState {
  const [next] = state.ledger.outbox
  return next === undefined ? state : taken(runFrom(state, { type: 'outbox.sent', at: T0, key: next.key }))
}

/** What the far side is told of screens. */
function told(step: Step): boolean[] {
  return posted(step).flatMap((request) =>
    request.kind === 'control' && request.message.kind === 'screen' ? [request.message.on] : [],
  )
}

const shown = ({ state }: Step) => {
  const { screenOn, cameraOn, remote } = snapshotOf(state)
  return { screenOn, cameraOn, remote: remote.screenOn }
}

const SETS_CAMERA = { type: 'rtc.setCamera', callId: 'call-1', on: true }
const STOPS = { type: 'rtc.stopScreen', callId: 'call-1' }

describe('this side’s screen', () => {
  it('is told to the far side, which gets it as it gets the camera’s picture', () => {
    const step = runFrom(talking, screen(true))
    expect(told(step)).toEqual([true])
    expect(shown(step)).toEqual({ screenOn: true, cameraOn: true, remote: false })
    expect(effectTypes(step)).not.toContain('rtc.setCamera')
  })

  it('that goes brings back the camera that was on', () => {
    const step = runFrom(sharing, screen(false))
    expect(told(step)).toEqual([false])
    expect(step.effects).toContainEqual(SETS_CAMERA)
    expect(shown(step)).toEqual({ screenOn: false, cameraOn: true, remote: false })
  })

  it.each([
    ['before it', [camera(false), screen(true), screen(false)]],
    ['meanwhile', [screen(true), camera(false), screen(false)]],
  ])('that goes leaves a camera off that was switched off %s', (_, events) => {
    const step = runFrom(talking, ...events)
    expect(effectTypes(step)).not.toContain('rtc.setCamera')
    expect(shown(step).cameraOn).toBe(false)
  })

  it('keeps a camera that is switched on meanwhile from opening before it goes', () => {
    const on = runFrom(sharing, camera(false), camera(true))
    expect(effectTypes(on)).toEqual([])
    expect(runFrom(on.state, screen(false)).effects).toContainEqual(SETS_CAMERA)
  })

  it('ends with the pictures of the call', () => {
    const audio = runFrom(sharing, toAudio)
    expect(audio.effects).toContainEqual(STOPS)
    const gone = runFrom(audio.state, screen(false))
    expect(effectTypes(gone)).not.toContain('rtc.setCamera')
    expect(told(gone)).toEqual([false])
  })

  it('that was chosen too late for them goes at once, and nobody is told', () => {
    const step = runFrom(talking, toAudio, screen(true))
    expect(step.effects).toEqual([STOPS])
    expect(shown(step).screenOn).toBe(false)
  })

  it('ends where the answer is heard late, and is audio', () => {
    const late: CallEvent = {
      type: 'signal.accepted',
      at: T0,
      channelId: 'room-1',
      requestId: 'req-1',
      from: 'bob',
      waitsForMayJoin: false,
      peerUid: null,
      audioOnly: true,
    }
    expect(runFrom(sharing, late).effects).toContainEqual(STOPS)
  })

  it.each([
    ['the far side is in the media room again', [peerLeft('lost'), peerEntered]],
    ['this side is connected again', [reconnecting, reconnected]],
  ])('is told anew where %s', (_, events) => {
    expect(told(runFrom(sharing, ...events))).toEqual([true])
    expect(told(runFrom(talking, ...events))).toEqual([])
  })

  it('that is told twice is shown once', () => {
    expect(runFrom(sharing, screen(true))).toEqual({ state: sharing, effects: [] })
  })

  it('is told as it is now, where nothing of what was said before has arrived', () => {
    const step = runFrom(talking, screen(true), screen(false), screen(true))
    const { outbox } = step.state.ledger
    expect(outbox.map(({ request }) => request.kind === 'control' && request.message)).toEqual([
      { kind: 'screen', on: true },
    ])
  })

  it('is not gone on with after a restart', () => {
    const gone = runFrom(sharing, { type: 'media.lost', at: T0, callId: 'call-1' })
    expect(shown(gone).screenOn).toBe(false)
  })
})

describe('the far side’s screen', () => {
  it('is as it says, and the app is told of each change', () => {
    const on = runFrom(talking, said(true))
    expect(shown(on).remote).toBe(true)
    expect(on.effects).toEqual([
      {
        type: 'announce',
        announcement: { name: 'onScreenAvailable', data: { userId: 'bob', available: true } },
      },
    ])
    expect(announced(runFrom(on.state, said(true)))).toEqual([])
    const off = runFrom(on.state, said(false))
    expect(shown(off).remote).toBe(false)
    expect(announced(off)).toEqual(['onScreenAvailable'])
  })

  it('is said by nobody else', () => {
    const stranger = { ...said(true), from: 'carol' } as CallEvent
    expect(runFrom(talking, stranger)).toEqual({ state: talking, effects: [] })
  })

  it.each([
    ['left', false],
    ['lost', false],
    ['restarting', true],
  ] as const)('of one whose way is “%s” is still expected: %s', (how, expected) => {
    const back = runFrom(talking, said(true), peerLeft(how), peerEntered, arriving())
    expect(shown(back).remote).toBe(expected)
  })
})
