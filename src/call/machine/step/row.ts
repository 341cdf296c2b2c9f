import type { CallEventType, EventOf } from '../events/callEvent'
import type { CallState, StateIn } from '../state/callState'
import type { CallStatus } from '../terms/snapshot'
import type { Step } from './step'

/** What is done on each event; undefined, or no entry: nothing, the state stays the same object. */
export type Handlers<S extends CallState> = {
  readonly [T in CallEventType]?: (state: S, event: EventOf<T>) => Step | undefined
}

/** What one status does on each event. */
export type Row<S extends CallStatus> = Handlers<StateIn<S>>

/** A row of whichever status. */
export type AnyRow = {
  readonly [T in CallEventType]?: (state: never, event: never) => Step | undefined
}
