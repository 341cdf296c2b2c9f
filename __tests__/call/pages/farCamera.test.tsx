import { callInWindow } from '@/call/pages/call/callInWindow'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { FakeCall, IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

const OFF: CallSnapshot = { ...IN_CALL, remote: { ...IN_CALL.remote, cameraOn: false } }
const SAID = '对方已关闭摄像头'

beforeEach(() =>
  jest.useFakeTimers({
    now: 1_065_000,
    doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'],
  }),
)
afterEach(() => jest.useRealTimers())

async function show() {
  const { call, screen } = await showCallPage(IN_CALL)
  return {
    comes: (next: CallSnapshot) => screen.act(() => call.show(next)),
    after: (ms: number) => screen.act(() => jest.advanceTimersByTime(ms)),
    page: () => ({
      says: screen.has('call-hint'),
      makesRoom: screen.find('call-page').classList.contains('call-page--picture'),
    }),
    words: () => screen.textOf('call-hint'),
  }
}

test('a camera that is flipped over there is not said to be off, and nothing is laid out anew', async () => {
  const { comes, after, page } = await show()
  await comes(OFF)
  expect(page()).toEqual({ says: false, makesRoom: true })
  await after(1_499)
  expect(page()).toEqual({ says: false, makesRoom: true })
  await comes(IN_CALL)
  await after(60_000)
  expect(page()).toEqual({ says: false, makesRoom: true })
})

test('one that stays off is said to be after a second and a half, with who it is in its place', async () => {
  const { comes, after, page, words } = await show()
  await comes(OFF)
  await after(1_500)
  expect(page()).toEqual({ says: true, makesRoom: false })
  expect(words()).toBe(SAID)
})

test('a window of its own says so as late, from when it is off', () => {
  const call = new FakeCall(IN_CALL)
  const line = () => callInWindow(call).see()?.line
  expect(line()).toBe('01:05')
  const shown = callInWindow(call)
  call.show(OFF)
  expect(shown.see()?.line).toBe('01:05')
  jest.advanceTimersByTime(1_499)
  expect(shown.see()?.line).toBe('01:06')
  jest.advanceTimersByTime(1)
  expect(shown.see()?.line).toBe(SAID)
  call.show(IN_CALL)
  expect(shown.see()?.line).toBe('01:06')
  call.show(OFF)
  expect(shown.see()?.line).toBe('01:06')
})
