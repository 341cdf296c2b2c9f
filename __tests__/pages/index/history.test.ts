import type { CallRecord, LastCall } from '@/call'
import { clockText, fromRecord, withCall, type PastCall } from '@/pages/index/history'
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
const line = (record: Partial<CallRecord>, lastCall: LastCall | null = null, self = 'alice') =>
  fromRecord({ ...RECORD, ...record }, self, lastCall, NOW)

describe('a call record as a line', () => {
  it('is of the call that just ended, which knows who called whom and when', () => {
    expect(line({}, { ...LAST_CALL, role: 'callee' })).toEqual({
      channelId: 'room-1',
      peer: 'bob',
      direction: 'in',
      type: 2,
      status: 1,
      duration: 65,
      at: LAST_CALL.startedAt,
    })
  })

  it('goes by its addressee where the call is not known here', () => {
    expect(line({ channelId: 'room-9' }, LAST_CALL)).toMatchObject({ direction: 'out', peer: 'bob', at: NOW })
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
