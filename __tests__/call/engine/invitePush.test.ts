import type { CallError, CallPush } from '../../../src/call'
import { setLocale } from '../../../src/call/locales'
import type { InvitePush } from '../../../src/call/platform/ports'
import { createTestCall, type TestCall } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const code = (thrown: CallError) => thrown.code

/** What the service is asked to push for a video call to Bob. */
async function pushed(test: TestCall, push?: CallPush | false): Promise<InvitePush | null | undefined> {
  await test.clock.advance(1_500)
  void test.call.call({ userId: 'Bob', type: 2, attachment: 'order 7', push }).catch(code)
  await settle()
  const request = test.signal.named('call')[0]?.detail as { readonly push: InvitePush | null } | undefined
  return request?.push
}

afterEach(() => setLocale('zh-CN'))

describe('what a push tells of a call', () => {
  it('is who calls, by name, and to what, in the language of this side', async () => {
    expect(await pushed(createTestCall())).toEqual({ title: 'ALICE', content: '邀请你视频通话' })
    setLocale('en')
    expect(await pushed(createTestCall())).toMatchObject({ content: 'invites you to a video call' })
  })

  it('is by account what the profile has no name for yet', async () => {
    const test = createTestCall()
    test.signal.getPeer = () => new Promise(() => undefined)
    expect(await pushed(test)).toMatchObject({ title: 'alice' })
  })

  it('is in the words of the app where it has some, and of the call before those', async () => {
    const push = { title: 'Shop', sound: 'ring.caf', badge: false, payload: { sessionId: '7' } }
    expect(await pushed(createTestCall({ push }))).toEqual({ ...push, content: '邀请你视频通话' })
    const ofCall = { title: 'Alice of Shop', content: undefined, sound: 'loud.caf' }
    expect(await pushed(createTestCall({ push }), ofCall)).toEqual({
      ...push,
      title: 'Alice of Shop',
      content: '邀请你视频通话',
      sound: 'loud.caf',
    })
  })

  it('is asked of the app for each call, with the account as the app wrote it', async () => {
    const push = jest.fn(() => ({ title: 'Shop' }))
    expect(await pushed(createTestCall({ push }))).toMatchObject({ title: 'Shop' })
    expect(push.mock.calls).toEqual([[{ callId: 'id-1', userId: 'Bob', type: 2, attachment: 'order 7' }]])
  })

  it('is nothing where app or call want none, and something where the call wants it all the same', async () => {
    expect(await pushed(createTestCall({ push: false }))).toBeNull()
    expect(await pushed(createTestCall({ push: () => false }))).toBeNull()
    expect(await pushed(createTestCall(), false)).toBeNull()
    expect(await pushed(createTestCall({ push: false }), { title: 'Now' })).toMatchObject({ title: 'Now' })
  })

  it.each([
    ['is told', 'offline', undefined, undefined],
    ['is told, of this call at least', 'offline', false, { title: 'Now' }],
    ['is not told', 'untold', false, undefined],
    ['is not told of this call', 'untold', undefined, false],
    ['is not told, by a function', 'untold', () => false, undefined],
  ] as const)(
    'shows in how far the call has come, where a callee who is away %s: %s',
    async (_, reach, push, own) => {
      const test = createTestCall({ push })
      test.signal.calleeOffline = true
      await pushed(test, own)
      expect(test.call.getSnapshot().reach).toBe(reach)
    },
  )

  it.each([
    ['throws', () => JSON.parse('')],
    ['answers something else', () => ({ title: 7 }) as never],
  ])('is in the words of the module where the function of the app %s', async (_, push) => {
    const test = createTestCall({ push })
    expect(await pushed(test)).toEqual({ title: 'ALICE', content: '邀请你视频通话' })
    expect(test.logged.join()).toContain('error push failed')
  })

  it.each([[{ title: 7 }], [{ badge: 1 }], [{ payload: '{}' }], ['hello'], [null]])(
    'is not %p: nobody is rung',
    async (push) => {
      const test = createTestCall()
      const dialled = test.call.call({ userId: 'bob', type: 1, push: push as never })
      expect(await dialled.catch(code)).toBe('INVALID_ARGUMENT')
      expect(test.signal.requests).toEqual([])
    },
  )

  it('is that of the account that is signed in now', async () => {
    const test = createTestCall()
    await test.clock.advance(1_500)
    test.signal.account = () => 'carol'
    void test.call.call({ userId: 'bob', type: 1 })
    await settle()
    expect(test.signal.named('call')[0]?.detail).toMatchObject({ push: { title: 'CAROL' } })
  })
})
