import { CallTimer } from '@/call/components/status/CallTimer'
import { Screen } from '../../../Screen'

const CONNECTED_AT = 1_000_000_400

beforeEach(() => {
  jest.useFakeTimers({
    now: CONNECTED_AT,
    doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'],
  })
})
afterEach(() => {
  jest.useRealTimers()
})

const show = async (at = CONNECTED_AT) => {
  jest.setSystemTime(at)
  const screen = await Screen.show(CallTimer, {
    id: 'call-duration',
    connectedAt: CONNECTED_AT,
    now: Date.now,
  })
  return {
    screen,
    shown: () => screen.textOf('call-duration'),
    // As a page lives: what a tick draws is there before the next is due.
    async pass(ms: number) {
      for (let left = ms; left > 0; left -= 1_000) {
        await screen.act(() => jest.advanceTimersByTime(Math.min(left, 1_000)))
      }
    },
  }
}

describe('CallTimer', () => {
  it('starts at nothing and counts each second as it ends', async () => {
    const { shown, pass } = await show()
    expect(shown()).toBe('00:00')
    await pass(999)
    expect(shown()).toBe('00:00')
    await pass(1)
    expect(shown()).toBe('00:01')
    await pass(59_000)
    expect(shown()).toBe('01:00')
  })

  it('is right from the first moment on a page that comes late', async () => {
    const { shown, pass } = await show(CONNECTED_AT + 65_700)
    expect(shown()).toBe('01:05')
    await pass(300)
    expect(shown()).toBe('01:06')
  })

  it('has hours from an hour on', async () => {
    const { shown, pass } = await show(CONNECTED_AT + 3_599_000)
    expect(shown()).toBe('59:59')
    await pass(1_000)
    expect(shown()).toBe('1:00:00')
  })

  it('shows the right time after the tab slept', async () => {
    const { shown, pass } = await show()
    await pass(2_000)
    // No timer ran meanwhile.
    jest.setSystemTime(CONNECTED_AT + 600_000)
    await pass(1_000)
    expect(shown()).toBe('10:01')
  })

  it('never runs below nothing when the clock is set back', async () => {
    const { shown, pass } = await show()
    jest.setSystemTime(CONNECTED_AT - 60_000)
    await pass(2_000)
    expect(shown()).toBe('00:00')
  })

  it('leaves no timer behind', async () => {
    const { screen } = await show()
    const running = jest.getTimerCount()
    expect(running).toBeGreaterThan(0)
    screen.leave()
    expect(jest.getTimerCount()).toBe(running - 1)
  })
})
