import { HistoryCard } from '@/pages/index/HistoryCard'
import type { PastCall } from '@/pages/index/history'
import { Screen } from '../../Screen'

jest.mock('@/phone', () => jest.requireActual('./fakePhone'))

const AT = new Date(2026, 0, 2, 9, 5).getTime()
const PAST: PastCall = {
  channelId: 'room-1',
  peer: 'bob',
  direction: 'out',
  type: 2,
  status: 1,
  duration: 65,
  at: AT,
  seen: true,
}

const show = (...calls: readonly Partial<PastCall>[]) =>
  Screen.show(HistoryCard, {
    calls: calls.map((call, index) => ({ ...PAST, channelId: `room-${index}`, ...call })),
  })

describe('a line of the past calls', () => {
  it.each<[PastCall['status'], PastCall['direction'], string, boolean]>([
    [1, 'out', 'Answered', false],
    [1, 'in', 'Answered', false],
    [2, 'out', 'Cancelled', false],
    [2, 'in', 'Cancelled by them', true],
    [3, 'out', 'Declined by them', false],
    [3, 'in', 'Declined', false],
    [4, 'out', 'No answer', false],
    [4, 'in', 'Missed', true],
    [5, 'out', 'They were busy', false],
    [5, 'in', 'Missed while busy', true],
  ])('says what became of it: %i %s', async (status, direction, words, missed) => {
    const screen = await show({ status, direction })
    expect(screen.only('.demo-setting-hint').textContent).toBe(`Video call · ${words}`)
    expect(screen.all('.demo-past-missed')).toHaveLength(missed ? 1 : 0)
  })

  it('says who, when, and how long where it was answered', async () => {
    const screen = await show({ type: 1 })
    expect(screen.only('.demo-past').textContent).toBe('Bbob↗Voice call · Answered09:0501:05')
    const unanswered = await show({ direction: 'in', status: 4, duration: 0 })
    expect(unanswered.only('.demo-past').textContent).toBe('Bbob↙Video call · Missed09:05')
  })

  it('stands in the order of the list', async () => {
    const screen = await show({ peer: 'carol' }, { peer: 'bob' })
    expect(screen.all('.demo-past').map(({ dataset }) => dataset.peer)).toEqual(['carol', 'bob'])
  })
})
