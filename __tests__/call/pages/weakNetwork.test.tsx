import { IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

beforeEach(() => jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'] }))
afterEach(() => jest.useRealTimers())

const GOOD = { self: 1, remote: 2 }
const OWN = '你的网络不佳'
const THEIRS = '对方的网络不佳'

async function showTalk() {
  const { call, screen } = await showCallPage({ ...IN_CALL, quality: GOOD })
  return {
    call,
    screen,
    measured: (quality: { self: number; remote: number }, change: object = {}) =>
      screen.act(() => call.show({ ...call.getSnapshot(), quality, ...change })),
    wait: (ms: number) => screen.act(() => jest.advanceTimersByTime(ms)),
    said: () => (screen.has('call-hint') ? screen.textOf('call-hint') : null),
  }
}

it.each([
  [OWN, { self: 4, remote: 1 }],
  [THEIRS, { self: 1, remote: 5 }],
  [OWN, { self: 5, remote: 5 }],
])(
  '%s is said once it has measured badly for four seconds, and unsaid four after it is better',
  async (words, bad) => {
    const test = await showTalk()
    await test.measured(bad)
    await test.wait(3_999)
    expect(test.said()).toBe(null)
    await test.wait(1)
    expect(test.said()).toBe(words)
    expect(test.screen.only('.call-announcer [role=status]').textContent).toBe(words)
    await test.measured(GOOD)
    await test.wait(3_999)
    expect(test.said()).toBe(words)
    await test.wait(1)
    expect(test.said()).toBe(null)
  },
)

it('one bad measurement between good ones is no sentence', async () => {
  const test = await showTalk()
  for (const self of [4, 1, 5, 2]) {
    await test.measured({ self, remote: 1 })
    await test.wait(3_000)
  }
  await test.wait(60_000)
  expect(test.said()).toBe(null)
})

it('while a connection is made anew nothing is said of what was measured before', async () => {
  const test = await showTalk()
  await test.measured({ self: 1, remote: 5 })
  await test.wait(4_000)
  await test.measured({ self: 1, remote: 5 }, { reconnecting: true })
  expect(test.said()).toBe('网络不稳定，正在重新连接…')
})

it('another call begins with nothing said', async () => {
  const test = await showTalk()
  await test.measured({ self: 5, remote: 1 })
  await test.wait(4_000)
  await test.measured({ self: 5, remote: 1 }, { callId: 'call-2' })
  expect(test.said()).toBe(null)
})
