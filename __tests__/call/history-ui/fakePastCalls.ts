import type { PastCall, PastCalls, PastCallsSnapshot } from '@/call/engine/pastCalls'
import { FakeCall } from '../fakeCall'

export const NOON = new Date(2026, 0, 7, 12, 5).getTime()
const MINUTE = 60_000

/** The call `index` minutes before noon. */
export function past(index: number, more: Partial<PastCall> = {}): PastCall {
  return {
    id: `room-${index}`,
    userId: 'bob',
    name: 'Bob',
    direction: 'in',
    type: 2,
    outcome: 'missed',
    duration: 0,
    at: NOON - index * MINUTE,
    unread: false,
    ...more,
  }
}

/** A history that shows what it is told to show, and notes what it is asked. */
export class FakePastCalls implements PastCalls {
  readonly asked: string[] = []
  /** What every command that reaches the service fails with. */
  failWith: unknown = null
  private snapshot: PastCallsSnapshot
  private readonly listeners = new Set<() => void>()

  constructor(calls: readonly PastCall[] = [], more: Partial<PastCallsSnapshot> = {}) {
    this.snapshot = {
      account: 'alice',
      calls,
      unread: 0,
      loading: false,
      hasMore: false,
      failure: null,
      ...more,
    }
  }

  show(change: Partial<PastCallsSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change }
    this.listeners.forEach((listener) => listener())
  }

  getSnapshot = () => this.snapshot
  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  loadMore = () => this.note('loadMore')
  markRead = () => void this.asked.push('markRead')
  remove = ({ id }: Pick<PastCall, 'id'>) => this.note(`remove(${id})`)
  clear = () => this.note('clear')
  dispose = () => undefined

  /** A call object with this history. */
  inCall(): FakeCall {
    const call = new FakeCall()
    call.history = this
    return call
  }

  private async note(command: string): Promise<void> {
    this.asked.push(command)
    if (this.failWith !== null) throw this.failWith
  }
}
