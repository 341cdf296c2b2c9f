import { beginningOf } from './beginning'
import { check, type Violation } from './explore'
import { labelOf } from './moveLabel'
import { movesOf, type Move } from './moves'
import type { Scenario } from './scenario'
import type { World } from './world'

/** Goes the way of a trace again. @returns the world at its end, and the first rule that broke on the way */
export function replay(
  scenario: Scenario,
  trace: readonly string[],
): { readonly world: World; readonly violation: Violation | null } {
  let world = beginningOf(scenario)
  for (const [place, label] of trace.entries()) {
    const move = movesOf(world, scenario).find((each) => labelOf(each) === label)
    if (move === undefined) {
      const possible = movesOf(world, scenario).map(labelOf).join('\n  ')
      throw new Error(`"${label}" cannot happen after ${place} moves; what can:\n  ${possible}`)
    }
    const { world: after, violation } = check(world, move, scenario)
    if (violation !== null)
      return { world: after, violation: { ...violation, trace: trace.slice(0, place + 1) } }
    world = after
  }
  return { world, violation: null }
}

/** Lets come what comes of itself until nothing more does. @returns the first rule that broke on the way */
export function runOut(scenario: Scenario, from: World): Violation | null {
  const trace: string[] = []
  for (let world = from; ;) {
    const move = movesOf(world, scenario).find(({ kind }) => OF_ITSELF.includes(kind))
    if (move === undefined) return null
    trace.push(labelOf(move))
    const { world: after, violation } = check(world, move, scenario)
    if (violation !== null) return { ...violation, trace }
    world = after
  }
}

const OF_ITSELF: readonly Move['kind'][] = ['land', 'timer', 'reconnect', 'wait']

/** A violation as a regression test that can be pasted. */
export function asTest({ name }: Scenario, { rule, complaint, trace }: Violation): string {
  const lines = trace.map((label) => `    '${label}',`)
  return [`${rule}: ${complaint}`, `  holds(scenarios.${name}, [`, ...lines, '  ])'].join('\n')
}
