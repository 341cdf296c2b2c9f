import { useEffect } from 'react'
import type { Dispose } from '../platform/ports'

/** Says that the user sees the call, for as long as `isSeen`. */
export function useSeen(call: { seen(): Dispose }, isSeen: boolean): void {
  useEffect(() => (isSeen ? call.seen() : undefined), [call, isSeen])
}
