import { MESSAGES_KEPT } from '../../guesses'
import { accountName } from '../account/accounts'
import type { Handlers } from '../handler'
import type { Device } from '../link/device'
import { CODE, Refusal } from '../wire/code'
import { decodeProperty, isProperty, type Property } from '../wire/property'
import { MESSAGE, MESSAGE_REFERENCE } from '../wire/tables'

/** The SDK asks for at most so many at once, and deletes at most so many. */
const MOST_AT_ONCE = 100
const MOST_DELETED = 50

/** Messages that were sent, for who asks for them later. Who deletes one no longer has it; the other still does. */
export class Archive {
  private messages: Property[] = []
  private readonly deleted = new Map<string, Set<string>>()

  /** Keeps a message; the oldest go. */
  keep(message: Property): void {
    this.messages.push(message)
    if (this.messages.length > MESSAGES_KEPT) this.messages.shift()
  }

  /** Forgets every message. */
  clear(): void {
    this.messages = []
    this.deleted.clear()
  }

  /**
   * A page of the messages between two, by time and kind, and the deletion of some of them for who asks. Refused are
   * `badParameter`.
   */
  requests(now: () => number): Handlers {
    return {
      listMessages: (device, params) => [this.list(device, params)],
      deleteMessage: (device, [reference]) => this.delete(device, [reference], now),
      deleteMessages: (device, [references]) => {
        if (!Array.isArray(references) || references.length > MOST_DELETED) {
          throw new Refusal(CODE.badParameter)
        }
        return this.delete(device, references.map(propertyOf), now)
      },
    }
  }

  private list(device: Device, params: readonly unknown[]): readonly Property[] {
    const [other, begin, end, anchor, limit, ascending, kinds] = params
    if (typeof other !== 'string') throw new Refusal(CODE.badParameter)
    const two = [device.account, accountName(other)]
    const wanted = Array.isArray(kinds) ? kinds.map(Number) : []
    const until = Number(end) || Infinity
    const isAscending = ascending === 'true' || ascending === true
    const found = this.messages
      .filter((message) => {
        const { from, to, time, type, serverMessageId } = decodeProperty(MESSAGE, message)
        return (
          two.includes(String(from)) &&
          two.includes(String(to)) &&
          Number(time) >= Number(begin) &&
          Number(time) <= until &&
          (wanted.length === 0 || wanted.includes(Number(type))) &&
          this.deleted.get(device.account)?.has(String(serverMessageId)) !== true
        )
      })
      .sort((one, next) => (isAscending ? 1 : -1) * (numberOf(one) - numberOf(next)))
    const at = found.findIndex((message) => numberOf(message) === Number(anchor))
    return found.slice(at + 1, at + 1 + Math.min(Number(limit) || MOST_AT_ONCE, MOST_AT_ONCE))
  }

  private delete(device: Device, references: readonly unknown[], now: () => number): readonly number[] {
    const gone = this.deleted.get(device.account) ?? new Set()
    this.deleted.set(device.account, gone)
    for (const reference of references) {
      const { serverMessageId } = decodeProperty(MESSAGE_REFERENCE, reference)
      if (serverMessageId === undefined) throw new Refusal(CODE.badParameter)
      gone.add(String(serverMessageId))
    }
    return [now()]
  }
}

/** The numbers that the service gives go up with time. */
function numberOf(message: Property): number {
  return Number(message[MESSAGE.serverMessageId])
}

/** One of a list of properties, which the SDK wraps once more. */
function propertyOf(item: unknown): unknown {
  return isProperty(item) && 'v' in item ? item.v : item
}
