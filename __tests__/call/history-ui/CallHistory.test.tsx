import { CallError, setLocale } from '@/call'
import type { PastCall, PastOutcome } from '@/call/engine/pastCalls'
import { CallHistory, type CallHistoryProps } from '@/call/history-ui'
import { Screen } from '../../Screen'
import { FakeCall } from '../fakeCall'
import { FakePastCalls, NOON, past } from './fakePastCalls'

beforeEach(() => {
  setLocale('en')
  jest.spyOn(Date, 'now').mockReturnValue(NOON)
})
afterEach(() => {
  setLocale('zh-CN')
  jest.restoreAllMocks()
})

async function show(history: FakePastCalls, more: Partial<CallHistoryProps> = {}) {
  const call = history.inCall()
  const screen = await Screen.show(CallHistory, { call, ...more })
  const rows = () => screen.all('.call-past__call')
  return { screen, call, rows }
}

const many = (count: number) => Array.from({ length: count }, (_, index) => past(index))

async function scrollTo(screen: Screen, scrollTop: number): Promise<void> {
  const detail = { scrollTop, scrollLeft: 0 }
  await screen.act(() =>
    screen.find('call-history-scroll').dispatchEvent(new CustomEvent('scroll', { detail })),
  )
}

describe('a row', () => {
  it.each<[PastOutcome, PastCall['direction'], string, boolean]>([
    ['answered', 'in', 'Answered', false],
    ['answered', 'out', 'Answered', false],
    ['missed', 'in', 'Missed', true],
    ['missed', 'out', 'No answer', false],
    ['cancelled', 'in', 'Cancelled by them', true],
    ['cancelled', 'out', 'Cancelled', false],
    ['refused', 'in', 'Declined', false],
    ['refused', 'out', 'Declined by them', false],
    ['busy', 'in', 'Missed while busy', true],
    ['busy', 'out', 'They were busy', false],
    ['elsewhere', 'in', 'Answered on another device', false],
    ['failed', 'in', 'Not connected', false],
    ['failed', 'out', 'Not connected', false],
  ])('of a call that was %s, %s, says so', async (outcome, direction, words, missed) => {
    const { screen } = await show(new FakePastCalls([past(0, { outcome, direction })]))
    expect(screen.only('.call-past__detail').textContent).toBe(`${direction === 'in' ? '↙' : '↗'}${words}`)
    expect(screen.all('.call-past__name--missed')).toHaveLength(missed ? 1 : 0)
  })

  it('reads as a sentence', async () => {
    const { rows } = await show(
      new FakePastCalls([
        past(0, { outcome: 'answered', duration: 65, type: 1, direction: 'out' }),
        past(24 * 60, { name: '', userId: 'carol' }),
      ]),
    )
    expect(rows().map((row) => row.getAttribute('aria-label'))).toEqual([
      'Voice call to \u2068Bob\u2069, Today at 12:05: Answered, 1 min 5 s. Tap to call again.',
      'Video call from \u2068carol\u2069, Yesterday at 12:05: Missed. Tap to call back.',
    ])
  })

  it('shows the app’s own name and picture of somebody', async () => {
    const avatar = 'data:image/png;base64,'
    const personOf = (userId: string) => (userId === 'bob' ? { name: 'Dad', avatar } : undefined)
    const { screen } = await show(new FakePastCalls([past(0), past(1, { userId: 'carol', name: 'Carol' })]), {
      personOf,
    })
    expect(screen.all('.call-past__name').map((each) => each.textContent)).toEqual(['Dad', 'Carol'])
    expect(screen.all('.call-avatar__picture')).toHaveLength(1)
  })

  it.each(['tap', 'Enter', ' '])('calls back, in the same way, at %p', async (how) => {
    const { screen, call } = await show(new FakePastCalls([past(0, { type: 1 })]))
    if (how === 'tap') await screen.tap('call-past-room-0')
    else await screen.press('call-past-room-0', how)
    expect(call.asked).toEqual(['call(bob, 1)'])
  })

  it('leaves what a tap does to the app', async () => {
    const onCall = jest.fn()
    const { screen, call } = await show(new FakePastCalls([past(0)]), { onCall })
    await screen.tap('call-past-room-0')
    expect(onCall).toHaveBeenCalledWith(past(0))
    expect(call.asked).toEqual([])
  })

  it('says why calling back failed, until it is tried again', async () => {
    const { screen, call } = await show(new FakePastCalls([past(0)]))
    call.failWith = new CallError('UNKNOWN_USER')
    await screen.tap('call-past-room-0')
    expect(screen.textOf('call-history-notice')).toContain('no such user')
    call.failWith = null
    await screen.tap('call-past-room-0')
    expect(screen.has('call-history-notice')).toBe(false)
  })
})

describe('the list', () => {
  it('stands under the days', async () => {
    const days = [0, 1, 2, 10, 400].map((day) => past(day * 24 * 60))
    const { screen } = await show(new FakePastCalls(days))
    expect(screen.all('.call-history__day').map((each) => each.textContent)).toEqual([
      'Today',
      'Yesterday',
      'Monday',
      '28 December 2025',
      '3 December 2024',
    ])
  })

  it('speaks Chinese', async () => {
    setLocale('zh-CN')
    const { screen, rows } = await show(new FakePastCalls([past(0), past(4 * 24 * 60)]))
    expect(screen.all('.call-history__day').map((each) => each.textContent)).toEqual(['今天', '星期六'])
    expect(rows()[0]?.getAttribute('aria-label')).toBe(
      '\u2068Bob\u2069打来的视频通话，今天12:05，未接来电。点按回拨。',
    )
  })

  it('draws no more of 10,000 calls than is near enough to be seen, wherever it is scrolled to', async () => {
    const { screen, rows } = await show(new FakePastCalls(many(10_000)))
    const first = rows().length
    expect(first).toBeLessThan(40)
    expect(screen.has('call-past-room-0')).toBe(true)
    const height = parseInt(screen.only('.call-history__list').style.height)
    expect(height).toBeGreaterThan(10_000 * 68)
    await scrollTo(screen, 340_000)
    expect(rows().length).toBeLessThan(40)
    expect(screen.has('call-past-room-0')).toBe(false)
    const tops = screen.all('.call-history__item').map(({ style }) => parseInt(style.top))
    expect(Math.min(...tops)).toBeLessThanOrEqual(340_000)
    expect(Math.max(...tops)).toBeGreaterThanOrEqual(340_000 + 768)
    await scrollTo(screen, height)
    expect(screen.has('call-past-room-9999')).toBe(true)
  })

  it('tells a screen reader how long it is, and where one is in it', async () => {
    const { screen } = await show(new FakePastCalls(many(500)))
    await scrollTo(screen, 6_800)
    const items = screen.all('[role=listitem]')
    expect(items[3]?.getAttribute('aria-setsize')).toBe('501')
    const places = items.map((item) => Number(item.getAttribute('aria-posinset')))
    expect(places[4]).toBe((places[3] ?? 0) + 1)
    expect(screen.only('[role=list]').getAttribute('aria-label')).toBe('Past calls')
  })

  it('is drawn where it is when what it was scrolled to is gone', async () => {
    const history = new FakePastCalls(many(500))
    const { screen } = await show(history)
    await scrollTo(screen, 30_000)
    await screen.act(() => history.show({ calls: many(3) }))
    expect(screen.all('.call-past__call')).toHaveLength(3)
  })

  it('has the missed ones alone', async () => {
    const { screen, rows } = await show(new FakePastCalls([past(0), past(1, { outcome: 'refused' })]))
    await screen.tap('call-history-missed')
    expect(rows().map(({ id }) => id)).toEqual(['call-past-room-0'])
    expect(screen.find('call-history-missed').getAttribute('aria-pressed')).toBe('true')
    await screen.tap('call-history-all')
    expect(rows()).toHaveLength(2)
  })

  it('says that there are none, and of whom nothing is known nothing', async () => {
    const history = new FakePastCalls()
    const { screen } = await show(history)
    expect(screen.text).toContain('No calls yet')
    expect(screen.has('call-history-edit')).toBe(false)
    await screen.tap('call-history-missed')
    expect(screen.text).toContain('No missed calls')
    await screen.act(() => history.show({ account: null }))
    expect(screen.text).not.toContain('No missed calls')
  })

  it('needs a call object that has a history', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined)
    await expect(Screen.show(CallHistory, { call: new FakeCall() })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    })
  })
})

describe('what is unread', () => {
  it('is read as soon as it is shown', async () => {
    const history = new FakePastCalls([past(0, { unread: true })], { unread: 1 })
    await show(history)
    expect(history.asked).toContain('markRead')
  })

  it('is left to the app where it says so', async () => {
    const history = new FakePastCalls([past(0, { unread: true })], { unread: 1 })
    await show(history, { marksRead: false })
    expect(history.asked).not.toContain('markRead')
  })
})

describe('older calls', () => {
  it('are asked for at once where there are few, and not where there are many', async () => {
    const few = new FakePastCalls(many(3), { hasMore: true })
    await show(few)
    expect(few.asked).toContain('loadMore')
    const enough = new FakePastCalls(many(50), { hasMore: true })
    await show(enough)
    expect(enough.asked).toEqual([])
  })

  it('are asked for when the end is near, unless that is under way or has failed', async () => {
    const history = new FakePastCalls(many(50), { hasMore: true })
    const { screen } = await show(history)
    const end = () =>
      screen.act(() => screen.find('call-history-scroll').dispatchEvent(new Event('scrolltolower')))
    await end()
    expect(history.asked).toEqual(['loadMore'])
    await screen.act(() => history.show({ loading: true }))
    await end()
    await screen.act(() => history.show({ loading: false, failure: new CallError('NETWORK') }))
    await end()
    expect(history.asked).toEqual(['loadMore'])
  })

  it('are on their way, or can be asked for', async () => {
    const history = new FakePastCalls(many(50), { hasMore: true, loading: true })
    const { screen } = await show(history)
    expect(screen.only('[role=status]').getAttribute('aria-label')).toBe('Loading')
    await screen.act(() => history.show({ loading: false }))
    await screen.tap('call-history-older')
    expect(history.asked).toEqual(['loadMore'])
  })

  it('did not come: the list says why, and asks again', async () => {
    const history = new FakePastCalls(many(50), { hasMore: true, failure: new CallError('NETWORK') })
    const { screen } = await show(history)
    expect(screen.only('.call-history__tail').textContent).toContain('Older calls did not load')
    await screen.tap('call-history-again')
    expect(history.asked).toEqual(['loadMore'])
  })
})

describe('deleting', () => {
  it.each(['a long press', 'Delete', 'the sign beside it'])('is asked for by %s', async (how) => {
    const history = new FakePastCalls([past(0), past(1)])
    const { screen, call } = await show(history)
    if (how === 'a long press') {
      await screen.act(() => screen.find('call-past-room-1').dispatchEvent(new Event('longpress')))
      // As it ends in a browser.
      await screen.tap('call-past-room-1')
    } else if (how === 'Delete') await screen.press('call-past-room-1', 'Delete')
    else {
      await screen.tap('call-history-edit')
      await screen.tap('call-past-minus-room-1')
    }
    expect(history.asked).not.toContain('remove(room-1)')
    expect(call.asked).toEqual([])
    await screen.tap('call-past-delete-room-1')
    expect(history.asked).toContain('remove(room-1)')
    expect(screen.has('call-past-delete-room-1')).toBe(false)
  })

  it('can be thought better of', async () => {
    const history = new FakePastCalls([past(0)])
    const { screen } = await show(history)
    await screen.press('call-past-room-0', 'Delete')
    await screen.tap('call-past-keep-room-0')
    expect(screen.has('call-past-delete-room-0')).toBe(false)
    expect(history.asked).toEqual(['loadMore', 'loadMore'])
  })

  it('says where it was done on this device only', async () => {
    const history = new FakePastCalls([past(0)])
    const { screen } = await show(history)
    history.failWith = new CallError('NETWORK')
    await screen.press('call-past-room-0', 'Delete')
    await screen.tap('call-past-delete-room-0')
    expect(screen.textOf('call-history-notice')).toContain('Deleted on this device only.')
  })

  it('of all is asked about first', async () => {
    const history = new FakePastCalls(many(50))
    const { screen } = await show(history)
    await screen.tap('call-history-edit')
    await screen.tap('call-history-clear')
    expect(screen.text).toContain('Delete all past calls?')
    await screen.tap('call-history-clear-not')
    expect(history.asked).toEqual([])
    await screen.tap('call-history-clear')
    await screen.tap('call-history-clear-sure')
    expect(history.asked).toEqual(['clear'])
    expect(screen.textOf('call-history-edit')).toBe('Edit')
  })
})
