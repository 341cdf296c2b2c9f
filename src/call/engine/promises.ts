import type { CallError } from '../error/CallError'
import type { Callbacks } from './Call'

interface Deferred<T> {
  readonly promise: Promise<T>
  resolve(value: T): void
  reject(error: CallError): void
}

/** Promises of the public methods that wait for the far side or the service, by call. Each settles once. */
export class PendingCommands<T> {
  private readonly waiting = new Map<string, Deferred<T>>()

  /** The promise of this call: the same one for a second tap. */
  wait(callId: string): Promise<T> {
    const known = this.waiting.get(callId)
    if (known !== undefined) return known.promise
    let settle: Pick<Deferred<T>, 'resolve' | 'reject'> | undefined
    const promise = new Promise<T>((resolve, reject) => {
      settle = { resolve, reject }
    })
    if (settle !== undefined) this.waiting.set(callId, { promise, ...settle })
    return promise
  }

  /** Tells whoever waits for this call; nobody where it was told already. */
  resolve(callId: string, value: T): void {
    this.take(callId)?.resolve(value)
  }

  /**
   * The same with an error.
   * @returns whether anybody waited
   */
  reject(callId: string, error: CallError): boolean {
    const deferred = this.take(callId)
    deferred?.reject(error)
    return deferred !== undefined
  }

  /** Refuses all that still wait. */
  rejectAll(error: CallError): void {
    ;[...this.waiting.keys()].forEach((callId) => this.reject(callId, error))
  }

  private take(callId: string): Deferred<T> | undefined {
    const deferred = this.waiting.get(callId)
    this.waiting.delete(callId)
    return deferred
  }
}

/**
 * Tells `success` or `fail` what the promise tells. With a `fail`, an app need not look at the promise as well.
 * @param unheard - told of a failure where there is a `success` and no `fail`: whoever listens to the one need not look at
 * the promise, which counts as looked at by then, so that nobody would hear of it
 */
export function withCallbacks<T>(
  promise: Promise<T>,
  callbacks: Callbacks<T> | undefined,
  unheard: (error: CallError) => void,
): Promise<T> {
  const { success, fail } = callbacks ?? {}
  if (success !== undefined || fail !== undefined) {
    promise.then(success, fail ?? unheard).catch(rethrowLater)
  }
  return promise
}

/** A callback that throws is the app's own mistake: it surfaces there, and breaks nothing here. */
function rethrowLater(thrown: unknown): void {
  setTimeout(() => {
    throw thrown
  }, 0)
}
