import { useCallback, useSyncExternalStore } from 'react'
import type { Call } from '../engine/Call'
import type { PastCalls, PastCallsSnapshot } from '../engine/pastCalls'
import { CallError } from '../error/CallError'

/**
 * The past calls, drawn anew whenever they change: `unread` of it is for a badge.
 * @param call - the app's call object, made with `history`
 * @throws CallError INVALID_ARGUMENT where it was made without
 */
export function useCallHistory(call: Pick<Call, 'history'>): PastCallsSnapshot {
  const history = historyOf(call)
  const subscribe = useCallback((listener: () => void) => history.subscribe(listener), [history])
  return useSyncExternalStore(subscribe, () => history.getSnapshot())
}

/** The history of a call object, which has one. */
export function historyOf({ history }: Pick<Call, 'history'>): PastCalls {
  if (history === null) {
    throw new CallError('INVALID_ARGUMENT', 'past calls need createCall({ history: callHistory() })')
  }
  return history
}
