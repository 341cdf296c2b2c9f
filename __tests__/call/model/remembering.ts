import type { CallState } from '../../../src/call/machine/state/callState'
import type { Step } from '../../../src/call/machine/step/step'
import type { Machine } from './faultyMachine'

// See Fingerprints.
const { stringify } = JSON

/**
 * A machine that is asked once for each state and event, and knows the step from then on. In a search most ways differ
 * in what happens to whom first, and not in what happens to one device: it lives through the same again and again. A
 * machine decides by state and event alone, so that it would make the same of it; the same object is known to whoever
 * compares worlds, too.
 */
export function remembering(machine: Machine): Machine {
  const known = new Map<CallState, Map<string, Step>>()
  return (state, event) => {
    let steps = known.get(state)
    if (steps === undefined) known.set(state, (steps = new Map()))
    const heard = stringify(event)
    let step = steps.get(heard)
    if (step === undefined) steps.set(heard, (step = machine(state, event)))
    return step
  }
}
