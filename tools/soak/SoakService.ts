import { CallError } from '../../src/call/error/CallError'
import type { SignalEvent } from '../../src/call/machine/events/callEvent'
import type { CallRecord } from '../../src/call/machine/record/record'
import type { CallErrorCode } from '../../src/call/machine/terms/errorCode'
import type { LoginStatus } from '../../src/call/machine/terms/login'
import type { Clock } from '../../src/call/platform/ports'
import type { Chance } from './Chance'

interface Room {
  readonly channelId: string
  readonly name: string
  readonly caller: string
  readonly callee: string
  readonly requestId: string
  readonly members: Set<string>
  status: 'pending' | 'accepted' | 'rejected' | 'cancelled'
}

/** How unreliable the service is. */
export interface SoakFaults {
  /** The share of requests, and of pushes, that something happens to. */
  readonly share: number
}

/** How long the SDK waits for a reply, in ms. */
const REPLY_WAIT = 8_000

/** A signalling service for a few accounts, with latency, and with messages that are lost, doubled or late. */
export class SoakService {
  readonly rooms = new Map<string, Room>()
  records = 0
  /** What was written last of each room. */
  readonly written = new Map<string, CallRecord>()
  private readonly devices = new Map<string, (event: SignalEvent) => void>()
  private made = 0

  constructor(
    private readonly clock: Pick<Clock, 'after'>,
    private readonly chance: Chance,
    private readonly faults: SoakFaults,
  ) {}

  /**
   * Signs an account's one device in; a second one would take its place.
   * @returns what signs it out
   */
  connect(account: string, listener: (event: SignalEvent) => void): () => void {
    this.devices.set(account, listener)
    return () => {
      this.devices.delete(account)
    }
  }

  /** How many devices are signed in. */
  get listeners(): number {
    return this.devices.size
  }

  /** Whether an account's device can reach it. */
  statusOf(_: string): LoginStatus {
    return 'ready'
  }

  /** A request of an account's on its way there and back, which may be lost either way. */
  request<T>(act: () => T, _: string, __: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const fail = (code: CallErrorCode, ms: number) =>
        this.clock.after(ms, () => reject(new CallError(code)))
      if (this.chance.happens(this.faults.share)) {
        // Lost on the way there, or on the way back.
        if (this.chance.happens(0.5)) this.clock.after(this.latency(), () => void attempt(act))
        fail(this.chance.of(['TIMEOUT', 'NETWORK']), REPLY_WAIT)
        return
      }
      this.clock.after(this.latency(), () => {
        const outcome = attempt(act)
        this.clock.after(this.latency(), () => (outcome.ok ? resolve(outcome.value) : reject(outcome.error)))
      })
    })
  }

  /** Tells an account something, unless it is lost on the way; it may come twice, or 5 s late. */
  push(account: string, event: SignalEvent): void {
    if (this.chance.happens(this.faults.share)) {
      const fate = this.chance.of(['lost', 'doubled', 'late'])
      if (fate === 'lost') return
      if (fate === 'late') {
        this.deliver(account, event, 5_000)
        return
      }
      this.deliver(account, event, this.latency())
    }
    this.deliver(account, event, this.latency())
  }

  /** Makes a room with the caller in it, whose invite is pending. */
  open(name: string, requestId: string, caller: string, callee: string): Room {
    const channelId = `room-${++this.made}`
    const members = new Set([caller])
    const room: Room = { channelId, name, caller, callee, requestId, members, status: 'pending' }
    this.rooms.set(channelId, room)
    return room
  }

  /**
   * A room by its id.
   * @throws CallError INVITE_GONE if it has been cleared away
   */
  room(channelId: string): Room {
    const room = this.rooms.get(channelId)
    if (room === undefined) throw new CallError('INVITE_GONE')
    return room
  }

  /** An invite that nobody has ended yet. @throws CallError that says how it ended */
  pending(channelId: string): Room {
    const room = this.room(channelId)
    if (room.status === 'accepted') throw new CallError('ANSWERED_ELSEWHERE')
    if (room.status !== 'pending') throw new CallError('INVITE_GONE')
    return room
  }

  /** Tells an account's device something, at once. */
  protected tell(account: string, event: SignalEvent): void {
    this.devices.get(account)?.(event)
  }

  private deliver(account: string, event: SignalEvent, ms: number): void {
    this.clock.after(ms, () => this.tell(account, event))
  }

  private latency(): number {
    return 20 + this.chance.upTo(200)
  }
}

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

function attempt<T>(act: () => T): Outcome<T> {
  try {
    return { ok: true, value: act() }
  } catch (error) {
    return { ok: false, error }
  }
}
