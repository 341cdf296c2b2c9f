import type { CallEvent } from './events/callEvent'
import { concernsLiveCall } from './events/concerns'
import { releasedBy } from './ringing/awaited'
import { holdBack, letGo } from './ringing/mayRing'
import { always } from './rows/always'
import { called } from './rows/called'
import { calling } from './rows/calling'
import { connecting } from './rows/connecting'
import { idle } from './rows/idle'
import { inCall } from './rows/inCall'
import { statusOf, type CallState } from './state/callState'
import type { AnyRow, Row } from './step/row'
import { step, then, type Step } from './step/step'
import type { CallStatus } from './terms/snapshot'

/**
 * Everything a call can do. Read a row as "in this status, on this event".
 *
 *   idle ─ dialled ─► calling ─ accepted ─► connecting ─ media arrives ─► inCall ─► idle
 *   idle ─ invited ─► called ─ allowed ──► connecting
 *
 * Every status but idle has a way back to idle that only time needs to take.
 */
export const table: { readonly [S in CallStatus]: Row<S> } = { idle, calling, called, connecting, inCall }

/**
 * What becomes of a state by one event. Pure: the effects are data, for the engine to carry out.
 * @returns the identical state and no effects where the event means nothing here
 */
export function transition(state: CallState, event: CallEvent): Step {
  return holdBack(state, event) ?? letGo(state, event, take) ?? take(state, event)
}

function take(state: CallState, event: CallEvent): Step {
  const settled = rowStep(always, state, event) ?? step(state)
  const reached = concernsLiveCall(settled.state, event)
    ? then(settled, (next) => rowStep(table[statusOf(next)], next, event))
    : settled
  return releasedBy(state, event).reduce(
    (before, invited) => then(before, (next) => rowStep(table[statusOf(next)], next, invited)),
    reached,
  )
}

function rowStep(row: AnyRow, state: CallState, event: CallEvent): Step | undefined {
  // Rows are keyed by status and event type, both looked up from the very values handed in; TypeScript cannot see that.
  const handler = row[event.type] as ((state: CallState, event: CallEvent) => Step | undefined) | undefined
  return handler?.(state, event)
}
