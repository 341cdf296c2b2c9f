import { CallError } from '../../error/CallError'
import type { CallRecord } from '../../machine/record/record'
import { orNimError } from './nimErrors'
import type { NimInstance, NimMessage } from './nimInstance'

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
