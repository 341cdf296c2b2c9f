import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import {
  announced,
  calleeWayTo,
  closed,
  effectTypes,
  endReasonOf,
  expired,
  hungUp,
  peerEntered,
  peerLeft,
  posted,
  run,
  runFrom,
  T0,
  wayTo,
} from '../calls'

const talking = run(...wayTo.inCall).state
const later = (event: CallEvent, ms: number): CallEvent => ({ ...event, at: T0 + ms })
const record = { type: 2, channelId: 'room-1', status: 1, to: 'bob' }

describe('hanging up', () => {
  it('ends at once and lets the service decide who writes the record', () => {
    const step = runFrom(talking, later(hungUp, 61_900))
    expect(endReasonOf(step)).toBe('hungUp')
    expect(posted(step)).toEqual([
      expect.objectContaining({ kind: 'close', duration: 61, record: expect.objectContaining(record) }),
    ])
    const key = step.state.ledger.outbox[0]?.key ?? ''
    const taken = runFrom(step.state, { type: 'outbox.sent', at: T0, key })
    expect(posted(taken)).toEqual([
      {
        kind: 'record',
        record: {
          ...record,
          durations: [
            { accid: 'alice', duration: 61 },
            { accid: 'bob', duration: 61 },
          ],
        },
      },
    ])
  })

  it('writes nothing when the room was gone: the other side’s close was taken', () => {
    const step = runFrom(talking, later(hungUp, 5000))
    const key = step.state.ledger.outbox[0]?.key ?? ''
    const gone = runFrom(step.state, { type: 'outbox.failed', at: T0, key, code: 'INVITE_GONE' })
    expect(gone.effects).toEqual([])
    const theirs = runFrom(gone.state, later(closed(5), 1000))
    expect([theirs.effects, theirs.state.ledger.outbox]).toEqual([[], []])
    const unheard = runFrom(gone.state, { type: 'timer.retry', at: T0 + 10_000 })
    expect([unheard.effects, unheard.state.ledger.outbox]).toEqual([[], []])
  })

  it('writes all the same when for the other side, whose close was taken, the call never connected', () => {
    const ended = runFrom(talking, later(hungUp, 5000))
    const key = ended.state.ledger.outbox[0]?.key ?? ''
    const gone = runFrom(ended.state, { type: 'outbox.failed', at: T0, key, code: 'INVITE_GONE' })
    expect(posted(runFrom(gone.state, later(closed(null), 1000)))).toEqual([
      expect.objectContaining({ kind: 'record', record: expect.objectContaining(record) }),
    ])
  })

  it('tells the app of the record once it is sent', () => {
    const ended = runFrom(talking, later(hungUp, 5000))
    const close = ended.state.ledger.outbox[0]?.key ?? ''
    const closedStep = runFrom(ended.state, { type: 'outbox.sent', at: T0, key: close })
    const key = closedStep.state.ledger.outbox[0]?.key ?? ''
    expect(announced(runFrom(closedStep.state, { type: 'outbox.sent', at: T0, key }))).toEqual([
      'onMessageSent',
    ])
  })
})

describe('the far side hangs up', () => {
  it('and its measure of the duration holds, within five seconds', () => {
    const end = (duration: number | undefined) => runFrom(talking, later(closed(duration), 60_000))
    expect(end(58).state.ledger.lastCall?.duration).toBe(58)
    expect(end(3).state.ledger.lastCall?.duration).toBe(60)
    expect(end(undefined).state.ledger.lastCall?.duration).toBe(60)
    expect(endReasonOf(end(58))).toBe('remoteHungUp')
    expect(posted(end(58))).toEqual([])
  })

  it('and the caller writes where for the far side it never connected', () => {
    const end = (way: readonly CallEvent[]) => posted(runFrom(run(...way).state, later(closed(null), 4000)))
    expect(end(wayTo.inCall)).toEqual([expect.objectContaining({ kind: 'record' })])
    expect(end(calleeWayTo.inCall)).toEqual([])
  })
})

describe('the far side leaves the media room', () => {
  it('on purpose: its close is waited for two seconds, then it counts as hung up', () => {
    const left = runFrom(talking, peerLeft('left', T0 + 9000))
    expect(announced(left)).toEqual(['onUserLeave'])
    expect(timersOf(left.state)).toEqual([{ timer: 'remoteGone', callId: 'call-1', due: T0 + 11_000 }])
    const over = runFrom(left.state, expired('remoteGone', T0 + 11_000))
    expect(endReasonOf(over)).toBe('remoteHungUp')
    expect(over.state.ledger.lastCall?.duration).toBe(9)
    expect(posted(over)).toEqual([expect.objectContaining({ kind: 'close', duration: 9 })])
  })

  it('by a loss: it has ten seconds to come back', () => {
    const lost = runFrom(talking, peerLeft('lost', T0 + 9000))
    expect(announced(lost)).toEqual(['onUserDisconnect'])
    const back = runFrom(lost.state, later(peerEntered, 15_000))
    expect(back.state.call).toMatchObject({ callStatus: 'inCall', remoteGone: null, connectedAt: T0 })
    expect(timersOf(back.state)).toEqual([])
    const over = runFrom(lost.state, expired('remoteGone', T0 + 19_000))
    expect(endReasonOf(over)).toBe('remoteLost')
  })

  it('while its SDK restarts: that is no news for the app', () => {
    const restarting = runFrom(talking, peerLeft('restarting', T0))
    expect(announced(restarting)).toEqual([])
    expect(timersOf(restarting.state)).toEqual([{ timer: 'remoteGone', callId: 'call-1', due: T0 + 10_000 }])
  })
})

describe('this side’s media is cut', () => {
  const cut = runFrom(talking, { type: 'media.reconnecting', at: T0, callId: 'call-1' })

  it('and comes back', () => {
    expect(cut.state.call?.reconnecting).toBe(true)
    const back = runFrom(cut.state, { type: 'media.reconnected', at: T0 + 5, callId: 'call-1' })
    expect(back.state.call?.reconnecting).toBe(false)
    expect(timersOf(back.state)).toEqual([])
  })

  it('and does not come back within twenty seconds', () => {
    const over = runFrom(cut.state, expired('reconnecting', T0 + 20_000))
    expect(endReasonOf(over)).toBe('networkLost')
    expect(announced(over)).toEqual(['onDisconnect', 'onCallEnd'])
  })
})

describe('how long a call was that is lost', () => {
  const cutAt3 = runFrom(talking, { type: 'media.reconnecting', at: T0 + 3_000, callId: 'call-1' })

  it('is measured until this side was cut, if it does not come back', () => {
    const over = runFrom(cutAt3.state, expired('reconnecting', T0 + 23_000))
    expect(over.state.ledger.lastCall?.duration).toBe(3)
    expect(posted(over)).toEqual([expect.objectContaining({ kind: 'close', duration: 3 })])
  })

  it('counts a cut that was mended', () => {
    const back = runFrom(cutAt3.state, { type: 'media.reconnected', at: T0 + 8_000, callId: 'call-1' })
    expect(runFrom(back.state, later(hungUp, 12_000)).state.ledger.lastCall?.duration).toBe(12)
  })

  it('is what the lost side says, which had gone before this one was told', () => {
    const lost = runFrom(talking, peerLeft('lost', T0 + 14_000))
    const over = runFrom(lost.state, later(closed(3), 20_000))
    expect(over.state.ledger.lastCall?.duration).toBe(3)
  })
})

describe('logging out', () => {
  it('hangs up, and what the service could not be told waits for the next login', () => {
    const step = runFrom(talking, { type: 'signal.loggedOut', at: T0 + 5_000 })
    expect(endReasonOf(step)).toBe('hungUp')
    expect(effectTypes(step)[0]).toBe('rtc.leave')
    expect(posted(step)).toEqual([expect.objectContaining({ kind: 'close', duration: 5 })])
  })

  it('of a device that rings leaves the call to the other devices', () => {
    const step = runFrom(run(...wayTo.called).state, { type: 'signal.loggedOut', at: T0 })
    expect([endReasonOf(step), posted(step)]).toEqual(['rejected', []])
  })
})

describe('being kicked', () => {
  it('ends the call here at once and leaves the rest to the far side', () => {
    const step = runFrom(talking, { type: 'signal.kicked', at: T0, reason: 'elsewhere' })
    expect(endReasonOf(step)).toBe('kickedOffline')
    expect(effectTypes(step)[0]).toBe('rtc.leave')
    expect(announced(step)).toEqual(['onKickedOffline', 'onCallEnd'])
    expect(posted(step)).toEqual([])
  })
})

describe('a page that goes for good', () => {
  it('leaves media and nothing else, so that the far side closes and writes', () => {
    const step = runFrom(talking, { type: 'app.unloading', at: T0 })
    expect(effectTypes(step)[0]).toBe('rtc.leave')
    expect(posted(step)).toEqual([])
  })
})

describe('changing between audio and video', () => {
  const ask = (callType: 1 | 2, state: 1 | 2 | 3 = 1): CallEvent => ({
    type: 'user.typeSwitched',
    at: T0,
    callType,
    state,
  })
  const told = (type: 1 | 2, state: 1 | 2 | 3): CallEvent => ({
    type: 'signal.controlled',
    at: T0,
    channelId: 'room-1',
    from: 'bob',
    message: { kind: 'switch', type, state },
  })
  const audio = runFrom(talking, ask(1)).state

  it('to audio asks nobody', () => {
    const step = runFrom(talking, ask(1))
    expect(step.state.call).toMatchObject({ type: 1, cameraOn: false, typeSwitch: null })
    expect(effectTypes(step)).toContain('rtc.setCamera')
    expect(runFrom(talking, told(1, 1)).state.call).toMatchObject({ type: 1, cameraOn: false })
  })

  it('to video waits for the far side’s word', () => {
    const asked = runFrom(audio, ask(2))
    expect(asked.state.call).toMatchObject({ type: 1, typeSwitch: { type: 2, by: 'self', state: 1 } })
    expect(runFrom(asked.state, told(2, 2)).state.call).toMatchObject({ type: 2, cameraOn: true })
    expect(runFrom(asked.state, told(2, 3)).state.call).toMatchObject({ type: 1, typeSwitch: null })
    expect(runFrom(asked.state, expired('typeSwitch', T0 + 20_000)).state.call).toMatchObject({
      type: 1,
      typeSwitch: null,
    })
  })

  it('to video is taken back when its time is over, on either side', () => {
    const quiet = audio.ledger.outbox.reduce(
      (state, { key }) => runFrom(state, { type: 'outbox.sent', at: T0, key }).state,
      audio,
    )
    const asked = runFrom(quiet, ask(2))
    const over = runFrom(asked.state, expired('typeSwitch', T0 + 20_000))
    expect(posted(over)).toEqual([
      expect.objectContaining({ kind: 'control', message: { kind: 'switch', type: 2, state: 3 } }),
      // Where the yes was lost, the far side's camera is open.
      expect.objectContaining({ kind: 'control', message: { kind: 'switched', type: 1 } }),
    ])
    const prompted = runFrom(audio, told(2, 1))
    expect(timersOf(prompted.state)).toEqual([
      expect.objectContaining({ timer: 'typeSwitch', due: T0 + 20_000 }),
    ])
    expect(runFrom(prompted.state, told(2, 3)).state.call).toMatchObject({ type: 1, typeSwitch: null })
    const expiredHere = runFrom(prompted.state, expired('typeSwitch', T0 + 20_000))
    expect(expiredHere.state.call).toMatchObject({ type: 1, typeSwitch: null })
    expect(posted(expiredHere)).toEqual([])
  })

  it('to video that is agreed to too late closes the camera again over there', () => {
    const late = runFrom(runFrom(talking, told(1, 1)).state, told(2, 2))
    expect(late.state.call).toMatchObject({ type: 1, cameraOn: false })
    expect(posted(late)[0]).toMatchObject({ kind: 'control', message: { kind: 'switched', type: 1 } })
    // Which is heard there as any change to audio, and answered by nothing.
    const there = runFrom(talking, {
      type: 'signal.controlled',
      at: T0,
      channelId: 'room-1',
      from: 'bob',
      message: { kind: 'switched', type: 1 },
    })
    expect(there.state.call).toMatchObject({ type: 1, cameraOn: false })
    expect(posted(there)).toEqual([])
  })

  it('is answered where it is so already', () => {
    expect(posted(runFrom(talking, told(2, 1)))).toEqual([
      expect.objectContaining({ kind: 'control', message: { kind: 'switch', type: 2, state: 2 } }),
    ])
    expect(posted(runFrom(audio, told(1, 1)))).toEqual([])
  })

  it('to video never turns a camera on unasked', () => {
    const asked = runFrom(audio, told(2, 1))
    expect(asked.state.call).toMatchObject({ type: 1, cameraOn: false, typeSwitch: { by: 'remote' } })
    expect(runFrom(asked.state, ask(2, 3)).state.call).toMatchObject({ type: 1, cameraOn: false })
    expect(runFrom(asked.state, ask(2, 2)).state.call).toMatchObject({ type: 2, cameraOn: true })
    const unasked = runFrom(audio, {
      type: 'signal.controlled',
      at: T0,
      channelId: 'room-1',
      from: 'bob',
      message: { kind: 'switched', type: 2 },
    })
    expect(unasked.state.call).toMatchObject({ type: 2, cameraOn: false })
    expect(effectTypes(unasked)).not.toContain('rtc.setCamera')
  })
})
