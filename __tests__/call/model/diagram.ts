import type { CallEvent } from '../../../src/call/machine/events/callEvent'
import { statusOf } from '../../../src/call/machine/state/callState'
import type { CallStatus } from '../../../src/call/machine/terms/snapshot'
import type { Taken } from './draft'
import { explore } from './explore'
import type { Fault, Scenario } from './scenario'
import { glareReversed, permissions, plain, twoDevices } from './scenarios'

const STATUSES: readonly CallStatus[] = ['idle', 'calling', 'called', 'connecting', 'inCall']

/** By then a search has seen every way it will see. */
const MOST_STATES = 12_000

/** Searches that between them take every way there is from one status to another. */
const SEARCHES: readonly Scenario[] = [
  plain,
  within(plain, ['cut'], 0),
  within(plain, ['kick', 'cutMedia', 'drop'], 0),
  within(plain, [], 1),
  within(permissions, ['refuse', 'failMedia'], 0),
  within(glareReversed, [], 0),
  within(twoDevices, [], 0),
]

function within(scenario: Scenario, faults: readonly Fault[], crashes: number): Scenario {
  const budget = { users: { alice: 1, bob: 1 }, faults: faults.length === 0 ? 0 : 1, crashes }
  return { ...scenario, faults, budget }
}

/** The statuses of a call and what leads from one to another, as it was seen to happen, in Mermaid's words. */
export function stateDiagram(): string {
  const ways = new Map<string, Set<string>>()
  const note = ({ before, after, event }: Taken) => {
    if (statusOf(before) === statusOf(after)) return
    const way = `${statusOf(before)} --> ${statusOf(after)}`
    ways.set(way, (ways.get(way) ?? new Set()).add(nameOf(event)))
  }
  for (const scenario of SEARCHES)
    explore(scenario, { states: MOST_STATES, onMove: (taken) => taken.forEach(note) })
  const lines = STATUSES.flatMap((from) =>
    STATUSES.flatMap((to) => {
      const events = ways.get(`${from} --> ${to}`)
      return events === undefined ? [] : [`  ${from} --> ${to} : ${[...events].sort().join('<br>')}`]
    }),
  )
  return ['stateDiagram-v2', '  [*] --> idle', ...lines].join('\n')
}

function nameOf(event: CallEvent): string {
  return event.type === 'timer.expired' ? `timer ${event.timer}` : event.type
}

/** `page` with the diagram in its place, which the fence of a Mermaid block marks. */
export function withDiagram(page: string, diagram: string): string {
  return page.replace(
    /(```mermaid\n)[^]*?(\n```)/,
    (_, before: string, after: string) => before + diagram + after,
  )
}
