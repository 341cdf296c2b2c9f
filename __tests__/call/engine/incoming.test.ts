import type { CallError } from '../../../src/call/error/CallError'
import { createTestCall, inviteFromBob, talk, type TestCall } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const OPENED = 'open /call/pages/call/index'

function createBannerCall(options: Parameters<typeof createTestCall>[0] = {}): TestCall {
  return createTestCall({ incoming: 'banner', ...options })
}

describe('a call that comes in on a banner', () => {
  it('opens no page before it is answered, and then one', async () => {
    const test = createBannerCall()
    test.call.seen()
    inviteFromBob(test)
    await test.clock.advance(10_000)
    expect([test.host.tone, test.host.pages, test.host.waysBack]).toEqual(['ringing', [], []])
    void test.call.accept()
    await test.clock.advance(0)
    expect(test.host.pages).toEqual([OPENED])
    await test.clock.advance(1_000)
    expect(test.host.pages).toHaveLength(1)
  })

  it('opens none where it is not answered', async () => {
    const test = createBannerCall()
    const banner = test.call.seen()
    inviteFromBob(test)
    await test.call.reject()
    banner()
    await test.clock.advance(10_000)
    expect(test.host.pages).toEqual([])
  })

  it('is no matter for one that is dialled', async () => {
    const test = createBannerCall()
    await talk(test)
    await test.clock.advance(0)
    expect(test.host.pages).toEqual([OPENED])
  })
})

describe('on H5, where no banner shows it', () => {
  it('is shown by a bar that answers it', async () => {
    const test = createBannerCall()
    inviteFromBob(test)
    await test.clock.advance(499)
    expect(test.host.waysBack).toEqual([])
    await test.clock.advance(1)
    expect([test.host.waysBack, test.host.pages]).toEqual([['BOB'], []])
    expect(test.host.ringing).toMatchObject({ type: 2, answering: false, muted: false })
    await test.host.ringing?.mute()
    expect(test.host.ringing).toMatchObject({ muted: true })
    void test.host.ringing?.accept()
    await test.clock.advance(0)
    expect(test.host.pages).toEqual([OPENED])
    test.call.seen()
    expect(test.host.waysBack.at(-1)).toBeNull()
  })

  it('asks the app before that answers, and says what it said', async () => {
    const test = createBannerCall({ beforeAccept: () => 'Not now.' })
    inviteFromBob(test)
    await test.clock.advance(500)
    const refused = await test.host.ringing?.accept().catch((thrown: CallError) => thrown.sentence)
    expect([refused, test.call.getSnapshot().callStatus]).toEqual(['Not now.', 'called'])
    await test.host.ringing?.reject()
    expect([test.call.getSnapshot().callStatus, test.host.waysBack.at(-1)]).toEqual(['idle', null])
  })

  it('is shown by the bar in the place of the call page, too, when its user has left that', async () => {
    const test = createTestCall()
    const page = test.call.seen()
    inviteFromBob(test)
    await test.clock.advance(5_000)
    page()
    await test.clock.advance(999)
    expect(test.host.ringing).toBeUndefined()
    await test.clock.advance(1)
    expect(test.host.ringing).toMatchObject({ answering: false })
    expect(test.host.pages).toEqual([OPENED])
  })
})

describe('in a mini program, where no banner shows it', () => {
  it('opens the call page after half a second, once', async () => {
    const test = createBannerCall({ showsNothingAbove: true })
    inviteFromBob(test)
    await test.clock.advance(499)
    expect(test.host.pages).toEqual([])
    await test.clock.advance(1)
    expect(test.host.pages).toEqual([OPENED])
    const page = test.call.seen()
    page()
    await test.clock.advance(5_000)
    void test.call.accept()
    await test.clock.advance(1_000)
    expect(test.host.pages).toHaveLength(1)
  })

  it('opens it when its user goes on to a page without a banner', async () => {
    const test = createBannerCall({ showsNothingAbove: true })
    const banner = test.call.seen()
    inviteFromBob(test)
    await test.clock.advance(5_000)
    expect(test.host.pages).toEqual([])
    banner()
    await test.clock.advance(500)
    expect(test.host.pages).toEqual([OPENED])
  })

  it('opens none for calls that are withdrawn within a second, after the first of them', async () => {
    const test = createBannerCall({ showsNothingAbove: true })
    for (const requestId of ['first', 'second', 'third']) {
      inviteFromBob(test, requestId)
      await test.clock.advance(900)
      test.signal.tell({ type: 'signal.cancelled', channelId: 'room-1', requestId, from: 'bob', reason: 0 })
      await settle()
    }
    expect(test.host.pages).toEqual([OPENED])
    inviteFromBob(test, 'fourth')
    await test.clock.advance(1_000)
    expect(test.host.pages).toHaveLength(2)
  })

  it('opens none where showing it is the app’s affair', async () => {
    const test = createBannerCall({ showsNothingAbove: true, openPage: false })
    inviteFromBob(test)
    await test.clock.advance(10_000)
    expect(test.host.pages).toEqual([])
  })
})
