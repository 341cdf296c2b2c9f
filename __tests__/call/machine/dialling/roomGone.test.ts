import type { EventName } from '../../../../src/call/engine/event'
import { timersOf } from '../../../../src/call/machine/derived/timersOf'
import type { RecordStatus } from '../../../../src/call/machine/record/record'
import type { EndReason } from '../../../../src/call/machine/terms/endReason'
import { endReasonOf, posted, runFrom, T0 } from '../calls'
import { told, recordTold, written, dialling } from '../comingBack/keptDial'

describe('a room that is gone, of which nothing was heard,', () => {
  const asking = runFrom(dialling.state, told(null))

  it('has its record asked for, for as long as it would ring', () => {
    expect(asking.effects).toEqual([
      { type: 'signal.findRecord', callId: 'call-1', channelId: 'room-1', userId: 'bob' },
    ])
    expect(timersOf(asking.state)).toEqual([{ timer: 'ring', callId: 'call-1', due: T0 + 30_000 }])
  })

  it.each<[EndReason, RecordStatus, EventName | null, by?: string]>([
    ['remoteRejected', 3, 'onUserReject'],
    ['busy', 5, 'onUserBusy'],
    ['noAnswer', 4, 'onCallingTimeOut'],
    ['cancelled', 2, null],
    ['hungUp', 1, null],
    ['remoteHungUp', 1, null, 'bob'],
  ])('ends as %s where a page before this one has written so, and nothing is written again', (...row) => {
    const [reason, status, name, by = 'alice'] = row
    const step = runFrom(asking.state, recordTold(written(status, by)))
    expect(endReasonOf(step)).toBe(reason)
    expect(posted(step)).toEqual([])
    const names = step.effects.flatMap((each) => (each.type === 'announce' ? [each.announcement.name] : []))
    expect(names).toEqual([...(name === null ? [] : [name]), 'onCallEnd'])
  })

  it('was answered and given up where nothing was written, which this side does then', () => {
    const step = runFrom(asking.state, recordTold(null))
    expect(endReasonOf(step)).toBe('remoteHungUp')
    expect(posted(step)).toEqual([
      expect.objectContaining({ kind: 'close', record: expect.objectContaining({ status: 2 }) }),
    ])
  })
})
