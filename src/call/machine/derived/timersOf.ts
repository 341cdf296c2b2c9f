import { retryAt } from '../outbox/retries'
import type { CallState } from '../state/callState'
import { DEADLINE_NAMES, type TimerName } from '../timing/deadlines'
import { backgroundDue } from './backgroundDue'

/** A timer a state asks for. `callId` is null for the one that belongs to no call. */
export interface DueTimer {
  readonly timer: TimerName | 'retry'
  readonly callId: string | null
  /** ms since 1970. */
  readonly due: number
}

/**
 * Every timer that runs in a state. The engine makes the running timers equal to this list after each step, so that a
 * timer lives exactly as long as the state that owns it: there is no stopping to be forgotten.
 */
export function timersOf({ call, ledger }: CallState): readonly DueTimer[] {
  const timers: DueTimer[] = []
  const retry = retryAt(ledger.outbox)
  if (retry !== null) timers.push({ timer: 'retry', callId: null, due: retry })
  if (call === null) return timers
  const hidden = backgroundDue({ call, ledger })
  if (hidden !== null) timers.push({ timer: 'background', callId: call.callId, due: hidden })
  for (const timer of DEADLINE_NAMES) {
    const due = call.deadlines[timer]
    if (due !== undefined) timers.push({ timer, callId: call.callId, due })
  }
  return timers
}
