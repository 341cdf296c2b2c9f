import { transition } from '../../../src/call/machine/transition'
import { apply } from './apply'
import { beginningOf } from './beginning'
import { Fingerprints } from './canonical'
import type { Taken } from './draft'
import { isSettled, movesOf, type Move } from './moves'
import { remembering } from './remembering'
import { RULES, type RuleName } from './rules'
import type { Rule } from './rules/rule'
import type { Scenario } from './scenario'
import { labelOf } from './moveLabel'
import type { World } from './world'

export interface Violation {
  readonly rule: RuleName
  readonly complaint: string
  /** What led there, the shortest way. */
  readonly trace: readonly string[]
}

export interface Search {
  readonly states: number
  readonly moves: number
  /** Different ways from the first state to one in which everything has happened. */
  readonly traces: number
  readonly settled: number
  /** The search came to its bound before it had seen everything. */
  readonly cutOff: boolean
  readonly violation: Violation | null
}

// The keys of RULES are its rules' names.
const NAMED_RULES = Object.entries(RULES) as [RuleName, Rule][]

interface Limits {
  readonly states?: number
  /** Told what each move did to each device. */
  readonly onMove?: (taken: readonly Taken[]) => void
}

/** Visits every state that the scenario can lead to, the near ones first, and checks each against every rule. */
export function explore(searched: Scenario, { states: most = Infinity, onMove }: Limits = {}): Search {
  const scenario = { ...searched, transition: remembering(searched.transition ?? transition) }
  const fingerprints = new Fingerprints()
  const places = new Map<string, number>()
  const cameFrom: { readonly place: number; readonly label: string }[] = []
  const edges: number[][] = []
  const ends = new Set<number>()
  const first = beginningOf(scenario)
  places.set(fingerprints.of(first), 0)
  cameFrom.push({ place: -1, label: '' })
  edges.push([])
  let waiting: { readonly place: number; readonly world: World }[] = [{ place: 0, world: first }]
  let moves = 0
  let cutOff = false
  const result = (violation: Violation | null): Search => ({
    states: places.size,
    moves,
    traces: countPaths(edges, ends),
    settled: ends.size,
    cutOff,
    violation,
  })

  while (waiting.length > 0) {
    const next: typeof waiting = []
    for (const { place, world } of waiting) {
      for (const move of movesOf(world, scenario)) {
        moves += 1
        const { world: after, violation, taken } = check(world, move, scenario)
        onMove?.(taken)
        if (violation !== null) {
          return result({ ...violation, trace: [...traceTo(cameFrom, place), labelOf(move)] })
        }
        const key = fingerprints.of(after)
        const known = places.get(key)
        if (known !== undefined) {
          edges[place]?.push(known)
          continue
        }
        if (places.size >= most) {
          cutOff = true
          continue
        }
        const found = places.size
        places.set(key, found)
        cameFrom.push({ place, label: labelOf(move) })
        edges.push([])
        edges[place]?.push(found)
        if (isSettled(after)) ends.add(found)
        next.push({ place: found, world: after })
      }
    }
    waiting = next
  }
  return result(null)
}

interface Checked {
  readonly world: World
  readonly taken: readonly Taken[]
  readonly violation: Omit<Violation, 'trace'> | null
}

/** Makes one move and looks at what came of it. */
export function check(world: World, move: Move, scenario: Scenario): Checked {
  const { world: after, taken } = apply(world, move, scenario)
  const seen = { scenario, before: world, world: after, taken, settled: isSettled(after) }
  for (const [rule, complains] of NAMED_RULES) {
    const complaint = complains(seen)
    if (complaint !== null) return { world: after, taken, violation: { rule, complaint } }
  }
  return { world: after, taken, violation: null }
}

function traceTo(cameFrom: readonly { place: number; label: string }[], place: number): string[] {
  const trace: string[] = []
  for (let at = cameFrom[place]; at !== undefined && at.place >= 0; at = cameFrom[at.place])
    trace.unshift(at.label)
  return trace
}

/** How many ways lead from the first state to an end. A move never leads back, so that each state is counted once. */
function countPaths(edges: readonly (readonly number[])[], ends: ReadonlySet<number>): number {
  const entering = new Uint32Array(edges.length)
  for (const targets of edges) for (const target of targets) entering[target] = (entering[target] ?? 0) + 1
  const ways = new Float64Array(edges.length)
  ways[0] = 1
  const ready = [0]
  let total = 0
  for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
    const here = ways[place] ?? 0
    if (ends.has(place)) total += here
    for (const target of edges[place] ?? []) {
      ways[target] = (ways[target] ?? 0) + here
      const left = (entering[target] ?? 0) - 1
      entering[target] = left
      if (left === 0) ready.push(target)
    }
  }
  return total
}
