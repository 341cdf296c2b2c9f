import { useEffect } from 'react'
import { usePageShown } from '../../components/usePageShown'
import type { LastCall } from '../../machine/terms/snapshot'
import type { CallStore } from '../../store/CallStore'
import { endShownFor } from './endShownFor'
import { pageStatusOf } from './pageStatus'
import { isFilled } from './Slot'

/**
 * Closes the page of a call that is over, where there is nothing to be read, or when the user has had the time to see why:
 * also one that comes to the front, or into being, only after the end.
 */
export function useLeavingWhenOver({ call, snapshot }: Pick<CallStore, 'call' | 'snapshot'>): void {
  const shown = usePageShown()
  const endedCall = pageStatusOf(snapshot) === 'ended' ? snapshot.lastCall : null
  useEffect(() => {
    const shownFor = endedCall === null || isAppsEnd(endedCall) ? null : endShownFor(endedCall)
    if (!shown || shownFor === null) return undefined
    const timer = setTimeout(() => {
      // A page that does not close is in the log, and has a button.
      call.closePage().catch(() => undefined)
    }, shownFor)
    return () => clearTimeout(timer)
  }, [call, shown, endedCall])
}

/** What the app shows at the end of a talk is for its user to be done with: a question how it was, a summary. */
function isAppsEnd({ connectedAt }: LastCall): boolean {
  return connectedAt !== null && isFilled('end')
}
