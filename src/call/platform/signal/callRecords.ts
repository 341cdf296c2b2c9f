import { CallError } from '../../error/CallError'
import type { SignalEvent } from '../../machine/events/callEvent'
import { RECORD_STATUS, type CallRecord, type RecordStatus } from '../../machine/record/record'
import { orNimError } from './nimErrors'
import type { NimInstance, NimMessage } from './nimInstance'
import { LONGEST_ID } from './wire/extension'
import { fieldsOf, listOf, numberOf, objectOf, textOf, type Fields } from './wire/fields'
import { callTypeOf } from './wire/invite'

/** The SDK's message type of a call record. */
const CALL_MESSAGE = 12

/** How many sent records are kept, so that a repeated one is the same message. */
const KEPT = 50

/** A call between two has two durations; more than this is not read. */
const MOST_DURATIONS = 8

/** Sends call records, so that one that is sent twice is written once. */
export interface RecordSender {
  /**
   * Sends a record to the far side. Resolves at once where this one went through before. Fails with NOT_LOGGED_IN, with
   * INVALID_ARGUMENT where the SDK makes no record of it, and with what sending fails with.
   */
  send(record: CallRecord, key: string): Promise<void>
}

type Messaging = Pick<NimInstance, 'V2NIMMessageService' | 'V2NIMMessageCreator' | 'V2NIMConversationIdUtil'>

/** Sends call records; one with a key that was sent before goes out as the same message, which the service drops. */
export function createRecordSender(nim: Messaging, account: () => string | null): RecordSender {
  const messages = new Map<string, NimMessage>()
  const delivered = new WeakSet<NimMessage>()

  function messageFor(record: CallRecord, key: string): NimMessage {
    // A message belongs to the account that made it.
    const ownKey = `${account()} ${key}`
    const known = messages.get(ownKey)
    if (known !== undefined) return known
    const durations = record.durations.map(({ accid, duration }) => ({ accountId: accid, duration }))
    const message = nim.V2NIMMessageCreator.createCallMessage(
      record.type,
      record.channelId,
      record.status,
      durations,
    )
    if (message === null) throw new CallError('INVALID_ARGUMENT', 'the IM SDK refused to make a call record')
    messages.set(ownKey, message)
    for (const oldest of messages.keys()) {
      if (messages.size <= KEPT) break
      messages.delete(oldest)
    }
    return message
  }

  return {
    async send(record, key) {
      if (account() === null) throw new CallError('NOT_LOGGED_IN', 'no account is logged in')
      const message = messageFor(record, key)
      // The SDK refuses to send again what went through.
      if (delivered.has(message)) return
      const conversationId = nim.V2NIMConversationIdUtil.p2pConversationId(record.to)
      await orNimError('sendMessage', nim.V2NIMMessageService.sendMessage(message, conversationId))
      delivered.add(message)
    },
  }
}

/** The call records among received messages: the far side's, and this account's from its other devices. */
export function readRecords(messages: unknown): readonly SignalEvent[] {
  if (!Array.isArray(messages)) return []
  return messages.flatMap((message: unknown) => readRecord(fieldsOf(message)) ?? [])
}

function readRecord(message: Fields | undefined): SignalEvent | undefined {
  if (message === undefined || numberOf(message, 'messageType') !== CALL_MESSAGE) return undefined
  const from = textOf(message, 'senderId', LONGEST_ID)
  const to = textOf(message, 'receiverId', LONGEST_ID)
  const attachment = objectOf(message, 'attachment')
  if (from === undefined || to === undefined || attachment === undefined) return undefined
  const type = callTypeOf(numberOf(attachment, 'type'))
  const channelId = textOf(attachment, 'channelId', LONGEST_ID)
  const status = statusOf(numberOf(attachment, 'status'))
  if (type === undefined || channelId === undefined || status === undefined) return undefined
  const durations = listOf(attachment, 'durations')
    .slice(0, MOST_DURATIONS)
    .flatMap((each) => readDuration(fieldsOf(each)) ?? [])
  return { type: 'signal.recorded', record: { type, channelId, status, durations, to } }
}

function readDuration(fields: Fields | undefined): CallRecord['durations'][number] | undefined {
  if (fields === undefined) return undefined
  const accid = textOf(fields, 'accountId', LONGEST_ID) ?? textOf(fields, 'accid', LONGEST_ID)
  const duration = numberOf(fields, 'duration')
  if (accid === undefined || duration === undefined || duration < 0) return undefined
  return { accid, duration: Math.floor(duration) }
}

function statusOf(value: number | undefined): RecordStatus | undefined {
  return Object.values(RECORD_STATUS).find((status) => status === value)
}
