import { useEffect, useSyncExternalStore } from 'react'
import { usePageShown } from '../components/usePageShown'
import type { PastCalls } from '../engine/pastCalls'

/**
 * While the page with the list is shown, nothing of it is unread. Draws nothing: a list that heard of each page that covers
 * its own would be drawn anew whenever a call page opens.
 */
export function MarksRead({ history }: { readonly history: PastCalls }) {
  const isSeen = usePageShown()
  const unread = useSyncExternalStore(history.subscribe, () => history.getSnapshot().unread)
  useEffect(() => {
    if (isSeen && unread > 0) history.markRead()
  }, [history, isSeen, unread])
  return null
}
