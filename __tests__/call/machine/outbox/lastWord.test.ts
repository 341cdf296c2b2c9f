import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { calleeWayTo, closed, hungUp, posted, run, runFrom, T0, wayTo } from '../calls'

const unloading = { type: 'app.unloading', at: T0 + 4000 } as const
const kinds = (step: ReturnType<typeof run>) => posted(step).map(({ kind }) => kind)
const ended = run(...wayTo.inCall, { ...hungUp, at: T0 + 3000 })
const key = ended.state.ledger.outbox[0]?.key ?? ''
const failed = (code: 'TIMEOUT' | 'INVITE_GONE'): CallEvent => ({
  type: 'outbox.failed',
  at: T0 + 3600,
  key,
  code,
})

describe('a page that goes before its closing was confirmed', () => {
  it('writes the record now, and not again with the reply', () => {
    const gone = runFrom(ended.state, unloading)
    expect(posted(gone)).toEqual([
      expect.objectContaining({ kind: 'record', record: expect.objectContaining({ status: 1 }) }),
    ])
    const confirmed = runFrom(gone.state, { type: 'outbox.sent', at: T0 + 5000, key })
    expect(kinds(confirmed)).toEqual([])
  })

  it('says nothing twice when it goes twice', () => {
    expect(kinds(runFrom(ended.state, unloading, unloading))).toEqual([])
  })

  it('leaves the record to a far side that is known to write it', () => {
    expect(kinds(runFrom(ended.state, closed(3, T0 + 3500), unloading))).toEqual([])
  })

  it('writes as the caller where the far side says that it never connected there, and not as the callee', () => {
    expect(kinds(runFrom(ended.state, closed(null, T0 + 3500), unloading))).toEqual(['record'])
    const callee = run(...calleeWayTo.inCall, { ...hungUp, at: T0 + 3000 })
    expect(kinds(runFrom(callee.state, closed(null, T0 + 3500), unloading))).toEqual([])
  })

  it('decides a doubt who has closed the room as it would after the wait', () => {
    expect(kinds(runFrom(ended.state, failed('INVITE_GONE'), unloading))).toEqual([])
    const retried = [failed('TIMEOUT'), { type: 'timer.retry', at: T0 + 9000 } as const] as const
    expect(kinds(runFrom(ended.state, ...retried, failed('INVITE_GONE'), unloading))).toEqual(['record'])
  })
})

describe('a page that goes while it dials', () => {
  it('withdraws, closes and writes, all at once', () => {
    expect(kinds(run(...wayTo.calling, unloading))).toEqual(['cancel', 'close', 'record'])
  })
})
