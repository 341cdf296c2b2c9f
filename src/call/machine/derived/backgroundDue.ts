import type { CallState } from '../state/callState'

/**
 * When the live call ends because the app has been in the background for as long as it may be, in ms since 1970; null
 * where that does not end it. What rings here is left alone: it ends by itself. Who shares a screen is at what they show.
 */
export function backgroundDue({ call, ledger }: CallState): number | null {
  const { hiddenAt, hangUpAfterHide } = ledger
  if (call === null || call.callStatus === 'called' || call.screenOn) return null
  if (hiddenAt === null || hangUpAfterHide === null) return null
  return Math.max(hiddenAt, call.startedAt) + hangUpAfterHide
}
