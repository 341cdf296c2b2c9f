import { EVENT, type EventName } from '../../../src/call/engine/event'
import type { LastCall } from '../../../src/call/machine/terms/snapshot'
import { createPastCalls } from '../../../src/call/history/createPastCalls'
import type { CallRecord } from '../../../src/call/machine/record/record'
import { FakeClock } from '../engine/fakes/fakeClock'
import { FakeNim, nimFailure } from '../platform/signal/fakeNim'

export const NOON = Date.UTC(2026, 0, 5, 12)

/** A call with bob that ended here. */
export const CALL: LastCall = {
  callId: 'call-1',
  channelId: 'room-1',
  peer: { userId: 'bob', name: '李小白', avatar: '' },
  type: 2,
  role: 'callee',
  endReason: 'missed',
  startedAt: NOON,
  connectedAt: null,
  endedAt: NOON + 30_000,
  duration: 0,
}

interface Kept {
  readonly from: string
  readonly to: string
  readonly time: number
  readonly record: Partial<CallRecord>
}

/** A history, the call object and the IM instance that it listens to, and what the service and the device keep. */
export class HistoryRig {
  readonly nim = new FakeNim()
  readonly clock = new FakeClock(NOON)
  readonly kept = new Map<string, string>()
  /** The messages of the service, in any order. */
  readonly stored: object[] = []
  /** Whether the IM instance can ask for messages. */
  canAsk = true
  /** The conversations that the service was asked for, in order. */
  readonly asked: string[] = []
  failure: Error | null = null
  /** The device has room for so many letters. */
  most = Infinity
  readonly warnings: string[] = []
  private readonly handlers = new Map<string, Set<(message: never) => void>>()
  private ids = 0

  constructor() {
    Object.assign(this.nim.instance.V2NIMMessageService, {
      getMessageList: (option: Parameters<HistoryRig['list']>[0]) => this.list(option),
      deleteMessages: async (messages: readonly object[]) => {
        if (this.failure !== null) throw this.failure
        messages.forEach((message) => this.stored.splice(this.stored.indexOf(message), 1))
      },
    })
  }

  /** A history as an app that starts has it. */
  open(options: { readonly most?: number; readonly accounts?: readonly string[] } = {}) {
    const { nim, clock, kept } = this
    return createPastCalls({
      nim: nim.instance,
      call: { on: this.on as never, now: () => clock.now() },
      storage: {
        get: (key) => kept.get(key) ?? null,
        set: (key, value) => value.length <= this.most && kept.set(key, value).size > 0,
        remove: (key) => kept.delete(key),
      },
      most: options.most ?? 100,
      accounts: () => options.accounts ?? [],
      log: (level, text, cause) => {
        if (level === 'warn' && cause === null) return void this.warnings.push(text)
        throw new Error(`${level} ${text}: ${String(cause)}`)
      },
    })
  }

  get listenerCount(): number {
    return this.nim.listenerCount + [...this.handlers.values()].reduce((sum, { size }) => sum + size, 0)
  }

  /** A call ends here. */
  end(call: Partial<LastCall> = {}): void {
    this.tell(EVENT.CALL_END, { reason: 'missed', duration: 0, lastCall: { ...CALL, ...call } })
  }

  /** The call object tells of a record. */
  recorded(record: Partial<CallRecord>): void {
    this.tell(EVENT.MESSAGE_SENT, {
      type: 2,
      channelId: 'room-1',
      status: 4,
      durations: [],
      to: 'bob',
      ...record,
    })
  }

  /** A message with a record comes in. */
  receive(kept: Partial<Kept>): void {
    this.nim.messages.emit('onReceiveMessages', [this.message(kept)])
  }

  /** The service has a record. */
  store(kept: Partial<Kept>): void {
    this.stored.push(this.message(kept))
  }

  /** Somebody logs in; nobody where empty. */
  login(account: string): void {
    this.nim.account = account
    this.nim.login.emit('onLoginStatus', account === '' ? 0 : 1)
  }

  private message({ from = 'bob', to = 'alice', time = NOON, record = {} }: Partial<Kept>): object {
    this.ids += 1
    const { durations = [], ...rest } = record
    const other = from === this.nim.account ? to : from
    return {
      messageType: 12,
      senderId: from,
      receiverId: to,
      conversationId: `${this.nim.account}|1|${other}`,
      createTime: time,
      messageServerId: String(this.ids),
      attachment: {
        type: 2,
        channelId: `told-${this.ids}`,
        status: 4,
        ...rest,
        durations: durations.map(({ accid, duration }) => ({ accountId: accid, duration })),
      },
    }
  }

  private list(option: {
    readonly conversationId: string
    readonly limit: number
    readonly endTime?: number
    readonly anchorMessage?: object
  }): Promise<object[]> {
    // As the SDK: not in a promise.
    if (!this.canAsk) throw nimFailure(191001)
    this.asked.push(option.conversationId)
    if (this.failure !== null) return Promise.reject(this.failure)
    const time = (message: object) => (message as { createTime: number }).createTime
    const all = this.stored
      .filter((message) => (message as { conversationId: string }).conversationId === option.conversationId)
      .filter((message) => option.endTime === undefined || time(message) <= option.endTime)
      .sort((one, other) => time(other) - time(one))
    const from = option.anchorMessage === undefined ? 0 : all.indexOf(option.anchorMessage) + 1
    return Promise.resolve(all.slice(from, from + option.limit))
  }

  private readonly on = (name: string, handler: (message: never) => void) => {
    const known = this.handlers.get(name) ?? new Set()
    this.handlers.set(name, known.add(handler))
    return () => known.delete(handler)
  }

  private tell(name: EventName, data: object): void {
    this.handlers.get(name)?.forEach((handler) => handler({ name, data } as never))
  }
}
