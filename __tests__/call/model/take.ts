import type { CallEvent } from '../../../src/call/machine/events/callEvent'
import { keptOf } from '../../../src/call/machine/derived/keptOf'
import type { CallState } from '../../../src/call/machine/state/callState'
import type { KeptCall } from '../../../src/call/machine/state/keptCall'
import { transition } from '../../../src/call/machine/transition'
import type { Draft } from './draft'
import { carryOut } from './effects'
import { withItsHabits } from './otherKit'
import { isOnOtherKit } from './scenario'
import type { Device, Untimed } from './world'

function inTimeOf(event: Untimed, ahead: number): Untimed {
  return event.type === 'signal.invited' ? { ...event, invitedAt: event.invitedAt + ahead } : event
}

/** Lets a device's machine take an event, and carries out what it asks for. */
export function take(draft: Draft, name: string, untimed: Untimed): void {
  const inbox: Untimed[] = [untimed]
  const { scenario } = draft
  const machine = scenario.transition ?? transition
  const otherKit = isOnOtherKit(scenario, draft.device(name).account)
  const run = otherKit ? withItsHabits(machine) : machine
  for (let next = inbox.shift(); next !== undefined; next = inbox.shift()) {
    const { state: before, ahead } = draft.device(name)
    // The time is all that an untimed event lacks. An invite's own is the service's, which a device knows to convert.
    const event = { ...inTimeOf(next, ahead), at: draft.now + ahead } as CallEvent
    const { state: after, effects } = run(before, event)
    draft.taken.push({ device: name, otherKit, event, before, after, effects })
    if (after !== before) draft.change(name, { state: after, ...keeping(draft, name, keepingOf(after)) })
    for (const effect of effects) inbox.push(...carryOut(draft, name, effect))
  }
}

const keeps = new WeakMap<CallState, KeptCall | null>()

/** What is kept of a state: one object for one state. */
function keepingOf(state: CallState): KeptCall | null {
  const known = keeps.get(state)
  if (known !== undefined) return known
  const kept = keptOf(state)
  keeps.set(state, kept)
  return kept
}

/** The last call that was kept is remembered where a storage may be behind. */
function keeping(draft: Draft, name: string, kept: KeptCall | null): Partial<Device> {
  if (!draft.scenario.faults.includes('forget')) return { kept }
  const { kept: was, keptBefore } = draft.device(name)
  return { kept, keptBefore: kept === null ? (was ?? keptBefore ?? null) : null }
}
