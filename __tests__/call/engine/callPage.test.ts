import { createTestCall, inviteFromBob, talk, type TestCall } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

/** A call that rings for not quite a second. */
async function flash(test: TestCall, requestId: string): Promise<void> {
  inviteFromBob(test, requestId)
  expect(test.host.tone).toBe('ringing')
  await test.clock.advance(999)
  test.signal.tell({ type: 'signal.cancelled', channelId: 'room-1', requestId, from: 'bob', reason: 0 })
  await test.clock.advance(1)
  expect(test.host.tone).toBeNull()
}

describe('the call page of an incoming call', () => {
  it('opens at once', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    expect(test.host.tone).toBe('ringing')
    await test.clock.advance(0)
    expect(test.host.pages).toEqual(['open /call/pages/call/index'])
  })

  it('is on its way until it is there, of which subscribers are told', async () => {
    const test = createTestCall()
    const seen: boolean[] = []
    test.call.subscribe(() => seen.push(test.call.isPageComing()))
    inviteFromBob(test)
    expect(test.call.isPageComing()).toBe(true)
    await test.clock.advance(0)
    expect([test.call.isPageComing(), seen.at(-1)]).toEqual([false, false])
  })

  it('is not on its way where the app opens none', () => {
    const test = createTestCall()
    test.call.setOpenPage(false)
    inviteFromBob(test)
    expect(test.call.isPageComing()).toBe(false)
  })

  it('opens once for calls that are all withdrawn within a second, and ring all the same', async () => {
    const test = createTestCall()
    await flash(test, 'first')
    for (const requestId of ['second', 'third', 'fourth']) await flash(test, requestId)
    expect(test.host.pages).toHaveLength(1)
  })

  it('opens for the one among them that goes on', async () => {
    const test = createTestCall()
    await flash(test, 'first')
    inviteFromBob(test)
    expect([test.host.tone, test.host.pages.length]).toEqual(['ringing', 1])
    await test.clock.advance(1_000)
    expect(test.host.pages).toHaveLength(2)
  })

  it('opens at once again after a quiet minute', async () => {
    const test = createTestCall()
    await flash(test, 'first')
    await test.clock.advance(60_000)
    inviteFromBob(test)
    await test.clock.advance(0)
    expect(test.host.pages).toHaveLength(2)
  })

  it('opens with the tap that answers within that second', async () => {
    const test = createTestCall()
    await flash(test, 'first')
    test.host.pages.splice(0)
    inviteFromBob(test)
    const accepted = test.call.accept()
    await test.clock.advance(0)
    expect(test.host.pages).toEqual(['open /call/pages/call/index'])
    await accepted
    await test.clock.advance(5_000)
    expect(test.host.pages).toHaveLength(1)
  })
})

describe('the call page of before, that lies below pages of the app', () => {
  function below(): TestCall {
    const test = createTestCall()
    test.host.covered = true
    return test
  }

  it('does not come for a call that only rings, and comes with the answer', async () => {
    const test = below()
    inviteFromBob(test)
    await test.clock.advance(0)
    await test.call.muteRing()
    await test.clock.advance(5_000)
    expect([test.host.pages, test.call.isPageComing()]).toEqual([[], false])
    expect(test.logged.join()).toContain('lie above the call page')
    void test.call.accept()
    await test.clock.advance(0)
    expect(test.host.pages).toEqual(['open /call/pages/call/index'])
    await test.clock.advance(5_000)
    expect(test.host.pages).toHaveLength(1)
  })

  it('comes for one that is answered while it is still being looked for', async () => {
    const test = below()
    inviteFromBob(test)
    void test.call.accept()
    await test.clock.advance(0)
    await test.clock.advance(0)
    expect(test.host.pages).toEqual(['open /call/pages/call/index'])
  })

  it('does not come for the next one because of it', async () => {
    const test = below()
    inviteFromBob(test)
    await test.clock.advance(5_000)
    await test.call.reject()
    test.host.covered = true
    inviteFromBob(test, 'req-c')
    await test.clock.advance(5_000)
    expect(test.host.pages).toEqual([])
  })

  it('comes for one that its user dials', async () => {
    const test = below()
    await talk(test)
    await test.clock.advance(0)
    expect(test.host.pages).toEqual(['open /call/pages/call/index'])
  })
})

describe('the call page of a call that is dialled', () => {
  it('opens after the service was asked to ring the far side, and not before', async () => {
    const test = createTestCall()
    const placed = test.call.call({ userId: 'bob', type: 2 })
    await settle()
    expect([test.signal.requests.map(({ name }) => name), test.host.pages]).toEqual([['call'], []])
    await test.clock.advance(0)
    expect(test.host.pages).toEqual(['open /call/pages/call/index'])
    await placed
  })

  it('opens as well where the call was over in the same moment, and says why', async () => {
    const test = createTestCall()
    test.host.permission = { microphone: 'denied', camera: 'denied' }
    await expect(test.call.call({ userId: 'bob', type: 2 })).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    await test.clock.advance(0)
    expect(test.host.pages).toEqual(['open /call/pages/call/index'])
  })
})
