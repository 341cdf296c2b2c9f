import type { CallReport, ReportedStep } from '../../src/call'
import type { CallEffect } from '../../src/call/machine/effects/callEffect'
import type { CallEvent } from '../../src/call/machine/events/callEvent'
import { statusOf, type CallState } from '../../src/call/machine/state/callState'
import { transition } from '../../src/call/machine/transition'

/** One step of a report, beside what the machine of this repository does in its place. */
export interface Replayed {
  /** Which part of the report it is of, from 0. */
  readonly part: number
  readonly event: CallEvent
  readonly before: CallState
  readonly after: CallState
  readonly effects: readonly CallEffect[]
  /** What the report says of it. */
  readonly reported: ReportedStep
  /** Whether the machine does otherwise now. What comes after the first of these in a part follows from it. */
  readonly differs: boolean
}

/** Steps the machine through all parts of a report. */
export function replay({ parts }: CallReport): readonly Replayed[] {
  return parts.flatMap(({ state, steps }, part) => {
    // A report is the machine's own states and events, word for word, but for the names in them.
    let before = state as unknown as CallState
    return steps.map((reported) => {
      const event = reported.event as unknown as CallEvent
      const { state: after, effects } = transition(before, event)
      const replayed = { part, event, before, after, effects, reported }
      before = after
      return { ...replayed, differs: !isSame(reported, after, effects) }
    })
  })
}

function isSame({ status, effects: types }: ReportedStep, after: CallState, effects: readonly CallEffect[]) {
  return statusOf(after) === status && effects.map(({ type }) => type).join() === types.join()
}
