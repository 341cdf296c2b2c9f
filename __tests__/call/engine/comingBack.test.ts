import { CallError } from '../../../src/call/error/CallError'
import type { CallRecord } from '../../../src/call/machine/record/record'
import { createTestCall, inviteFromBob, talk } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const names = (heard: readonly { name: string }[]) => heard.map(({ name }) => name)

/** What is left in `before`'s storage, in a call object that was made anew. */
function restarted(before: ReturnType<typeof createTestCall>, resumeWithin = 0) {
  const after = createTestCall({ status: 'loggingIn', stored: before.host.stored, resumeWithin })
  after.signal.room = { channelId: 'room-1', members: ['bob'], uids: [22] }
  after.signal.tell({ type: 'signal.login', status: 'ready', account: 'alice' })
  return after
}

const written: CallRecord = { type: 2, channelId: 'room-1', status: 3, durations: [], to: 'bob' }

describe('a device that was stopped', () => {
  it('rings again, if the caller still waits', async () => {
    const before = createTestCall()
    inviteFromBob(before)
    const after = restarted(before)
    await settle()
    expect(names(after.heard)).toEqual(['onInvited'])
    await after.call.accept()
    expect(after.call.getSnapshot().callStatus).toBe('connecting')
  })

  it('has what was set for the answer, when it rings again', async () => {
    const before = createTestCall()
    inviteFromBob(before)
    await before.call.setCamera(false)
    await before.call.setMicrophone(false)
    const after = restarted(before)
    await settle()
    expect(after.call.getSnapshot()).toMatchObject({
      callStatus: 'called',
      microphoneOn: false,
      cameraOn: false,
    })
    await after.call.accept()
    expect(after.rtc.last.devices).toEqual({ microphone: true, camera: false })
  })

  it('dials on, and connects with whoever has answered meanwhile', async () => {
    const before = createTestCall({ resumeWithin: 8000 })
    await before.call.call({ userId: 'bob', type: 2 })
    const { callId } = before.call.getSnapshot()
    before.host.happen('unload')
    await settle()
    const after = restarted(before, 8000)
    expect(after.call.getSnapshot()).toMatchObject({ callStatus: 'calling', callId })
    after.signal.room = { channelId: 'room-1', members: ['alice', 'bob'], uids: [11, 22] }
    after.host.happen('show')
    await settle()
    expect(after.signal.named('call')).toEqual([])
    expect(after.signal.named('rejoin')).toMatchObject([{ detail: { channelId: 'room-1', uid: 11 } }])
    expect(after.call.getSnapshot()).toMatchObject({ callStatus: 'connecting', callId })
    expect([...before.heard, ...after.heard].map(({ name }) => name)).not.toContain('onCallEnd')
  })

  it('closes the call it was in, writes the record, and says so', async () => {
    const before = createTestCall()
    await talk(before)
    const after = restarted(before)
    await settle()
    expect(after.signal.requests.map(({ name }) => name)).toEqual(['close', 'sendRecord'])
    expect(after.heard[0]).toMatchObject({ name: 'onCallEnd', data: { reason: 'networkLost' } })
    expect(after.host.stored.size).toBe(0)
  })

  it('asks what was written of a dial whose room is gone, says so, and writes nothing', async () => {
    const before = createTestCall({ resumeWithin: 8000 })
    await before.call.call({ userId: 'bob', type: 2 })
    const after = createTestCall({ status: 'loggingIn', stored: before.host.stored, resumeWithin: 8000 })
    after.signal.record = written
    after.signal.tell({ type: 'signal.login', status: 'ready', account: 'alice' })
    await settle()
    expect(after.signal.named('findRecord')).toEqual([
      { name: 'findRecord', detail: { channelId: 'room-1', userId: 'bob' } },
    ])
    expect(names(after.heard)).toEqual(['onUserReject', 'onCallEnd'])
    expect(after.call.getSnapshot().lastCall?.endReason).toBe('remoteRejected')
    expect([after.signal.named('close'), after.signal.named('sendRecord')]).toEqual([[], []])
  })

  it('ends a dial whose room is gone also where nobody can say what was written', async () => {
    const before = createTestCall({ resumeWithin: 8000 })
    await before.call.call({ userId: 'bob', type: 2 })
    const after = createTestCall({ status: 'loggingIn', stored: before.host.stored, resumeWithin: 8000 })
    after.signal.failures.set('findRecord', new CallError('NETWORK'))
    after.signal.tell({ type: 'signal.login', status: 'ready', account: 'alice' })
    await settle()
    expect(after.call.getSnapshot().lastCall?.endReason).toBe('remoteHungUp')
  })

  it.each([
    ['tells the record that it finds, and writes none', written, 0],
    ['writes where there is none', null, 1],
  ])('in doubt who has ended its dial %s', async (_, record, times) => {
    const before = createTestCall()
    await before.call.call({ userId: 'bob', type: 2 })
    const after = createTestCall({ status: 'loggingIn', stored: before.host.stored })
    after.signal.record = record
    after.signal.failures.set('cancel', new CallError('INVITE_GONE'))
    after.signal.failures.set('close', new CallError('INVITE_GONE'))
    after.signal.tell({ type: 'signal.login', status: 'ready', account: 'alice' })
    await settle()
    expect(after.signal.named('findRecord')).toEqual([])
    await after.clock.advance(10_000)
    await settle()
    expect(after.signal.named('sendRecord')).toHaveLength(times)
    const sent = after.heard.filter(({ name }) => name === 'onMessageSent')
    expect(sent).toMatchObject([{ data: { status: times === 0 ? 3 : 2 } }])
    expect(after.host.stored.size).toBe(0)
  })

  it('goes on with the call it was in, if the far side waits', async () => {
    const before = createTestCall({ resumeWithin: 8000 })
    await talk(before)
    await before.call.setCamera(false)
    const { callId, connectedAt } = before.call.getSnapshot()
    before.host.happen('unload')
    await settle()
    expect(before.signal.requests.at(-1)).toMatchObject({
      name: 'control',
      detail: { message: { kind: 'returning' } },
    })
    const after = restarted(before, 8000)
    await settle()
    expect(after.signal.named('rejoin')).toMatchObject([
      { detail: { channelId: 'room-1', userId: 'bob', uid: 11 } },
    ])
    expect(after.call.getSnapshot()).toMatchObject({
      callId,
      connectedAt,
      returning: 'self',
      cameraOn: false,
    })
    expect(after.rtc.last.devices).toEqual({ microphone: true, camera: false })
    after.rtc.last.tell({ type: 'media.peerEntered', uid: 22 })
    await settle()
    expect(after.call.getSnapshot()).toMatchObject({
      callStatus: 'inCall',
      returning: null,
      reconnecting: false,
    })
    expect([...before.heard, ...after.heard].map(({ name }) => name)).not.toContain('onCallEnd')
  })

  it('ends the call it was in where the room is gone', async () => {
    const before = createTestCall({ resumeWithin: 8000 })
    await talk(before)
    const after = createTestCall({ status: 'loggingIn', stored: before.host.stored, resumeWithin: 8000 })
    after.signal.failures.set('rejoin', new CallError('INVITE_GONE'))
    after.signal.tell({ type: 'signal.login', status: 'ready', account: 'alice' })
    await settle()
    expect(after.call.getSnapshot().lastCall?.endReason).toBe('networkLost')
    expect([after.rtc.alive, after.host.stored.size]).toEqual([0, 0])
  })

  it('has nothing to do after a call that was over', async () => {
    const before = createTestCall()
    await talk(before)
    await before.call.hangUp()
    expect(before.host.stored.size).toBe(0)
  })

  it.each(['', '{', 'null', '[]', '{"as":"ringing"}', '{"as":"placed","account":"alice","callId":7}'])(
    'is not harmed by %j in its storage',
    async (text) => {
      const before = createTestCall()
      inviteFromBob(before)
      const [key = ''] = before.host.stored.keys()
      before.host.stored.set(key, text)
      const after = restarted(before)
      await settle()
      expect([after.signal.requests, after.heard]).toEqual([[], []])
    },
  )
})

describe('a page that is shown', () => {
  it('has the service asked about a call that is not quite new', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    test.call.subscribe(() => undefined)
    expect(test.signal.named('findRoom')).toEqual([])
    await test.clock.advance(6000)
    test.call.subscribe(() => undefined)
    test.host.happen('show')
    await settle()
    expect(test.signal.named('findRoom')).toHaveLength(2)
    expect(test.call.getSnapshot().lastCall?.endReason).toBe('remoteCancelled')
  })

  it('changes nothing where the service does not answer', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    test.signal.failures.set('findRoom', new CallError('NETWORK'))
    await test.clock.advance(6000)
    test.host.happen('show')
    await settle()
    expect(test.call.getSnapshot().callStatus).toBe('called')
  })
})

test('two who dial each other: call() resolves with the call that stands', async () => {
  const test = createTestCall()
  const dialled = test.call.call({ userId: 'bob', type: 2 })
  await settle()
  inviteFromBob(test)
  await expect(dialled).resolves.toMatchObject({ channelId: 'room-1' })
  await settle()
  expect(names(test.heard)).not.toContain('onInvited')
})
