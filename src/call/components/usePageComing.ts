import { useCallback, useSyncExternalStore } from 'react'
import type { Call } from '../engine/Call'

/**
 * Whether the call page is on its way to the user: what it would cover in a moment is not drawn for that.
 * @param call - the app's call object
 */
export function usePageComing(call: Call): boolean {
  const subscribe = useCallback((listener: () => void) => call.subscribe(listener), [call])
  return useSyncExternalStore(subscribe, () => call.isPageComing())
}
