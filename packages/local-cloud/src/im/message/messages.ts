import type { Clock } from '../../contracts'
import { MESSAGES_REMEMBERED } from '../../guesses'
import { accountName, type Accounts } from '../account/accounts'
import type { Users } from '../account/users'
import type { Handlers } from '../handler'
import type { Ids } from '../ids'
import type { Device } from '../link/device'
import type { Outbox } from '../link/outbox'
import { Unread } from '../unread'
import { CODE, Refusal } from '../wire/code'
import { PUSH } from '../wire/commands'
import { decodeProperty, encodeProperty, integer, isProperty, type Property, text } from '../wire/property'
import { MESSAGE } from '../wire/tables'
import { Archive } from './archive'
import { CALL_RECORD, type CallRecord, readCallRecord } from './record'

const ONE_TO_ONE = 0

/** Messages from one account to another; call records among them. */
export class Messages {
  /** What has not been read yet, by the message's number. */
  readonly unread = new Unread<Property>()
  private readonly archive = new Archive()
  private readonly sent = new Map<string, Property>()
  private written: CallRecord[] = []

  constructor(
    private readonly parts: {
      readonly accounts: Accounts
      readonly users: Users
      readonly outbox: Outbox
      readonly ids: Ids
      readonly clock: Clock
    },
  ) {}

  /** Every call record sent, oldest first. */
  records(): readonly CallRecord[] {
    return this.written
  }

  /** Writes a record in the name of one of the two, of whom both are told. */
  write({ from, to, ...content }: Omit<CallRecord, 'time'>): void {
    const id = this.parts.ids.next()
    const message = encodeProperty(MESSAGE, {
      scene: ONE_TO_ONE,
      from,
      to,
      fromName: this.parts.users.nameOf(from),
      time: String(this.parts.clock.now()),
      type: CALL_RECORD,
      attachment: JSON.stringify(content),
      clientMessageId: `service-${id}`,
      serverMessageId: String(id),
    })
    const record = readCallRecord(message)
    if (record) this.written.push(record)
    this.archive.keep(message)
    this.unread.keep(to, id, message)
    const push = { body: [message], faultName: 'record' } as const
    this.parts.outbox.toAccount(to, { command: PUSH.message, ...push })
    this.parts.outbox.toAccount(from, { command: PUSH.messageFromOtherDevice, ...push })
  }

  /** Forgets every message: none is unread, on record, or known in case it is sent again. */
  clear(): void {
    this.unread.clear()
    this.archive.clear()
    this.sent.clear()
    this.written = []
  }

  /**
   * Answers who sends a message with the message as it was delivered, with sender, time and number. Sent again under
   * the same client message id, it is delivered once and answered alike. Refused are `badParameter` and
   * `accountNotExist`.
   */
  requests(): Handlers {
    return {
      sendMessage: (device, [param]) => [this.send(device, param)],
      ...this.archive.requests(() => this.parts.clock.now()),
    }
  }

  private send(device: Device, param: unknown): Property {
    const { scene, to, clientMessageId } = decodeProperty(MESSAGE, param)
    const given = text(to)
    const receiver = given && accountName(given)
    if (!isProperty(param) || receiver === undefined || integer(scene) !== ONE_TO_ONE) {
      throw new Refusal(CODE.badParameter)
    }
    if (!this.parts.accounts.exists(receiver)) throw new Refusal(CODE.accountNotExist)
    const key = `${device.account} ${text(clientMessageId) ?? this.parts.ids.next()}`
    const before = this.sent.get(key)
    if (before) return before

    const serverMessageId = this.parts.ids.next()
    const message = {
      ...param,
      ...encodeProperty(MESSAGE, {
        from: device.account,
        to: receiver,
        fromClientType: device.info.clientType,
        fromClientId: device.clientId,
        fromName: this.parts.users.nameOf(device.account),
        time: String(this.parts.clock.now()),
        serverMessageId: String(serverMessageId),
      }),
    }
    this.remember(key, message)
    const record = readCallRecord(message)
    if (record) this.written.push(record)
    this.deliver(device, receiver, message, serverMessageId, record !== null)
    return message
  }

  private deliver(device: Device, to: string, message: Property, id: number, isRecord: boolean): void {
    const { outbox } = this.parts
    this.archive.keep(message)
    this.unread.keep(to, id, message)
    outbox.toAccount(to, {
      command: PUSH.message,
      body: [message],
      faultName: isRecord ? 'record' : undefined,
    })
    outbox.toOthersOf(device, { command: PUSH.messageFromOtherDevice, body: [message] })
  }

  private remember(key: string, message: Property): void {
    this.sent.set(key, message)
    const [oldest] = this.sent.keys()
    if (this.sent.size > MESSAGES_REMEMBERED && oldest !== undefined) this.sent.delete(oldest)
  }
}
