import { CallError } from '../../../error/CallError'
import type { Outcome } from './messages'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: CallError) => void
}

/** Requests that went over the bridge and wait for their result. */
export class PendingRequests {
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0

  /** Sends a request under a new id; the promise ends with its result, or with `rejectAll`. */
  ask(send: (id: number) => void): Promise<unknown> {
    this.lastId += 1
    const id = this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      send(id)
    })
  }

  /** Ends a request with its result. Nothing where no request of that id waits, as when a result comes twice. */
  settle(id: number, outcome: Outcome): void {
    const request = this.waiting.get(id)
    this.waiting.delete(id)
    if (outcome.ok) request?.resolve(outcome.value)
    else request?.reject(new CallError(outcome.code, outcome.detail, undefined, outcome.lack))
  }

  /** Ends every request that waits: nobody will answer them any more. */
  rejectAll(error: CallError): void {
    const requests = [...this.waiting.values()]
    this.waiting.clear()
    requests.forEach(({ reject }) => reject(error))
  }

  /** How many wait. */
  get size(): number {
    return this.waiting.size
  }
}

/** How a request that was carried out here ended, for the other side. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { ok: true, value: (await work()) ?? null }
  } catch (thrown) {
    const error = CallError.from(thrown, 'INTERNAL')
    return { ok: false, code: error.code, detail: error.message, lack: error.lack }
  }
}
