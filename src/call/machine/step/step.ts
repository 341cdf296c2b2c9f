import type { Announcement } from '../effects/announcement'
import type { CallEffect } from '../effects/callEffect'
import type { Posted } from '../outbox/outbox'
import { post } from '../outbox/queue'
import type { Posting } from '../outbox/request'
import type { CallState, StateWith } from '../state/callState'
import type { Ledger } from '../state/ledger'
import type { LiveCall } from '../state/liveCall'

/** The next state, and what is to be done, in order. */
export interface Step {
  readonly state: CallState
  readonly effects: readonly CallEffect[]
}

/** A state, and what is to be done on the way to it. */
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

/** Changes what outlives the call, and leaves the call as it is. */
export function withLedger<C extends LiveCall | null>(
  { ledger, call }: StateWith<C>,
  change: Partial<Ledger>,
): StateWith<C> {
  return { ledger: { ...ledger, ...change }, call }
}

/** `next`, with requests put in its outbox and sent after the step's other effects. */
export function posting(next: Step, ...requests: readonly Posting[]): Step {
  return then(next, (state) => withOutbox(state, post(state.ledger.outbox, requests)))
}

/** The same state with another outbox, and what that asks for. */
export function withOutbox(state: CallState, change: Posted): Step
/** The same; undefined where nothing of the outbox was meant. */
export function withOutbox(state: CallState, change: Posted | undefined): Step | undefined
export function withOutbox(state: CallState, change: Posted | undefined): Step | undefined {
  return change && step(withLedger(state, { outbox: change.outbox }), ...change.effects)
}

/** Tells the app. */
export function announce(announcement: Announcement): CallEffect {
  return { type: 'announce', announcement }
}

/** One step after another; the second sees the first's state. */
export function then(first: Step, second: (state: CallState) => Step | undefined): Step {
  const next = second(first.state)
  return next === undefined ? first : { state: next.state, effects: [...first.effects, ...next.effects] }
}
