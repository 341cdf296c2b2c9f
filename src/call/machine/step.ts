import type { Announcement } from './announcement'
import type { CallEffect } from './callEffect'
import type { CallEvent, CallEventType, EventOf } from './callEvent'
import type { CallIn, CallState, LiveCall, StateWith } from './callState'
import type { OutboxRequest } from './outboxRequest'
import type { CallStatus } from './snapshot'
import { post } from './outbox'

/** The next state, and what is to be done, in order. */
export interface Step {
  readonly state: CallState
  readonly effects: readonly CallEffect[]
}

/** What one status does on each event; undefined, or no entry: nothing, the state stays the same object. */
export type Row<S extends CallStatus> = {
  readonly [T in CallEventType]?: (state: StateWith<CallIn<S>>, event: EventOf<T>) => Step | undefined
}

/** The same for rows that several statuses share. */
export type SharedRow<C extends LiveCall> = {
  readonly [T in CallEventType]?: (state: StateWith<C>, event: EventOf<T>) => Step | undefined
}

export type AnyRow = {
  readonly [T in CallEventType]?: (state: never, event: never) => Step | undefined
}

export function step(state: CallState, ...effects: readonly CallEffect[]): Step {
  return { state, effects }
}

/** The same state with another call. */
export function withCall(state: CallState, call: LiveCall): CallState {
  return { ledger: state.ledger, call }
}

/** Changes the live call's fields and keeps its status. */
export function patch<C extends LiveCall>(state: StateWith<C>, change: Partial<C>): StateWith<C> {
  return { ledger: state.ledger, call: { ...state.call, ...change } }
}

/** `next`, with requests put in its outbox and sent after the step's other effects. */
export function posting(next: Step, ...requests: readonly OutboxRequest[]): Step {
  const posted = post(next.state.ledger, requests)
  return {
    state: { ledger: posted.ledger, call: next.state.call },
    effects: [...next.effects, ...posted.effects],
  }
}

export function announce(announcement: Announcement): CallEffect {
  return { type: 'announce', announcement }
}

/** One step after another; the second sees the first's state. */
export function then(first: Step, second: (state: CallState) => Step | undefined): Step {
  const next = second(first.state)
  return next === undefined ? first : { state: next.state, effects: [...first.effects, ...next.effects] }
}

export type { CallEvent }
