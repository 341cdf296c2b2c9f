import { snapshotOf } from '../../../../src/call/machine/derived/snapshotOf'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import type { CallState } from '../../../../src/call/machine/state/callState'
import {
  announced,
  arriving,
  closed,
  endReasonOf,
  expired,
  joined,
  peerEntered,
  peerLeft,
  posted,
  published,
  run,
  runFrom,
  T0,
  wayTo,
} from '../calls'

const talking = run(...wayTo.inCall).state
/** Nothing has come of the far side since two seconds before this. */
const SILENT_AT = T0 + 60_000

const shown = (state: CallState) => {
  const { reconnecting, weakNetwork } = snapshotOf(state)
  return { reconnecting, weakNetwork }
}
const due = (state: CallState) => timersOf(state).find(({ timer }) => timer === 'silence')?.due
/** Each deadline is let run out, so many of them. */
function lasting(state: CallState, times: number): CallState {
  let current = state
  for (let time = 0; time < times; time += 1) {
    current = runFrom(current, expired('silence', due(current) ?? 0)).state
  }
  return current
}

const FINE = { reconnecting: false, weakNetwork: null }
const silent = runFrom(talking, arriving('none', SILENT_AT)).state

it('a far side that is silent is not blamed while this side is cut off itself', () => {
  const reconnecting: CallEvent = { type: 'media.reconnecting', at: SILENT_AT, callId: 'call-1' }
  expect(shown(runFrom(lasting(silent, 1), reconnecting).state)).toEqual({
    reconnecting: true,
    weakNetwork: 'self',
  })
})

describe('a far side that is there and sends nothing any more', () => {
  it('is told after a second more, counts as cut seven seconds later, and ends the call in the usual time', () => {
    expect([shown(silent), due(silent)]).toEqual([FINE, SILENT_AT + 1_000])
    const weak = lasting(silent, 1)
    expect([shown(weak), due(weak)]).toEqual([
      { reconnecting: false, weakNetwork: 'remote' },
      SILENT_AT + 8_000,
    ])
    const cut = lasting(silent, 2)
    expect([shown(cut), due(cut)]).toEqual([
      { reconnecting: true, weakNetwork: 'remote' },
      SILENT_AT + 18_000,
    ])
    const over = runFrom(cut, expired('silence', SILENT_AT + 18_000))
    expect([endReasonOf(over), announced(over)]).toEqual(['remoteLost', ['onUserDisconnect', 'onCallEnd']])
    // What was not heard is not counted.
    expect(posted(over)).toEqual([expect.objectContaining({ kind: 'close', duration: 60 })])
  })

  it.each([0, 1, 2])('is fine again as soon as it is heard, after %d of them', (times) => {
    const back = runFrom(lasting(silent, times), arriving('all', SILENT_AT + 9_000)).state
    expect([shown(back), timersOf(back)]).toEqual([FINE, []])
    const over = runFrom(back, { type: 'user.hungUp', at: SILENT_AT + 10_000 })
    expect(over.state.ledger.lastCall?.duration).toBe(70)
  })

  it('is not what ends the call where not a packet comes here from anywhere', () => {
    const cut = lasting(runFrom(lasting(silent, 1), arriving('nothing', SILENT_AT + 4_000)).state, 1)
    expect([shown(cut), due(cut)]).toEqual([{ reconnecting: true, weakNetwork: 'self' }, SILENT_AT + 28_000])
    expect(endReasonOf(runFrom(cut, expired('silence', SILENT_AT + 28_000)))).toBe('networkLost')
  })

  it('that goes is waited for as one that is gone, and may come back silent', () => {
    const gone = runFrom(lasting(silent, 1), peerLeft('lost', SILENT_AT + 2_000)).state
    expect(timersOf(gone).map(({ timer }) => timer)).toEqual(['remoteGone'])
    const back = runFrom(gone, { ...peerEntered, at: SILENT_AT + 4_000 } as typeof peerEntered).state
    expect(timersOf(back)).toEqual([])
    expect(due(runFrom(back, arriving('none', SILENT_AT + 6_000)).state)).toBe(SILENT_AT + 7_000)
  })

  it('hangs up like any other', () => {
    const over = runFrom(lasting(silent, 2), closed(61, SILENT_AT + 9_000))
    expect([endReasonOf(over), over.state.ledger.lastCall?.duration]).toEqual(['remoteHungUp', 61])
  })
})

describe('a picture that stands still while the sound goes on', () => {
  const still = runFrom(talking, arriving('some', SILENT_AT)).state

  it('is told, and ends nothing', () => {
    const weak = lasting(still, 1)
    expect([shown(weak), timersOf(weak)]).toEqual([{ reconnecting: false, weakNetwork: 'remote' }, []])
    const over = runFrom(weak, { type: 'user.hungUp', at: SILENT_AT + 10_000 })
    expect(over.state.ledger.lastCall?.duration).toBe(70)
  })

  it('from the first moment of the call on is told, too', () => {
    const met = run(...wayTo.connecting, joined, published, peerEntered, arriving('some')).state
    expect(shown(lasting(met, 1))).toEqual({ reconnecting: false, weakNetwork: 'remote' })
  })

  it('and then the sound goes, and comes back without it', () => {
    const mute = runFrom(lasting(still, 1), arriving('none', SILENT_AT + 20_000)).state
    expect(due(mute)).toBe(SILENT_AT + 27_000)
    const cut = lasting(mute, 1)
    expect(shown(cut).reconnecting).toBe(true)
    const heard = runFrom(cut, arriving('some', SILENT_AT + 30_000)).state
    expect([shown(heard), timersOf(heard)]).toEqual([{ reconnecting: false, weakNetwork: 'remote' }, []])
  })
})

test('a device that stood still meanwhile looks again before it says anything', () => {
  for (const times of [0, 1, 2]) {
    const state = lasting(silent, times)
    const woken = runFrom(state, expired('silence', SILENT_AT + 600_000)).state
    expect(shown(woken)).toEqual(shown(state))
    expect(due(woken)).toBe(SILENT_AT + 601_000)
  }
})

test('this side that reconnects meanwhile was cut itself', () => {
  const cut = runFrom(lasting(silent, 1), {
    type: 'media.reconnecting',
    at: SILENT_AT + 2_000,
    callId: 'call-1',
  })
  const over = runFrom(cut.state, expired('reconnecting', SILENT_AT + 22_000))
  expect(endReasonOf(over)).toBe('networkLost')
})
