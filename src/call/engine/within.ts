import { CallError } from '../error/CallError'
import type { Clock } from '../platform/ports'

/**
 * What `promise` resolves with, as long as it comes in time. Everything that is waited for has an outcome, also where an
 * SDK never says one.
 * @param ms - how long it may take
 * @param what - for the error's text
 * @throws CallError TIMEOUT
 */
export function within<T>(
  clock: Pick<Clock, 'after'>,
  ms: number,
  what: string,
  promise: Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(ms, () => reject(new CallError('TIMEOUT', `${what} took longer than ${ms} ms`)))
    const settle =
      <A>(told: (value: A) => void) =>
      (value: A) => {
        stop()
        told(value)
      }
    promise.then(settle(resolve), settle(reject))
  })
}
