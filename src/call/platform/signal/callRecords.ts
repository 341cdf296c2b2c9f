import { CallError } from '../../error/CallError'
import { accountOf } from '../../machine/terms/account'
import type { SignalEvent } from '../../machine/events/callEvent'
import { RECORD_STATUS, type CallRecord, type RecordStatus } from '../../machine/record/record'
import { orNimError } from './nimErrors'
import type { NimInstance, NimMessage } from './nimInstance'
import { accountIn } from './wire/account'
import { LONGEST_ID } from './wire/extension'
import { fieldsOf, listOf, numberOf, objectOf, textOf, type Fields } from './wire/fields'
import { readEach } from './wire/foreign'
import { callTypeOf } from './wire/invite'
import { LONGEST_CALL } from './wire/reply'

/** The SDK's message type of a call record. */
const CALL_MESSAGE = 12

/** How many sent records are kept, so that a repeated one is the same message. */
const KEPT = 50

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

/** Against what a received record is held. */
export interface RecordCheck {
  /** This side's account; null before the first login. */
  readonly account: string | null
  /** Names the conversation of this account with another, as the SDK does. */
  readonly conversationWith: (userId: string) => string
  /** The other side of the call that had this room; undefined where this device has not seen one. */
  readonly partnerIn: (channelId: string) => string | undefined
}

/**
 * The call records among received messages: the far side's, and this account's from its other devices. Anybody can send
 * a message of this type and name any room in it: a record counts only if it is between the two of the call, in their own
 * conversation, and its figures can be true.
 */
export function readRecords(messages: unknown, check: RecordCheck): readonly SignalEvent[] {
  return readEach(messages, (message) => readRecord(fieldsOf(message), check))
}

function readRecord(message: Fields | undefined, check: RecordCheck): SignalEvent | undefined {
  if (message === undefined || numberOf(message, 'messageType') !== CALL_MESSAGE) return undefined
  const from = accountIn(message, 'senderId')
  const to = accountIn(message, 'receiverId')
  const attachment = objectOf(message, 'attachment')
  if (from === undefined || to === undefined || attachment === undefined) return undefined
  const type = callTypeOf(numberOf(attachment, 'type'))
  const channelId = textOf(attachment, 'channelId', LONGEST_ID)
  const status = statusOf(numberOf(attachment, 'status'))
  if (type === undefined || channelId === undefined || status === undefined) return undefined
  if (!isOfTheTwo(message, { from, to, channelId }, check)) return undefined
  const durations = readDurations(listOf(attachment, 'durations'), [from, to])
  return durations && { type: 'signal.recorded', record: { type, channelId, status, durations, to } }
}

/** Whether it is between this account and the one that it had the call with, in the conversation of these two. */
function isOfTheTwo(
  message: Fields,
  { from, to, channelId }: { readonly from: string; readonly to: string; readonly channelId: string },
  { account, conversationWith, partnerIn }: RecordCheck,
): boolean {
  if (account === null || from === to || (from !== account && to !== account)) return false
  const other = from === account ? to : from
  return (
    isSameConversation(textOf(message, 'conversationId', 2 * LONGEST_ID), conversationWith(other)) &&
    (partnerIn(channelId) ?? other) === other
  )
}

/** A conversation is named by its two accounts, of which one is as the app has signed in. */
function isSameConversation(told: string | undefined, own: string): boolean {
  return told !== undefined && accountOf(told) === accountOf(own)
}

/** How long each of the two was in the call; undefined where one figure cannot be, and then none is to be believed. */
function readDurations(
  values: readonly unknown[],
  two: readonly string[],
): CallRecord['durations'] | undefined {
  const durations = readEach(values, (each) => readDuration(fieldsOf(each)))
  const isOfTwo = ({ accid, duration }: CallRecord['durations'][number]) =>
    two.includes(accid) && duration >= 0 && duration <= LONGEST_CALL
  return values.length <= two.length && durations.length === values.length && durations.every(isOfTwo)
    ? durations
    : undefined
}

function readDuration(fields: Fields | undefined): CallRecord['durations'][number] | undefined {
  if (fields === undefined) return undefined
  const accid = accountIn(fields, 'accountId') ?? accountIn(fields, 'accid')
  const duration = numberOf(fields, 'duration')
  return accid === undefined || duration === undefined ? undefined : { accid, duration: Math.floor(duration) }
}

function statusOf(value: number | undefined): RecordStatus | undefined {
  return Object.values(RECORD_STATUS).find((status) => status === value)
}
