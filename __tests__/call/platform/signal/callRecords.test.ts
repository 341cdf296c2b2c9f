import type { SignalEvent } from '../../../../src/call/machine/events/callEvent'
import type { SignalPort } from '../../../../src/call/platform/ports'
import { roomReply, type FakeNim } from './fakeNim'
import { listenAsBob, notification } from './notifications'

let nim: FakeNim
let signal: SignalPort
let events: SignalEvent[]

beforeEach(() => {
  ;({ nim, signal, events } = listenAsBob())
})

afterEach(() => signal.dispose())

const durations = [{ accountId: 'alice', duration: 7.6 }]
const record = { type: 1, channelId: 'room-1', status: 5, durations }

function message(attachment: unknown, more: object = {}) {
  const from = 'alice'
  return {
    messageType: 12,
    senderId: from,
    receiverId: 'bob',
    conversationId: 'bob|1|alice',
    attachment,
    ...more,
  }
}

const receive = (...messages: unknown[]) => nim.messages.emit('onReceiveMessages', messages)
const told = () => events.filter(({ type }) => type === 'signal.recorded')

describe('a received message', () => {
  it('that is a call record is told, also one that another device of this account sent', () => {
    receive(message(record), message(record, { senderId: 'bob', receiverId: 'alice' }))
    const read = { type: 1, channelId: 'room-1', status: 5, durations: [{ accid: 'alice', duration: 7 }] }
    expect(events).toEqual([
      { type: 'signal.recorded', record: { ...read, to: 'bob' } },
      { type: 'signal.recorded', record: { ...read, to: 'alice' } },
    ])
  })

  it.each([
    ['text', message(record, { messageType: 0 })],
    ['no attachment', message(undefined)],
    ['an unknown status', message({ ...record, status: 9 })],
    ['an unknown type', message({ ...record, type: 3 })],
    ['no room', message({ ...record, channelId: '' })],
    ['nobody who sent it', message(record, { senderId: undefined })],
    ['two others', message(record, { receiverId: 'carol' })],
    ['one alone', message(record, { senderId: 'bob', conversationId: 'bob|1|bob' })],
    ['a conversation with somebody else', message(record, { conversationId: 'bob|1|carol' })],
    ['a group', message(record, { conversationId: 'bob|2|alice' })],
    ['no conversation', message(record, { conversationId: undefined })],
  ])('that is none gets no further: %s', (_, other) => {
    receive(other)
    expect(events).toEqual([])
  })

  it.each<[string, unknown]>([
    ['longer than a day', [{ accountId: 'alice', duration: 24 * 3600 + 1 }]],
    ['without end', [{ accountId: 'alice', duration: 1e15 }]],
    ['negative', [{ accountId: 'alice', duration: -1 }]],
    ['no number', [{ accountId: 'alice', duration: '7' }]],
    ['of nobody', [{ duration: 7 }]],
    ['of a third', [{ accountId: 'carol', duration: 7 }]],
    ['of too many', [...durations, ...durations, ...durations]],
    ['nothing', [null]],
  ])('whose duration cannot be (%s) is not believed', (_, senseless) => {
    receive(message({ ...record, durations: senseless }))
    expect(events).toEqual([])
  })

  it('may be of a day, in the older spelling, or without durations', () => {
    receive(message({ ...record, durations: [{ accid: 'bob', duration: 24 * 3600 }] }))
    receive(message({ ...record, durations: undefined }))
    expect(told()).toMatchObject([
      { record: { durations: [{ accid: 'bob', duration: 86_400 }] } },
      { record: { durations: [] } },
    ])
  })

  it('that cannot be read costs none of those beside it', () => {
    const hostile = Object.defineProperty({}, 'messageType', {
      enumerable: true,
      get: () => {
        throw new Error('no')
      },
    })
    receive(hostile, message(record))
    expect(told()).toHaveLength(1)
  })
})

describe('a stranger’s record', () => {
  const own = { ...record, durations: [{ accountId: 'carol', duration: 7 }] }
  const stranger = message(own, { senderId: 'carol', conversationId: 'bob|1|carol' })

  it('of a room that was never seen here is told as hers', () => {
    receive(stranger)
    expect(told()).toHaveLength(1)
  })

  it('of a call that somebody else made here is not believed; the caller’s is', () => {
    nim.signalling.emit('onOnlineEvent', notification(3))
    receive(stranger)
    expect(told()).toEqual([])
    receive(message(record))
    expect(told()).toHaveLength(1)
  })

  it('of a call that this side made is not believed; the callee’s is', async () => {
    nim.answer('call', roomReply('room-1', [{ accountId: 'bob', uid: 5 }]))
    const request = {
      callId: 'c',
      requestId: 'r',
      userId: 'alice',
      type: 1 as const,
      channelName: 'm',
      attachment: '',
      timeout: 30_000,
      push: null,
    }
    await signal.call(request)
    receive(stranger)
    expect(told()).toEqual([])
    receive(message(record))
    expect(told()).toHaveLength(1)
  })

  it('is not made good by an invite into the same room', () => {
    nim.signalling.emit('onOnlineEvent', notification(3))
    const later = { operatorAccountId: 'carol', inviterAccountId: 'carol', requestId: 'request-2' }
    nim.signalling.emit('onOnlineEvent', notification(3, later))
    receive(stranger)
    expect(told()).toEqual([])
  })

  it('is judged by what the account that is logged in has seen', () => {
    nim.signalling.emit('onOnlineEvent', notification(3))
    nim.account = 'alice'
    receive(message(record, { senderId: 'bob', receiverId: 'alice', conversationId: 'alice|1|bob' }))
    expect(told()).toHaveLength(1)
  })
})
