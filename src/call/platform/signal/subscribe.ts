import { guarded } from '../guarded'
import type { Dispose } from '../ports'
import type { NimEmitter } from './nimInstance'

/**
 * Listens to one event of a service of the IM SDK, until the returned function is called.
 * @param log - told what the listener threw, which the SDK is not
 */
export function subscribe<Name extends string>(
  service: NimEmitter<Name>,
  name: Name,
  listener: (event: unknown) => void,
  log: (text: string, cause?: unknown) => void,
): Dispose {
  const heard = guarded(name, listener, log)
  service.on(name, heard)
  return () => service.off(name, heard)
}
