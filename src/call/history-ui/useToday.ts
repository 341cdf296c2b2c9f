import { useSyncExternalStore } from 'react'
import { startOfDay } from './days'

/** The beginning of today, in ms since 1970, as of this drawing: nobody is told of midnight, and the next drawing knows. */
export function useToday(): number {
  return useSyncExternalStore(untold, today)
}

const today = () => startOfDay(Date.now())
const untold = () => () => undefined
