import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { endReasonOf, expired, peerEntered, peerLeft, run, runFrom, T0, wayTo } from '../calls'

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
