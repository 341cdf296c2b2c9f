import { CallError } from '../../../error/CallError'
import type { Clock, Dispose } from '../../ports'

/** How long the SDK may take for one step, in ms: where the gateway does not answer, it waits for ever. */
const STEP_WAIT = 10_000

/** What `step` resolves with. Fails with TIMEOUT where it takes too long. */
export function within<T>(clock: Clock, name: string, step: Promise<T>): Promise<T> {
  let stopTimer: Dispose = () => undefined
  const late = new Promise<never>((_, reject) => {
    stopTimer = clock.after(STEP_WAIT, () => reject(new CallError('TIMEOUT', `${name} took too long`)))
  })
  return Promise.race([step, late]).finally(() => stopTimer())
}
