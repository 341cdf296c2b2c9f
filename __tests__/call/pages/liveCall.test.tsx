import { setCurrentCall } from '@/call/engine/currentCall'
import { IncomingBanner } from '@/call/main-ui'
import CallPage from '@/call/pages/call/index'
import { Screen } from '../../Screen'
import { createTestCall, inviteFromBob, talk, type TestCall } from '../engine/fakes/createTestCall'
import { settle } from '../engine/fakes/fakeClock'

// The page on the real engine: what a person does to it meets what happens meanwhile.

afterEach(() => setCurrentCall(null))

const dialled = (test: TestCall) => test.call.call({ userId: 'bob', type: 2 })
const ringing = async (test: TestCall) => inviteFromBob(test)

async function stage(begin: (test: TestCall) => Promise<unknown>) {
  const test = createTestCall()
  setCurrentCall(test.call)
  test.host.pages.push('open /call/pages/call/index')
  const screen = await Screen.show(CallPage, {})
  await screen.act(() => begin(test).then(settle))
  await screen.act(() => test.clock.advance(0))
  const click = (id: string) => screen.find(id).dispatchEvent(new MouseEvent('click', { bubbles: true }))
  const asked = () => test.signal.requests.map(({ name }) => name)
  return { test, screen, click, asked, status: () => screen.find('call-page').dataset.status }
}

describe('a double tap does one thing', () => {
  it('on cancel', async () => {
    const { screen, test, click, status } = await stage(dialled)
    await screen.act(() => [click('call-cancel'), click('call-cancel')])
    await screen.act(settle)
    expect(status()).toBe('ended')
    // Another kit would take it for its own call's end before it has taken this one in.
    await test.clock.advance(500)
    expect(test.signal.named('cancel')).toHaveLength(1)
  })

  it('on accept', async () => {
    const { screen, test, click, status } = await stage(ringing)
    await screen.act(() => [click('call-accept'), click('call-accept')])
    await screen.act(settle)
    expect(status()).toBe('connecting')
    expect(test.signal.named('callSetup')).toHaveLength(1)
    expect(screen.has('call-notice')).toBe(false)
  })

  it('on accept and reject, both at once: the later word counts', async () => {
    const { screen, test, click, status } = await stage(ringing)
    await screen.act(() => [click('call-accept'), click('call-reject')])
    await screen.act(settle)
    expect(status()).toBe('ended')
    expect(test.signal.named('callSetup')).toEqual([])
    expect(test.signal.named('reject')).toHaveLength(1)
  })

  it('on reject', async () => {
    const { screen, test, click } = await stage(ringing)
    await screen.act(() => [click('call-reject'), click('call-reject')])
    await screen.act(settle)
    expect(test.signal.named('reject')).toHaveLength(1)
  })

  it('on hang up', async () => {
    const { screen, test, click, status } = await stage(talk)
    await screen.act(() => [click('call-hangup'), click('call-hangup')])
    await screen.act(settle)
    expect(status()).toBe('ended')
    expect(test.signal.named('close')).toHaveLength(1)
  })

  it('on the way to voice, which the far side is told once', async () => {
    const { screen, test } = await stage(talk)
    await screen.tap('call-switch-type')
    expect(screen.find('call-page').dataset.type).toBe('1')
    const told = test.signal.named('control').length
    await screen.tap('call-switch-type')
    expect(test.call.getSnapshot()).toMatchObject({ type: 1, typeSwitch: null })
    expect(test.signal.named('control')).toHaveLength(told)
  })

  it('on the microphone, which another tap later turns on again', async () => {
    const { screen, test } = await stage(talk)
    const now = jest.spyOn(Date, 'now').mockReturnValue(5_000)
    await screen.tap('call-mic')
    now.mockReturnValue(5_300)
    await screen.tap('call-mic')
    expect(test.call.getSnapshot().microphoneOn).toBe(false)
    now.mockReturnValue(5_400)
    await screen.tap('call-mic')
    expect(test.call.getSnapshot().microphoneOn).toBe(true)
    now.mockReturnValue(4_000)
    await screen.tap('call-mic')
    expect(test.call.getSnapshot().microphoneOn).toBe(false)
    now.mockRestore()
  })

  it('on the banner’s accept', async () => {
    const test = createTestCall()
    const screen = await Screen.show(IncomingBanner, { call: test.call })
    await screen.act(() => inviteFromBob(test))
    await screen.act(() => test.clock.advance(0))
    const accept = screen.find('call-banner-accept')
    const click = () => accept.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await screen.act(() => [click(), click()])
    await screen.act(settle)
    expect(test.signal.named('callSetup')).toHaveLength(1)
    expect(test.call.getSnapshot().callStatus).toBe('connecting')
  })
})

describe('the call ends between the drawing and the tap', () => {
  it.each([
    ['call-cancel', dialled, 'rejected'],
    ['call-accept', ringing, 'cancelled'],
    ['call-accept-audio', ringing, 'cancelled'],
    ['call-reject', ringing, 'cancelled'],
    ['call-hangup', talk, 'closed'],
    ['call-mic', talk, 'closed'],
    ['call-camera', talk, 'closed'],
    ['call-switch-type', talk, 'closed'],
  ] as const)('and %s does nothing, and breaks nothing', async (id, begin, how) => {
    const { screen, test, click, asked, status } = await stage(begin)
    const requestId = test.call.getSnapshot().requestId ?? ''
    const ids = { channelId: 'room-1', from: 'bob' }
    let before: string[] = []
    await screen.act(() => {
      test.signal.tell(
        how === 'closed'
          ? { type: 'signal.closed', ...ids, duration: 3, mediaFailed: false }
          : { type: `signal.${how}`, ...ids, requestId, reason: 0 },
      )
      before = asked()
      click(id)
    })
    expect(status()).toBe('ended')
    await screen.act(settle)
    expect(screen.has('call-notice')).toBe(false)
    // A record may follow; no other word does.
    expect(asked().filter((name) => name !== 'sendRecord')).toEqual(
      before.filter((name) => name !== 'sendRecord'),
    )
  })

  it('and minimise leads away as it would have', async () => {
    const { screen, test, click } = await stage(talk)
    await screen.act(() => {
      test.signal.tell({
        type: 'signal.closed',
        channelId: 'room-1',
        from: 'bob',
        duration: 3,
        mediaFailed: false,
      })
      click('call-minimise')
    })
    expect(test.host.pages.at(-1)).toBe('close /call/pages/call/index')
  })
})

describe('the page follows the whole of a call', () => {
  it('from the dial to the end, and into the next', async () => {
    const { screen, test, status } = await stage(dialled)
    expect(status()).toBe('calling')
    const { requestId } = test.call.getSnapshot()
    await screen.act(() =>
      test.signal.tell({
        type: 'signal.accepted',
        channelId: 'room-1',
        requestId: requestId ?? '',
        from: 'bob',
        waitsForMayJoin: false,
        peerUid: 22,
      }),
    )
    await screen.act(settle)
    expect(status()).toBe('connecting')
    await screen.act(() => test.rtc.last.tell({ type: 'media.peerEntered', uid: 22 }))
    expect(status()).toBe('inCall')
    expect([...test.rtc.last.attached.values()].sort()).toEqual(['local', 'remote'])
    await screen.tap('call-hangup')
    expect(status()).toBe('ended')
    expect(screen.textOf('call-end-reason')).toBe('通话已结束')
    await screen.act(() => inviteFromBob(test))
    expect(status()).toBe('called')
  })

  it('says when the call object is gone', async () => {
    const { screen, test } = await stage(talk)
    await screen.act(() => setCurrentCall(null))
    expect(screen.text).toBe('当前没有通话')
    expect(test.rtc.last.attached.size).toBe(0)
  })
})
