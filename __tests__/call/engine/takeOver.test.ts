import { CallError } from '../../../src/call/error/CallError'
import type { SharedCall } from '../../../src/call/machine/terms/elsewhere'
import { createTestCall } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

it('a call that cannot be brought here from the bar above pages is told of, and offered still', async () => {
  const test = createTestCall({ resumeWithin: 8_000 })
  const shared: SharedCall = {
    ...{ requestId: 'req-1', channelName: 'rtc-1', roomName: 'call-1', uid: 11, otherKit: false },
    role: 'caller',
    type: 1,
    ...{ userId: 'bob', startedAgo: 9_000, connectedAgo: 5_000 },
  }
  test.signal.tell({
    type: 'signal.controlled',
    channelId: 'room-1',
    from: 'alice',
    message: { kind: 'elsewhere', callId: 'call-1', call: shared },
  })
  await settle()
  await test.clock.advance(5_000)
  expect(test.host.waysBack.at(-1)).toBe('BOB')
  test.host.permission = { ...test.host.permission, microphone: 'denied' }
  test.host.takeWayBack()
  await settle()
  const errors = test.heard.flatMap(({ name, data }) => (name === 'onError' ? [data] : []))
  expect(errors).toEqual([expect.any(CallError)])
  expect(errors).toMatchObject([{ code: 'PERMISSION_DENIED' }])
  expect(test.call.getSnapshot().elsewhere?.callId).toBe('call-1')
})
