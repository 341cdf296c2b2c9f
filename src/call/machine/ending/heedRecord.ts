import type { EventOf } from '../events/callEvent'
import { noteRecorded } from '../outbox/closeDoubt'
import type { CallState } from '../state/callState'
import { announce, patch, step, then, withOutbox, type Step } from '../step/step'

/** Somebody has written a record: the app is told, and this side writes none of the same call that it holds back. */
export function heedRecord(state: CallState, { record }: EventOf<'signal.recorded'>): Step {
  const { channelId } = record
  const told = step(state, announce({ name: 'onMessageSent', data: record }))
  const noted = then(told, (next) => withOutbox(next, noteRecorded(next.ledger.outbox, channelId)))
  return then(noted, (next) => markRecorded(next, channelId))
}

/** It may come before the CLOSE. Of two sides on our kit it is known who writes, whatever anybody sends meanwhile. */
function markRecorded({ ledger, call }: CallState, channelId: string): Step | undefined {
  if (call?.channelId !== channelId) return undefined
  return step(patch({ ledger, call }, { recorded: true }))
}
