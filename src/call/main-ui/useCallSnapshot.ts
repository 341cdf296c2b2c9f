import { useCallback, useSyncExternalStore } from 'react'
import type { Call } from '../engine/Call'
import type { CallSnapshot } from '../machine/terms/snapshot'

/**
 * The call's snapshot, drawn anew whenever it changes. Needs no MobX.
 * @param call - the app's call object
 */
export function useCallSnapshot(call: Call): CallSnapshot {
  const subscribe = useCallback((listener: () => void) => call.subscribe(listener), [call])
  return useSyncExternalStore(subscribe, () => call.getSnapshot())
}
