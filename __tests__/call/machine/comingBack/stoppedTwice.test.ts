import { keptOf } from '../../../../src/call/machine/derived/keptOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { initialState, type CallState } from '../../../../src/call/machine/state/callState'
import type { KeptOwn } from '../../../../src/call/machine/state/keptCall'
import { announced, closed, loggedIn, posted, runFrom, T0, wayTo } from '../calls'

const settings = { callTimeout: 30_000, joinWhileRinging: true, resumeWithin: 8000 }
const connecting = runFrom(initialState(settings), loggedIn, ...wayTo.connecting).state

function keptIn(state: CallState): KeptOwn {
  const kept = keptOf(state)
  if (kept?.as !== 'placed') throw new Error('no call is kept')
  return kept
}

/** A device that is started with what was kept, and logs in `ms` after T0. */
function startedAgain(kept: KeptOwn, ms: number) {
  const at = T0 + ms
  const found = runFrom(initialState(settings), { type: 'app.restored', at, kept }).state
  return runFrom(found, { ...loggedIn, at } as CallEvent)
}

const once = startedAgain(keptIn(connecting), 12_000)
const key = once.state.ledger.outbox[0]?.key ?? ''
const unloading: CallEvent = { type: 'app.unloading', at: T0 + 12_100 }
const refused = (at: number): CallEvent => ({ type: 'outbox.failed', at, key, code: 'INVITE_GONE' })
const kinds = (step: ReturnType<typeof startedAgain>) => posted(step).map(({ kind }) => kind)

describe('a device that was stopped in a call that never connected here, and is stopped again as it ends it', () => {
  it('writes nothing as it goes: the far side, for which it may have connected, may have written', () => {
    expect(kinds(once)).toEqual(['close'])
    expect(kinds(runFrom(once.state, unloading))).toEqual([])
    expect(kinds(runFrom(once.state, refused(T0 + 12_050), unloading))).toEqual([])
  })

  it('goes on with the end when it is back, and tells it no second time', () => {
    const twice = startedAgain(keptIn(runFrom(once.state, unloading).state), 15_000)
    expect([kinds(twice), announced(once), announced(twice)]).toEqual([['close'], ['onCallEnd'], []])
  })

  it('leaves the record to a far side that has closed the room first', () => {
    const twice = startedAgain(keptIn(once.state), 15_000).state
    const told = runFrom(twice, closed(3, T0 + 15_100), refused(T0 + 15_200))
    expect([kinds(told), told.state.ledger.outbox, keptOf(told.state)]).toEqual([[], [], null])
  })

  it('writes where nobody else has closed it: its own first closing was taken', () => {
    const { state } = runFrom(startedAgain(keptIn(once.state), 15_000).state, refused(T0 + 15_200))
    expect(kinds(runFrom(state, { type: 'timer.retry', at: T0 + 25_200 }))).toEqual(['record'])
  })

  it('has nothing to go on with once the service has taken the closing, or with another account', () => {
    const taken = runFrom(once.state, { type: 'outbox.sent', at: T0 + 12_050, key })
    expect([kinds(taken), keptOf(taken.state)]).toEqual([['record'], null])
    const other = runFrom(once.state, { ...loggedIn, account: 'carol' } as CallEvent)
    expect(keptOf(other.state)).toBeNull()
  })
})
