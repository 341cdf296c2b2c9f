import { useEffect } from 'react'
import { usePageShown } from '../../components/usePageShown'
import type { CallStore } from '../../store/CallStore'
import { pageStatusOf } from './pageStatus'

/** How long the page shows why the call ended, in ms. */
export const END_SHOWN = 2_000

/**
 * Closes the page of a call that is over, when the user has had the time to see why: also one that comes to the front, or
 * into being, only after the end.
 */
export function useLeavingWhenOver({ call, snapshot }: Pick<CallStore, 'call' | 'snapshot'>): void {
  const shown = usePageShown()
  const endedCallId = pageStatusOf(snapshot) === 'ended' ? snapshot.lastCall?.callId : undefined
  useEffect(() => {
    if (!shown || endedCallId === undefined) return undefined
    const timer = setTimeout(() => {
      // A page that does not close is in the log, and has a button.
      call.closePage().catch(() => undefined)
    }, END_SHOWN)
    return () => clearTimeout(timer)
  }, [call, shown, endedCallId])
}
