import type { CallRecord } from '../../machine/record/record'
import { nimCodeOf, nimError } from './nimErrors'
import type { NimInstance } from './nimInstance'
import { CALL_MESSAGE, recordIn, type RecordCheck } from './recordMessages'
import { fieldsOf, numberOf } from './wire/fields'
import { readEach } from './wire/foreign'

/** A record as the service has it. */
export interface ArchivedRecord {
  readonly record: CallRecord
  readonly from: string
  /** When it was written, in ms since 1970, by the service. */
  readonly time: number
  /** The SDK's message, for the SDK. */
  readonly message: unknown
}

/** Some of the records of one conversation, the latest first. */
export interface ArchivePage {
  readonly records: readonly ArchivedRecord[]
  /** Where the next page begins; undefined where there is none. */
  readonly next: unknown
  /** How far back this page reaches, in ms since 1970. */
  readonly reachesTo: number
}

/** The call records that the IM service keeps, conversation by conversation: the SDK knows no other way to ask. */
export interface RecordArchive {
  /**
   * A page of records; null where the IM instance cannot ask, as one that was made of some services only.
   * @param from - `next` of the page before, or a time (ms since 1970) that none is later than; the latest unless given
   */
  page(userId: string, from?: unknown): Promise<ArchivePage | null>
  /** Deletes messages of one conversation for this account, at most `PAGE` of them; the far side's stay. */
  remove(messages: readonly unknown[]): Promise<void>
}

/** So many messages are in a page, and deleted at once: the SDK takes no more. */
export const PAGE = 50

/** The SDK's word for a service that was not registered. */
const MISUSE = 191001

interface Asking {
  getMessageList(option: object): Promise<unknown>
  deleteMessages(messages: readonly unknown[]): Promise<unknown>
}

/** The records of an IM instance. */
export function createRecordArchive(nim: NimInstance, account: () => string | null): RecordArchive {
  const messages: NimInstance['V2NIMMessageService'] & Partial<Asking> = nim.V2NIMMessageService
  const conversationWith = (userId: string) => nim.V2NIMConversationIdUtil.p2pConversationId(userId)

  async function list(userId: string, from: unknown): Promise<unknown> {
    try {
      return await messages.getMessageList?.({
        conversationId: conversationWith(userId),
        messageTypes: [CALL_MESSAGE],
        limit: PAGE,
        // From the latest to the oldest. Left out, the SDK takes an anchor for the beginning.
        direction: 0,
        ...beginningAt(from),
      })
    } catch (thrown) {
      if (nimCodeOf(thrown) === MISUSE) return undefined
      throw nimError('getMessageList', thrown)
    }
  }

  return {
    async page(userId, from) {
      const found = await list(userId, from)
      if (!Array.isArray(found)) return null
      const check = { account: account(), conversationWith, partnerIn: () => undefined }
      const last: unknown = found.length < PAGE ? undefined : found[found.length - 1]
      return {
        records: readEach(found, (message) => archived(message, check)),
        next: last,
        reachesTo: last === undefined ? -Infinity : timeOf(last),
      }
    },
    async remove(chosen) {
      try {
        await messages.deleteMessages?.(chosen)
      } catch (thrown) {
        throw nimError('deleteMessages', thrown)
      }
    },
  }
}

function beginningAt(from: unknown): object {
  if (typeof from === 'number') return { endTime: from }
  return from === undefined ? {} : { anchorMessage: from }
}

/** A record in a message that came now, or was kept. */
export function archived(message: unknown, check: RecordCheck): ArchivedRecord | undefined {
  const told = recordIn(fieldsOf(message), check)
  return told && { ...told, time: timeOf(message), message }
}

/** What says no time is as old as can be. */
function timeOf(message: unknown): number {
  const fields = fieldsOf(message)
  return (fields && numberOf(fields, 'createTime')) ?? 0
}
