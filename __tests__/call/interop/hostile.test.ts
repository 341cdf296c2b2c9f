import {
  anything,
  array,
  assert,
  constantFrom,
  dictionary,
  jsonValue,
  oneof,
  property,
  record,
  string,
  type Arbitrary,
} from 'fast-check'
import { settle } from '../engine/fakes/fakeClock'
import { callWithKit, type CallWithKit } from './callWithKit'

// What a far side, or a service gone mad, may hand in: nothing of it may throw into the app, grow without bound, reach
// what every object inherits, or touch a call that it does not belong to.

const RUNS = process.env.TEST_FULL ? 20_000 : 400

const key = oneof(
  constantFrom(
    ...[
      'callId',
      'channelName',
      'callType',
      'reason',
      'cid',
      'type',
      'state',
      'duration',
      'version',
      'timeout',
    ],
    ...['glare', '_attachment', 'extraInfo', '__proto__', 'constructor', 'prototype', 'toString'],
  ),
  string(),
)
const extension: Arbitrary<unknown> = oneof(
  dictionary(key, jsonValue()).map((fields) => JSON.stringify(fields)),
  dictionary(key, jsonValue()).map((fields) => JSON.stringify(fields).slice(0, 20)),
  constantFrom('601', 'null', '[]', '"text"', '{"__proto__":{"polluted":1}}', 'x'.repeat(100_000)),
  string(),
  anything(),
)
const text = oneof(constantFrom('bob', 'alice', 'room-1', 'request-7', 'channel-7', ''), string(), anything())
const notification = record(
  {
    eventType: oneof(constantFrom(1, 2, 3, 4, 5, 6, 7, 8), anything()),
    channelInfo: oneof(
      record({ channelId: text, channelName: text, channelType: oneof(constantFrom(1, 2, 3), anything()) }),
      anything(),
    ),
    requestId: text,
    operatorAccountId: text,
    inviterAccountId: text,
    inviteeAccountId: text,
    time: oneof(constantFrom(1_700_000_000_000), anything()),
    member: anything(),
    serverExtension: extension,
  },
  { requiredKeys: [] },
)
const message = record({
  messageType: oneof(constantFrom(12), anything()),
  senderId: text,
  receiverId: text,
  attachment: oneof(
    record({
      type: anything(),
      channelId: text,
      status: anything(),
      durations: oneof(array(anything()), anything()),
    }),
    anything(),
  ),
})

/** Everything that the IM SDK tells. */
function tell(test: CallWithKit, told: unknown): void {
  const { signalling, messages } = test.bob.nim
  signalling.emit('onOnlineEvent', told)
  signalling.emit('onMultiClientEvent', told)
  signalling.emit('onOfflineEvent', [told])
  signalling.emit('onOfflineEvent', told)
  signalling.emit('onSyncRoomInfoList', [told])
  messages.emit('onReceiveMessages', [told])
}

const longestText = (value: unknown): number =>
  Math.max(0, ...(JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((each) => each.length))

test('no notification throws, and what reaches the app is well-formed and short', () => {
  const call = callWithKit('newer')
  assert(
    property(oneof(notification, message, anything()), (told) => {
      tell(call, told)
      const { callStatus, peer, type, attachment } = call.call.getSnapshot()
      expect(['idle', 'called']).toContain(callStatus)
      if (callStatus === 'called') {
        expect(typeof peer?.userId).toBe('string')
        expect([1, 2]).toContain(type)
        expect(attachment.length).toBeLessThanOrEqual(4096)
      }
      for (const { data } of call.heard.splice(0)) expect(longestText(data)).toBeLessThan(10_000)
      expect({}).not.toHaveProperty('polluted')
      void call.call.hangUp().catch(() => undefined)
    }),
    { numRuns: RUNS },
  )
})

test('a live call knows nothing of what does not name it', async () => {
  const call = callWithKit('newer')
  call.bob.invite()
  const accepted = call.call.accept()
  await call.clock.advance(300)
  await accepted
  await settle()
  call.rtc.last.tell({ type: 'media.peerEntered', uid: 22 })
  const { callId, callStatus, type, remote } = call.call.getSnapshot()
  const strange = notification.filter(
    (told) => JSON.stringify(told, bigintSafe)?.includes('channel-7') !== true,
  )
  assert(
    property(oneof(strange, message), (told) => {
      tell(call, told)
      expect(call.call.getSnapshot()).toMatchObject({ callId, callStatus, type, remote })
    }),
    { numRuns: RUNS },
  )
})

const bigintSafe = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

test('whatever a live call’s own far side says, it is that call that goes on or ends', async () => {
  assert(
    property(array(notification, { maxLength: 8 }), (told) => {
      const call = callWithKit('newer')
      call.bob.invite()
      const { callId } = call.call.getSnapshot()
      for (const each of told) {
        tell(call, {
          ...each,
          channelInfo: { channelId: 'channel-7', channelType: 2 },
          operatorAccountId: 'bob',
        })
        expect([callId, null]).toContain(call.call.getSnapshot().callId)
        if (call.status() === 'idle') break
      }
    }),
    { numRuns: RUNS / 10 },
  )
})

test('a flood of invites rings a few times and leaves nothing behind', async () => {
  const { bob, call, engine, clock, names } = callWithKit('newer')
  for (let flood = 0; flood < 2_000; flood++) {
    const of = {
      requestId: `r${flood}`,
      operatorAccountId: 'bob',
      inviterAccountId: 'bob',
      inviteeAccountId: 'alice',
    }
    const room = { channelId: `c${flood}`, channelType: 1 }
    const told = { ...of, channelInfo: room, time: 1, serverExtension: '{"callId":"x","callType":0}' }
    bob.nim.signalling.emit('onOnlineEvent', { ...told, eventType: 3 })
    bob.nim.signalling.emit('onOnlineEvent', { ...told, eventType: 4 })
  }
  expect(names().filter((name) => name === 'onInvited').length).toBeLessThanOrEqual(6)
  expect(bob.nim.asked('rejectInvite').length).toBeLessThanOrEqual(50)
  await settle()
  await clock.advance(120_000)
  expect([call.getSnapshot().callStatus, engine.timerCount, engine.hasUnsent]).toEqual(['idle', 0, false])
})
