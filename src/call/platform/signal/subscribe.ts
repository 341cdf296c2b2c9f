import type { Dispose } from '../ports'
import type { NimEmitter } from './nimInstance'

/** Listens to one event of a service of the IM SDK, until the returned function is called. */
export function subscribe<Name extends string>(
  service: NimEmitter<Name>,
  name: Name,
  listener: (event: unknown) => void,
): Dispose {
  service.on(name, listener)
  return () => service.off(name, listener)
}
