import { accountOf } from '../../machine/terms/account'
import type { SignalEvent } from '../../machine/events/callEvent'
import { RECORD_STATUS, type CallRecord, type RecordStatus } from '../../machine/record/record'
import { accountIn } from './wire/account'
import { LONGEST_ID } from './wire/extension'
import { fieldsOf, listOf, numberOf, objectOf, textOf, type Fields } from './wire/fields'
import { readEach } from './wire/foreign'
import { callTypeOf } from './wire/invite'
import { LONGEST_CALL } from './wire/reply'

/** The SDK's message type of a call record. */
export const CALL_MESSAGE = 12

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
  return readEach(messages, (message) => {
    const told = recordIn(fieldsOf(message), check)
    return told && { type: 'signal.recorded', record: told.record }
  })
}

/** The record in a message, and who has written it; undefined where there is none, or it cannot be true. */
export function recordIn(
  message: Fields | undefined,
  check: RecordCheck,
): { readonly record: CallRecord; readonly from: string } | undefined {
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
  return durations && { from, record: { type, channelId, status, durations, to } }
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
