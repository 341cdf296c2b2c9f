import { settleFailed } from '../../../../src/call/machine/outbox/replies'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import { announced, effectTypes, hungUp, loggedIn, posted, run, runFrom, T0, wayTo } from '../calls'

const ended = run(...wayTo.inCall, { ...hungUp, at: T0 + 3000 })
const loggedOut = { ...loggedIn, status: 'loggingIn' } as const
const between = (from: number, moment: number | undefined, to: number) =>
  moment !== undefined && from <= moment && moment <= to
const key = ended.state.ledger.outbox[0]?.key ?? ''
const failed = (code: 'NETWORK' | 'INVITE_GONE' | 'INVALID_ARGUMENT', at = T0) =>
  ({ type: 'outbox.failed', at, key, code }) as const

const retried = runFrom(ended.state, failed('NETWORK'), { type: 'timer.retry', at: T0 + 1000 })

describe('what the service did not take', () => {
  it('is tried again, later each time', () => {
    const first = runFrom(ended.state, failed('NETWORK'))
    const [timer] = timersOf(first.state)
    expect(timer).toMatchObject({ timer: 'retry', callId: null })
    expect(between(T0 + 500, timer?.due, T0 + 1000)).toBe(true)
    const again = runFrom(first.state, { type: 'timer.retry', at: T0 + 1000 })
    expect(posted(again)).toEqual([expect.objectContaining({ kind: 'close' })])
    expect(timersOf(again.state)).toEqual([])
    const second = runFrom(again.state, failed('NETWORK', T0 + 1000))
    expect(between(T0 + 2000, timersOf(second.state)[0]?.due, T0 + 3000)).toBe(true)
  })

  it('waits another time in each call: who could not be told in one moment is not told in one moment', () => {
    const dues = ['room-1', 'room-2', 'room-3', 'room-4', 'room-5'].map((channelId) => {
      const outbox = ended.state.ledger.outbox.map((item) => ({ ...item, key: `close:${channelId}` }))
      return settleFailed(outbox, { key: `close:${channelId}`, code: 'NETWORK', at: T0 }, true)?.outbox[0]
        ?.dueAt
    })
    expect(new Set(dues).size).toBe(dues.length)
  })

  it('is tried again as soon as the service can be reached', () => {
    const waiting = runFrom(ended.state, failed('NETWORK'), loggedOut, loggedIn)
    expect(effectTypes(waiting)).toEqual(['outbox.send'])
  })

  it('is told over twice as long a time where the service was away for long, but for what may still ring', () => {
    const out = (at: number) =>
      [
        { ...loggedOut, at },
        { ...loggedIn, at: at + 30_000, away: 30_000 },
      ] as const
    const back = runFrom(ended.state, failed('NETWORK', T0 + 4000), ...out(T0 + 4000))
    expect(posted(back)).toEqual([])
    const due = timersOf(back.state)[0]?.due
    expect(between(T0 + 34_000, due, T0 + 94_000)).toBe(true)
    expect(posted(runFrom(back.state, { type: 'timer.retry', at: due ?? 0 }))).toEqual([
      expect.objectContaining({ kind: 'close' }),
    ])
    const withdrawn = run(...wayTo.calling, { ...hungUp, at: T0 + 500 })
    const cancel = withdrawn.state.ledger.outbox[0]?.key ?? ''
    const lost = { type: 'outbox.failed', at: T0 + 600, key: cancel, code: 'NETWORK' } as const
    expect(posted(runFrom(withdrawn.state, lost, ...out(T0 + 600))).map(({ kind }) => kind)).toEqual([
      'cancel',
    ])
  })

  it('is given up after eight tries, and the app is told', () => {
    let step = ended
    for (let attempt = 1; attempt < 8; attempt++) {
      step = runFrom(step.state, failed('NETWORK'), { type: 'timer.retry', at: T0 + 60_000 })
    }
    expect(step.state.ledger.outbox).toHaveLength(1)
    const last = runFrom(step.state, failed('NETWORK'))
    expect(last.effects).toContainEqual(expect.objectContaining({ type: 'report', code: 'NETWORK' }))
    // The room stays open, and the call is over all the same.
    expect(posted(last)).toEqual([expect.objectContaining({ kind: 'record' })])
    expect(last.state.ledger.outbox.map(({ request }) => request.kind)).toEqual(['record'])
  })

  it('still gets its record when a try that went unanswered may have been the one that was taken', () => {
    const gone = runFrom(retried.state, failed('INVITE_GONE', T0 + 1000))
    expect(gone.effects).toEqual([])
    expect(posted(runFrom(gone.state, { type: 'timer.retry', at: T0 + 11_000 }))).toEqual([
      expect.objectContaining({ kind: 'record' }),
    ])
  })

  it('gets no record from here when the far side’s close was seen, before or after', () => {
    const theirs = {
      type: 'signal.closed',
      at: T0,
      channelId: 'room-1',
      from: 'bob',
      duration: 3,
      mediaFailed: false,
    } as const
    const before = runFrom(retried.state, theirs)
    expect(posted(runFrom(before.state, failed('INVITE_GONE')))).toEqual([])
    expect(posted(runFrom(before.state, { type: 'outbox.sent', at: T0, key }))).toEqual([])
    const after = runFrom(retried.state, failed('INVITE_GONE'), theirs)
    expect([posted(after), after.state.ledger.outbox]).toEqual([[], []])
  })

  it('gets its record although somebody who is no part of the call closes its room', () => {
    const stranger = { type: 'signal.closed', at: T0, channelId: 'room-1', from: 'mallory' } as const
    const word = { ...stranger, duration: 7, mediaFailed: false } as const
    // While it closes itself.
    const during = runFrom(ended.state, word)
    expect(posted(runFrom(during.state, { type: 'outbox.sent', at: T0, key }))).toEqual([
      expect.objectContaining({ kind: 'record' }),
    ])
    // While both talk: the call goes on, and its caller writes when it ends.
    const talking = runFrom(run(...wayTo.inCall).state, word)
    expect(talking.state.call?.callStatus).toBe('inCall')
    const over = runFrom(talking.state, { ...hungUp, at: T0 + 3000 }, failed('INVITE_GONE'))
    expect(posted(over)).toEqual([expect.objectContaining({ kind: 'record' })])
  })

  it('is sent in order: a room is closed only after its invite was withdrawn', () => {
    const withdrawn = run(...wayTo.calling, { ...hungUp, at: T0 + 500 })
    expect(posted(withdrawn).map(({ kind }) => kind)).toEqual(['cancel'])
    const cancel = withdrawn.state.ledger.outbox[0]?.key ?? ''
    const lost = { type: 'outbox.failed', at: T0, key: cancel, code: 'NETWORK' } as const
    expect(posted(runFrom(withdrawn.state, lost))).toEqual([])
    const gone = { ...lost, code: 'INVITE_GONE' } as const
    expect(posted(runFrom(withdrawn.state, gone)).map(({ kind }) => kind)).toEqual(['close'])
  })

  it('is tried twice more when the service refuses it, and reported then', () => {
    let step = ended
    for (let attempt = 1; attempt < 3; attempt++) {
      step = runFrom(step.state, failed('INVALID_ARGUMENT'))
      expect([step.effects, step.state.ledger.outbox.length]).toEqual([[], 1])
      step = runFrom(step.state, { type: 'timer.retry', at: T0 + 60_000 })
      expect(posted(step)).toEqual([expect.objectContaining({ kind: 'close' })])
    }
    const refused = runFrom(step.state, failed('INVALID_ARGUMENT'))
    expect(refused.effects).toContainEqual(
      expect.objectContaining({ type: 'report', code: 'INVALID_ARGUMENT' }),
    )
    expect(posted(refused)).toEqual([expect.objectContaining({ kind: 'record' })])
    expect(announced(refused)).toEqual([])
  })

  it('gets no second record when it was refused, and the far side closes the room meanwhile', () => {
    const refused = runFrom(ended.state, failed('INVALID_ARGUMENT'), { type: 'timer.retry', at: T0 + 1000 })
    const gone = runFrom(refused.state, failed('INVITE_GONE', T0 + 1000))
    const theirs = { type: 'signal.closed', at: T0 + 1000, channelId: 'room-1', from: 'bob' } as const
    const closed = runFrom(gone.state, { ...theirs, duration: 3, mediaFailed: false })
    expect([posted(closed), closed.state.ledger.outbox]).toEqual([[], []])
    // A plain refusal was not taken: nobody has closed it for this side.
    expect(posted(runFrom(gone.state, { type: 'timer.retry', at: T0 + 11_000 }))).toEqual([])
  })
})
