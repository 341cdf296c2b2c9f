import type { CallEffect } from '../../../src/call/machine/effects/callEffect'
import type { CallEvent } from '../../../src/call/machine/events/callEvent'
import type { CallState } from '../../../src/call/machine/state/callState'
import type { Step } from '../../../src/call/machine/step/step'
import { transition } from '../../../src/call/machine/transition'
import type { RuleName } from './rules'
import type { Scenario } from './scenario'
import type { Budget } from './world'

/** A machine with one mistake in it, and the rule that it breaks. */
export interface SeededFault {
  readonly mistake: string
  readonly breaks: RuleName
  readonly scenario: Scenario
}

export type Machine = typeof transition

export function seeded(mistake: string, breaks: RuleName, scenario: Scenario, machine: Machine): SeededFault {
  return { mistake, breaks, scenario: { ...scenario, transition: machine } }
}

export function within(
  scenario: Scenario,
  budget: Partial<Budget>,
  faults: Scenario['faults'] = [],
): Scenario {
  return { ...scenario, budget: { ...scenario.budget, ...budget }, faults }
}

/** The machine, deaf to some events. */
export function deafTo(isUnheard: (event: CallEvent) => boolean): Machine {
  return (state, event) => (isUnheard(event) ? { state, effects: [] } : transition(state, event))
}

/** The machine, with what comes out of it changed. */
export function after(change: (step: Step, before: CallState, event: CallEvent) => Step): Machine {
  return (state, event) => change(transition(state, event), state, event)
}

export function without(...types: readonly CallEffect['type'][]): Machine {
  return after(({ state, effects }) => ({
    state,
    effects: effects.filter(({ type }) => !types.includes(type)),
  }))
}

export function withoutDeadline(step: Step, name: 'connecting' | 'reconnecting' | 'silence'): Step {
  const { call, ledger } = step.state
  if (call === null || call.deadlines[name] === undefined) return step
  const { [name]: _, ...deadlines } = call.deadlines
  return { ...step, state: { ledger, call: { ...call, deadlines } } }
}
