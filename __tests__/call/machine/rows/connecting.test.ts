import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import {
  arriving,
  endReasonOf,
  expired,
  joined,
  peerEntered,
  peerLeft,
  published,
  run,
  runFrom,
  T0,
  wayTo,
} from '../calls'

/** The far side is in the media room, and this one is not yet. */
const entered = run(...wayTo.connecting.slice(0, -2), ...wayTo.connecting.slice(-1), peerEntered).state

const due = (state: Parameters<typeof timersOf>[0]) =>
  timersOf(state).find(({ timer }) => timer === 'remoteGone')?.due

describe('a far side that goes from the media room before this one has come', () => {
  it('on purpose is waited for two seconds', () => {
    expect(due(runFrom(entered, peerLeft('left')).state)).toBe(T0 + 2_000)
  })

  it.each(['lost', 'restarting'] as const)('that is %s has ten seconds to come back', (how) => {
    const gone = runFrom(entered, peerLeft(how))
    expect(due(gone.state)).toBe(T0 + 10_000)
    const back = runFrom(gone.state, { ...peerEntered, at: T0 + 5_000 } as CallEvent)
    expect([back.state.call?.callStatus, due(back.state)]).toEqual(['connecting', undefined])
    expect(endReasonOf(runFrom(gone.state, expired('remoteGone', T0 + 10_000)))).toBe('remoteLost')
  })
})

describe('a call is connected', () => {
  const both = run(...wayTo.connecting, joined, peerEntered).state

  it('by the first media, and its clock starts then', () => {
    const sending = runFrom(both, published).state
    expect(sending.call?.callStatus).toBe('connecting')
    expect(runFrom(sending, arriving('some', T0 + 900)).state.call).toMatchObject({
      callStatus: 'inCall',
      connectedAt: T0 + 900,
    })
  })

  it('from when both had met, where the far side was stopped before its media came here and is back', () => {
    const sending = runFrom(both, published).state
    const gone = runFrom(sending, peerLeft('lost', T0 + 3_000), {
      ...peerEntered,
      at: T0 + 5_000,
    } as CallEvent)
    expect(runFrom(gone.state, arriving('all', T0 + 5_100)).state.call).toMatchObject({ connectedAt: T0 })
  })

  it('not before this side sends, too', () => {
    const heard = runFrom(both, arriving()).state
    expect(heard.call?.callStatus).toBe('connecting')
    expect(runFrom(heard, published).state.call?.callStatus).toBe('inCall')
  })

  it.each(['none', 'nothing'] as const)('never where %s arrives: it ends in its time', (arrival) => {
    const silent = runFrom(both, published, arriving(arrival)).state
    expect(silent.call?.callStatus).toBe('connecting')
    const over = runFrom(silent, expired('connecting', T0 + 15_000))
    expect([endReasonOf(over), over.state.ledger.lastCall?.connectedAt]).toEqual(['mediaFailed', null])
  })

  it('by what arrives of who came back, not of who was there before', () => {
    const back = runFrom(both, published, peerLeft('lost'), peerEntered)
    expect(back.state.call?.callStatus).toBe('connecting')
    const left = runFrom(both, arriving(), peerLeft('lost'), peerEntered, published)
    expect(left.state.call?.callStatus).toBe('connecting')
  })
})
