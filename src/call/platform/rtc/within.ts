import { CallError } from '../../error/CallError'
import type { Clock, Dispose } from '../ports'

/** How long the SDK may take for one step, in ms: where the gateway does not answer, it waits for ever. */
const STEP_WAIT = 10_000

/**
 * What `step` resolves with. Fails with TIMEOUT where it takes longer than `wait` ms.
 * @param hint - what it may come from, where the SDK does not say
 */
export function within<T>(
  clock: Pick<Clock, 'after'>,
  name: string,
  step: Promise<T>,
  { wait = STEP_WAIT, hint = '' } = {},
): Promise<T> {
  let stopTimer: Dispose = () => undefined
  const late = new Promise<never>((_, reject) => {
    const detail = `${name} took too long${hint === '' ? '' : `: ${hint}`}`
    stopTimer = clock.after(wait, () => reject(new CallError('TIMEOUT', detail)))
  })
  return Promise.race([step, late]).finally(() => stopTimer())
}
