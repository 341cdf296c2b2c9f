import type { CallRecord, LastCall } from '@/call'
import { clockText, fromCall, fromRecord, withCall, type PastCall } from '@/pages/index/history'
import { LAST_CALL } from '../../call/fakeCall'

const NOW = 5_000_000
const RECORD: CallRecord = {
  type: 2,
  channelId: 'room-1',
  status: 1,
  durations: [
    { accid: 'alice', duration: 65 },
    { accid: 'bob', duration: 64 },
  ],
  to: 'bob',
}
const line = (record: Partial<CallRecord>, self = 'alice') => fromRecord({ ...RECORD, ...record }, self, NOW)
const TALKED: LastCall = { ...LAST_CALL, connectedAt: 1_000, duration: 65, endReason: 'hungUp' }

describe('a call that was here as a line', () => {
  it('says who called whom, when, and for how long', () => {
    expect(fromCall({ ...TALKED, role: 'callee' })).toEqual({
      channelId: 'room-1',
      peer: 'bob',
      direction: 'in',
      type: 2,
      status: 1,
      duration: 65,
      at: LAST_CALL.startedAt,
      seen: true,
    })
  })

  it.each<[LastCall['endReason'], number]>([
    ['cancelled', 2],
    ['remoteCancelled', 2],
    ['rejected', 3],
    ['remoteRejected', 3],
    ['noAnswer', 4],
    ['missed', 4],
    ['busy', 5],
    ['networkLost', 2],
  ])('that never connected and ended as %s has the status %i', (endReason, status) => {
    expect(fromCall({ ...TALKED, connectedAt: null, endReason })).toMatchObject({ status, direction: 'out' })
  })

  it('knows its own account and the other, however they are written', () => {
    const told = line(
      {
        to: 'bob',
        durations: [
          { accid: 'alice', duration: 1 },
          { accid: 'bob', duration: 1 },
        ],
      },
      'Alice',
    )
    expect([told.peer, told.direction]).toEqual(['bob', 'out'])
    const seen = { ...told, peer: 'Bob', seen: true }
    expect(withCall([seen], told)).toEqual([seen])
  })

  it('is left to the record where another device knows better, and there is none without a room', () => {
    expect(fromCall({ ...TALKED, connectedAt: null, endReason: 'answeredElsewhere' })).toBeUndefined()
    expect(fromCall({ ...TALKED, connectedAt: null, channelId: null })).toBeUndefined()
  })
})

describe('a call record as a line', () => {
  it('goes by its addressee', () => {
    expect(line({})).toMatchObject({ direction: 'out', peer: 'bob', at: NOW, duration: 65, seen: false })
    expect(line({ to: 'alice' })).toMatchObject({ direction: 'in', peer: 'bob' })
  })

  it('of a call without durations has none', () => {
    expect(line({ status: 4, durations: [] })).toMatchObject({ status: 4, duration: 0, peer: 'bob' })
  })
})

describe('the list of past calls', () => {
  const past = (channelId: string): PastCall => ({ ...line({}), channelId })

  it('has the newest on top', () => {
    const list = withCall(withCall([], past('room-1')), past('room-2'))
    expect(list.map(({ channelId }) => channelId)).toEqual(['room-2', 'room-1'])
  })

  it('shows a record that came twice once', () => {
    const list = withCall(withCall(withCall([], past('room-1')), past('room-2')), past('room-1'))
    expect(list.map(({ channelId }) => channelId)).toEqual(['room-1', 'room-2'])
  })

  it('lets what was seen stand, whichever came first', () => {
    const seen: PastCall = { ...past('room-1'), duration: 12, seen: true }
    expect(withCall([seen], past('room-1'))).toEqual([seen])
    expect(withCall([past('room-1')], seen)).toEqual([seen])
  })

  it('has one line for a call, whoever wrote its record, and were it both', () => {
    const ofClient = line({ durations: [{ accid: 'alice', duration: 64 }, ...RECORD.durations.slice(1)] })
    const ofService = line({ durations: [...RECORD.durations].reverse(), to: 'alice' })
    for (const seen of [fromCall(TALKED), undefined]) {
      const told = [ofClient, ofService, ...(seen ? [seen] : [])]
      for (const order of [told, [...told].reverse()])
        expect(order.reduce<readonly PastCall[]>(withCall, [])).toHaveLength(1)
    }
  })

  it('never puts one person’s word in the place of another’s call', () => {
    const stranger = { ...past('room-1'), peer: 'mallory' }
    expect(withCall([past('room-1')], stranger)).toEqual([stranger, past('room-1')])
  })

  it('keeps thirty', () => {
    const list = Array.from({ length: 40 }, (_, index) => past(`room-${index}`)).reduce<readonly PastCall[]>(
      withCall,
      [],
    )
    expect(list).toHaveLength(30)
    expect(list[0]?.channelId).toBe('room-39')
  })
})

it.each([
  [5, '00:05'],
  [75, '01:15'],
  [3_600, '1:00:00'],
])('%i seconds are shown as %s', (seconds, words) => {
  expect(clockText(seconds)).toBe(words)
})
