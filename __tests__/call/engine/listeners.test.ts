import { createTestCall, inviteFromBob } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const names = (heard: readonly { name: string }[]) => heard.map(({ name }) => name)

describe('listeners', () => {
  it('stop hearing when they are taken off, either way', async () => {
    const { call } = createTestCall()
    const handler = jest.fn()
    const dispose = call.on('onCallEnd', handler)
    call.on('onJoinChannel', handler)
    dispose()
    call.off('onJoinChannel', handler)
    await call.call({ userId: 'bob', type: 1 })
    await call.hangUp()
    expect(handler).not.toHaveBeenCalled()
  })

  it('that are the same function twice hear once, until both were undone, in whatever order', async () => {
    for (const first of [0, 1]) {
      const { call } = createTestCall()
      const handler = jest.fn()
      const undo = [call.on('onCallEnd', handler), call.on('onCallEnd', handler)]
      undo[first]?.()
      undo[first]?.()
      await call.call({ userId: 'bob', type: 1 })
      await call.hangUp()
      expect(handler).toHaveBeenCalledTimes(1)
      undo[1 - first]?.()
      await call.call({ userId: 'bob', type: 1 })
      await call.hangUp()
      expect(handler).toHaveBeenCalledTimes(1)
    }
  })

  it('that were taken off and added again are not undone by what undid them before', async () => {
    const { call } = createTestCall()
    const handler = jest.fn()
    const stale = call.on('onCallEnd', handler)
    call.off('onCallEnd', handler)
    call.on('onCallEnd', handler)
    stale()
    await call.call({ userId: 'bob', type: 1 })
    await call.hangUp()
    expect(handler).toHaveBeenCalledTimes(1)
  })

  it('of the snapshot, too: of two equal ones the other goes on', async () => {
    const { call } = createTestCall()
    const listener = jest.fn()
    const undo = [call.subscribe(listener), call.subscribe(listener)]
    undo[0]?.()
    const dialled = call.call({ userId: 'bob', type: 1 })
    expect(listener).toHaveBeenCalled()
    undo[1]?.()
    listener.mockClear()
    await dialled
    await call.hangUp()
    expect(listener).not.toHaveBeenCalled()
  })

  it('that throw keep no other from hearing', async () => {
    const test = createTestCall()
    const second = jest.fn()
    test.call.on('onCallEnd', () => {
      throw new Error('an app’s mistake')
    })
    test.call.on('onCallEnd', second)
    await test.call.call({ userId: 'bob', type: 1 })
    await test.call.hangUp()
    expect(second).toHaveBeenCalledTimes(1)
    expect(test.logged.join()).toContain('an app’s mistake')
  })

  it('may act on what they hear', async () => {
    const test = createTestCall()
    test.call.on('onInvited', ({ data }) => void test.call.reject(data))
    inviteFromBob(test)
    await settle()
    expect(test.call.getSnapshot().lastCall?.endReason).toBe('rejected')
    expect(names(test.heard)).toEqual(['onInvited', 'onCallEnd'])
  })
})

test('a subscriber that throws keeps no other from hearing, and costs the call nothing', async () => {
  const test = createTestCall()
  const heard: string[] = []
  test.call.subscribe(() => {
    throw new Error('the app’s own')
  })
  test.call.subscribe(() => heard.push(test.call.getSnapshot().callStatus))
  inviteFromBob(test)
  await test.call.reject()
  await settle()
  expect(heard).toEqual(['called', 'idle'])
  expect(names(test.heard)).toEqual(['onInvited', 'onCallEnd'])
  expect(test.signal.named('reject')).toHaveLength(1)
  expect(test.logged).toContain('error a subscriber failed Error: the app’s own')
})
