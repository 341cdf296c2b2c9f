import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

beforeEach(() => jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'] }))
afterEach(() => jest.useRealTimers())

const BY_VOICE: CallSnapshot = {
  ...IN_CALL,
  ...{ type: 1, cameraOn: false },
  remote: { entered: true, microphoneOn: true, cameraOn: false, screenOn: false },
}
const MUTED = '你已静音，对方听不到你说话'

async function show(snapshot: CallSnapshot) {
  const { call, screen } = await showCallPage(snapshot)
  return {
    call,
    screen,
    talks: (self: boolean, remote: boolean) => screen.act(() => call.media.talks({ self, remote })),
    wait: (ms: number) => screen.act(() => jest.advanceTimersByTime(ms)),
    ringed: () => screen.all('.call-avatar--talking').length,
    said: () => (screen.has('call-hint') ? screen.textOf('call-hint') : null),
  }
}

test('in a voice call there is a ring around who talks over there', async () => {
  const { talks, ringed } = await show(BY_VOICE)
  expect(ringed()).toBe(0)
  await talks(true, true)
  expect(ringed()).toBe(1)
  await talks(true, false)
  expect(ringed()).toBe(0)
})

test.each<[string, Partial<CallSnapshot>]>([
  ['is muted', { remote: { ...BY_VOICE.remote, microphoneOn: false } }],
  ['is being waited for', { reconnecting: true }],
])('and none where it %s', async (_, change) => {
  const { talks, ringed } = await show({ ...BY_VOICE, ...change })
  await talks(false, true)
  expect(ringed()).toBe(0)
})

test('who speaks while muted is told so, until four seconds after, and told aloud', async () => {
  const { screen, talks, wait, said } = await show({ ...IN_CALL, microphoneOn: false })
  await talks(true, false)
  expect(said()).toBe(MUTED)
  expect(screen.only('.call-announcer [role=status]').textContent).toBe(MUTED)
  await talks(false, false)
  await wait(3_999)
  expect(said()).toBe(MUTED)
  await wait(1)
  expect(said()).toBe(null)
})

test('who is heard is told nothing, nor is one who has just unmuted', async () => {
  const { call, screen, talks, said } = await show(IN_CALL)
  await talks(true, false)
  expect(said()).toBe(null)
  await screen.act(() => call.show({ ...IN_CALL, microphoneOn: false }))
  expect(said()).toBe(MUTED)
  await screen.act(() => call.show(IN_CALL))
  expect(said()).toBe(null)
})
