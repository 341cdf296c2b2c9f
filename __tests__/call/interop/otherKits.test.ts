import { settle } from '../engine/fakes/fakeClock'
import { nimFailure } from '../platform/signal/fakeNim'
import { callWithKit, type CallWithKit } from './callWithKit'
import type { Kit } from './OtherKit'

const KITS: readonly Kit[] = ['newer', 'older', 'oldest']

let test: CallWithKit

/** Alice answers Bob, and both are in the media room. */
async function talkAsCallee(): Promise<void> {
  test.bob.invite()
  const accepted = test.call.accept()
  await test.clock.advance(300)
  await accepted
  test.rtc.last.tell({ type: 'media.peerEntered', uid: 22 })
}

/** Bob answers Alice, and both are in the media room. */
async function talkAsCaller(): Promise<void> {
  await dial()
  test.bob.accept()
  await settle()
  test.rtc.last.tell({ type: 'media.peerEntered', uid: 22 })
}

async function dial(): Promise<void> {
  await test.call.call({ userId: 'bob', type: 2, attachment: 'from alice' })
  await settle()
  test.bob.isCalled()
}

describe.each(KITS)('a call from the %s kit', (kit) => {
  beforeEach(() => {
    test = callWithKit(kit)
  })

  it('rings with its type and what its app sent along', () => {
    test.bob.invite(1)
    const { type, peer } = test.call.getSnapshot()
    expect([test.status(), type, peer?.userId]).toEqual(['called', 1, 'bob'])
    const attachment = {
      newer: 'from the newer kit',
      older: '{"from":"the older component"}',
      oldest: '',
    }[kit]
    expect(test.heard[0]?.data).toMatchObject({ from: 'bob', channelId: 'channel-7', attachment })
  })

  it('is answered in its own media room, and the answer is one it can read', async () => {
    await talkAsCallee()
    expect(test.status()).toBe('inCall')
    expect(test.rtc.last.room).toBe(test.bob.mediaRoom)
    expect(test.bob.read('callSetup')).toMatchObject({
      channelName: test.bob.mediaRoom,
      version: expect.stringMatching(/^[2-9]\./),
    })
  })

  it.each([
    [0, 'remoteCancelled', 'onUserCancel'],
    [2, 'missed', 'onUserBusy'],
  ] as const)('that is withdrawn with reason %d ends as %s', async (reason, endReason, name) => {
    test.bob.invite()
    test.bob.cancel(reason)
    await settle()
    expect([test.endReason(), test.names()]).toEqual([endReason, ['onInvited', name, 'onCallEnd']])
    expect(test.bob.nim.asked('rejectInvite')).toEqual([])
  })

  it('is refused, and refused as too late, with reasons that it knows', async () => {
    test.bob.invite()
    await test.call.reject()
    await test.clock.advance(300)
    expect(test.bob.read('rejectInvite')).toMatchObject({ reason: 0, callType: 0 })
    const late = callWithKit(kit)
    late.bob.invite()
    await late.clock.advance(30_000)
    expect(late.bob.read('rejectInvite')).toMatchObject({ reason: 2 })
  })

  it('during another call is answered busy', async () => {
    await dial()
    const other = { ...test.call.getSnapshot() }
    test.bob.nim.signalling.emit('onOnlineEvent', {
      eventType: 3,
      channelInfo: { channelId: 'channel-8', channelType: 1 },
      requestId: 'request-8',
      operatorAccountId: 'carol',
      inviterAccountId: 'carol',
      inviteeAccountId: 'alice',
      time: 1,
      serverExtension: '{"callType":0}',
    })
    await test.clock.advance(300)
    expect(test.bob.read('rejectInvite')).toMatchObject({ reason: 3 })
    expect(test.call.getSnapshot()).toEqual(other)
  })

  it('that it hangs up ends here with what this side measured, and is recorded, as it does not', async () => {
    await talkAsCallee()
    await test.clock.advance(42_000)
    test.bob.close()
    await test.clock.advance(3_000)
    expect(test.call.getSnapshot().lastCall).toMatchObject({ endReason: 'remoteHungUp', duration: 42 })
    expect(test.written()).toEqual([{ status: 1, durations: [42, 42] }])
  })

  it('that is hung up here is closed with words it can skip, and recorded once', async () => {
    await talkAsCallee()
    await test.clock.advance(3_000)
    await test.call.hangUp()
    await settle()
    expect(test.bob.read('closeRoom')).toMatchObject({ duration: 3, reason: 0 })
    expect(test.records()).toEqual([1])
  })
})

describe.each(KITS)('a call to the %s kit', (kit) => {
  beforeEach(() => {
    test = callWithKit(kit)
  })

  it('says all that any kit reads', async () => {
    await dial()
    expect(test.bob.read('call')).toMatchObject({
      callId: expect.any(String),
      channelName: expect.any(String),
      callType: 0,
      _attachment: 'from alice',
      extraInfo: 'from alice',
      version: expect.any(String),
    })
  })

  it('that is answered is connected, and an older kit is told that it may join', async () => {
    await talkAsCaller()
    expect(test.status()).toBe('inCall')
    expect(test.names()).toContain('onUserAccept')
    expect(test.bob.controls).toEqual(kit === 'newer' ? [] : [expect.objectContaining({ cid: 1 })])
  })

  it.each([
    ['refused', 'remoteRejected', 'onUserReject', 3],
    ['busy', 'busy', 'onUserBusy', 5],
  ] as const)('that is %s ends as %s', async (why, endReason, name, status) => {
    await dial()
    test.bob.reject(why)
    await settle()
    expect([test.endReason(), test.records()]).toEqual([endReason, [status]])
    expect(test.names()).toContain(name)
  })

  it('whose ring ran out there ends as unanswered, or as busy where the kit says no more', async () => {
    await dial()
    test.bob.reject('timeout')
    await settle()
    expect(test.endReason()).toBe(kit === 'newer' ? 'noAnswer' : 'busy')
  })

  it('is withdrawn with a reason it knows', async () => {
    await dial()
    await test.call.cancel()
    await test.clock.advance(500)
    expect(test.bob.read('cancelInvite')).toMatchObject({ reason: 0 })
    expect(test.records()).toEqual([2])
  })

  it('that it hangs up ends here, once', async () => {
    await talkAsCaller()
    test.bob.close()
    test.bob.close()
    await settle()
    expect(test.names().filter((name) => name === 'onCallEnd')).toHaveLength(1)
    expect(test.endReason()).toBe('remoteHungUp')
  })
})

describe('between audio and video', () => {
  beforeEach(async () => {
    test = callWithKit('newer')
    await talkAsCaller()
  })

  it('a switch that asks nobody is followed once, although it is said twice', () => {
    test.bob.control({ cid: 2, type: 1 })
    test.bob.control({ cid: 3, type: 1, state: 1 })
    expect(test.call.getSnapshot()).toMatchObject({ type: 1, cameraOn: false })
    expect(test.names().filter((name) => name === 'onCallTypeChange')).toHaveLength(1)
  })

  it('a switch that asks is answered as that kit expects', async () => {
    test.bob.control({ cid: 2, type: 1 })
    test.bob.control({ cid: 3, type: 2, state: 1 })
    expect(test.call.getSnapshot().typeSwitch).toMatchObject({ by: 'remote', type: 2 })
    await test.call.switchCallType({ type: 2, state: 2 })
    await settle()
    expect(test.bob.controls.at(-1)).toMatchObject({ cid: 3, type: 2, state: 2 })
  })

  it('one that is asked for here is said in both ways', async () => {
    await test.call.switchCallType({ type: 1 })
    await settle()
    expect(test.bob.controls).toEqual([
      expect.objectContaining({ cid: 2, type: 1 }),
      expect.objectContaining({ cid: 3, type: 1, state: 1 }),
    ])
  })
})

describe('two who dial each other, and one of them with a kit that has no rule for it,', () => {
  it.each(KITS)('are connected with the call of the %s kit', async (kit) => {
    test = callWithKit(kit)
    const dialled = test.call.call({ userId: 'bob', type: 2 })
    await settle()
    test.bob.invite()
    await test.clock.advance(300)
    await expect(dialled).resolves.toMatchObject({ channelId: 'room-1' })
    expect(test.call.getSnapshot()).toMatchObject({ role: 'callee', channelId: 'channel-7' })
    // That kit refuses ours as busy at the same time, which is no news; a cancel of ours would end its own.
    expect(test.bob.nim.asked('cancelInvite')).toEqual([])
    test.bob.nim.signalling.emit('onOnlineEvent', {
      eventType: 5,
      channelInfo: { channelId: 'room-1', channelType: 2 },
      requestId: 'z-2',
      operatorAccountId: 'bob',
      inviterAccountId: 'alice',
      inviteeAccountId: 'bob',
      serverExtension: '601',
      time: 1,
    })
    await settle()
    test.rtc.last.tell({ type: 'media.peerEntered', uid: 22 })
    expect([test.status(), test.records()]).toEqual(['inCall', []])
  })

  it('come to one clear end where the other kit’s refusal is faster than its invite', async () => {
    test = callWithKit('newer')
    await dial()
    test.bob.reject('busy')
    await settle()
    expect([test.status(), test.endReason()]).toEqual(['idle', 'busy'])
  })
})

it('an invite to a group is refused politely', async () => {
  test = callWithKit('newer')
  test.bob.invite(2, { callType: 1 })
  await test.clock.advance(300)
  expect(test.names()).toEqual([])
  expect(test.bob.read('rejectInvite')).toMatchObject({ reason: 0 })
})

it('an answer that another device was faster with ends as answered elsewhere', async () => {
  test = callWithKit('newer')
  test.bob.invite()
  test.bob.nim.answer('callSetup', nimFailure(10410))
  const accepted = expect(test.call.accept()).rejects.toMatchObject({ code: 'ANSWERED_ELSEWHERE' })
  await test.clock.advance(300)
  await accepted
  expect(test.endReason()).toBe('answeredElsewhere')
})
