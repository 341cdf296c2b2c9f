import { beginningOf } from './beginning'
import { check, type Violation } from './explore'
import { movesOf } from './moves'
import type { Scenario } from './scenario'
import { labelOf } from './moveLabel'
import { runOut } from './trace'
import type { World } from './world'

/** Goes one way through the moves, each chosen by a number among those that are possible, and then lets it run out. */
export function walk(scenario: Scenario, choices: readonly number[]): Violation | null {
  let world: World = beginningOf(scenario)
  const trace: string[] = []
  for (const choice of choices) {
    const moves = movesOf(world, scenario)
    const move = moves[choice % moves.length]
    if (move === undefined) break
    trace.push(labelOf(move))
    const { world: after, violation } = check(world, move, scenario)
    if (violation !== null) return { ...violation, trace }
    world = after
  }
  const late = runOut(scenario, world)
  return late === null ? null : { ...late, trace: [...trace, ...late.trace] }
}
