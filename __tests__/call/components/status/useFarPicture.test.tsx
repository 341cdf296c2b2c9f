import { View } from '@tarojs/components'
import { useFarPicture } from '@/call/components/status/useFarPicture'
import { useCallSnapshot } from '@/call/main-ui'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { Screen } from '../../../Screen'
import { CONNECTING, FakeCall, IN_CALL } from '../../fakeCall'

const OFF: CallSnapshot = { ...IN_CALL, remote: { ...IN_CALL.remote, cameraOn: false } }
const SCREEN: CallSnapshot = { ...OFF, remote: { ...OFF.remote, screenOn: true } }

beforeEach(() => jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'] }))
afterEach(() => jest.useRealTimers())

function Seen({ call }: { readonly call: FakeCall }) {
  const { isAwaited, isHeld } = useFarPicture(useCallSnapshot(call))
  return <View id="seen">{isAwaited ? (isHeld ? 'held' : 'awaited') : 'as it is'}</View>
}

async function show(first: CallSnapshot) {
  const call = new FakeCall(first)
  const screen = await Screen.show(Seen, { call })
  return {
    seen: () => screen.textOf('seen'),
    comes: (next: CallSnapshot) => screen.act(() => call.show(next)),
    after: (ms: number) => screen.act(() => jest.advanceTimersByTime(ms)),
  }
}

it('a picture that goes is held for a second and a half, and off from then on', async () => {
  const { seen, comes, after } = await show(IN_CALL)
  await comes(OFF)
  await after(1_499)
  expect(seen()).toBe('held')
  await after(1)
  expect(seen()).toBe('as it is')
})

it('each gap is its own, however many follow each other', async () => {
  const { seen, comes, after } = await show(IN_CALL)
  for (let flips = 0; flips < 3; flips += 1) {
    await comes(OFF)
    await after(1_000)
    expect(seen()).toBe('held')
    await comes(IN_CALL)
    await after(1_000)
    expect(seen()).toBe('as it is')
  }
})

it('who enters is awaited for as long, and nothing held that never was', async () => {
  const { seen, comes, after } = await show(CONNECTING)
  await comes(OFF)
  await after(1_499)
  expect(seen()).toBe('awaited')
  await after(1)
  expect(seen()).toBe('as it is')
})

it.each([
  ['the page that comes', IN_CALL.callId],
  ['another call', 'call-2'],
])('%s finds a camera that is off as it is', async (_, callId) => {
  const { seen, comes } = await show(callId === IN_CALL.callId ? OFF : IN_CALL)
  await comes({ ...OFF, callId })
  expect(seen()).toBe('as it is')
})

it('a screen is a picture, and what follows on it is held', async () => {
  const { seen, comes, after } = await show(OFF)
  await comes(SCREEN)
  await after(60_000)
  expect(seen()).toBe('as it is')
  await comes(OFF)
  expect(seen()).toBe('held')
})

it.each([
  ['a voice call', { ...OFF, type: 1 }],
  ['a far side that has gone', { ...OFF, remote: { ...OFF.remote, entered: false } }],
] as const)('%s has no picture that is awaited', async (_, without) => {
  const { seen, comes } = await show(IN_CALL)
  await comes(without)
  expect(seen()).toBe('as it is')
})
