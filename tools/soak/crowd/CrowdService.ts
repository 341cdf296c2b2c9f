import { CallError } from '../../../src/call/error/CallError'
import type { SignalEvent } from '../../../src/call/machine/events/callEvent'
import type { LoginStatus } from '../../../src/call/machine/terms/login'
import type { Clock } from '../../../src/call/platform/ports'
import type { Chance } from '../Chance'
import { SoakService } from '../SoakService'

/** A signalling service for very many, which counts what it is asked, can be away, and keeps what it could not tell. */
export class CrowdService extends SoakService {
  /** Requests that reached it, by the second since it began: what each of them was for. */
  readonly asked: Map<string, number>[] = []
  private readonly began: number
  private readonly away = new Set<string>()
  private readonly stored = new Map<string, SignalEvent[]>()
  private isUp = true

  constructor(
    private readonly time: Clock,
    chance: Chance,
  ) {
    super(time, chance, { share: 0 })
    this.began = time.now()
  }

  /** Who has not connected again yet cannot reach it. */
  override statusOf(account: string): LoginStatus {
    return this.away.has(account) ? 'loggingIn' : 'ready'
  }

  /** It cannot be reached any more, and every connection is gone. */
  fail(accounts: readonly string[]): void {
    this.isUp = false
    for (const account of accounts) this.leave(account)
  }

  /** It can be reached again, for whoever connects. */
  recover(): void {
    this.isUp = true
  }

  /** An account's device has connected again, and hears what was stored for it. */
  admit(account: string): void {
    this.away.delete(account)
    this.tell(account, { type: 'signal.login', status: 'ready', account })
    this.stored.get(account)?.forEach((event) => this.tell(account, event))
    this.stored.delete(account)
  }

  /** Is counted where it arrives, and fails at once where it cannot. */
  override request<T>(act: () => T, account: string, what: string): Promise<T> {
    if (!this.isUp || this.away.has(account)) return Promise.reject(new CallError('NETWORK'))
    const second = Math.floor((this.time.now() - this.began) / 1_000)
    const asked = (this.asked[second] ??= new Map())
    asked.set(what, (asked.get(what) ?? 0) + 1)
    return super.request(act, account, what)
  }

  /** Is kept for who cannot hear it yet. */
  override push(account: string, event: SignalEvent): void {
    if (!this.away.has(account)) {
      super.push(account, event)
      return
    }
    const invitedAt = this.time.now()
    const kept = event.type === 'signal.invited' ? { ...event, offline: true, invitedAt } : event
    this.stored.set(account, [...(this.stored.get(account) ?? []), kept])
  }

  private leave(account: string): void {
    this.away.add(account)
    this.tell(account, { type: 'signal.login', status: 'loggingIn', account })
  }
}
