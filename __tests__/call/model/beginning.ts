import { apply } from './apply'
import { movesOf } from './moves'
import { firstWorld, type Scenario } from './scenario'
import type { World } from './world'

/**
 * The world in which a search begins: nothing has happened yet, or the first who may dial has dialled, the first device of
 * the other account has answered, and all that was on its way has landed.
 */
export function beginningOf(scenario: Scenario): World {
  const first = firstWorld(scenario)
  if (scenario.beginsInCall !== true) return first
  const [dial] = scenario.dials
  const callee = first.devices.find(({ account }) => account === dial?.to)
  let world: World = { ...first, left: { ...first.left, users: FOR_THAT } }
  for (;;) {
    const moves = movesOf(world, scenario)
    const move =
      moves.find(({ kind }) => kind === 'land') ??
      moves.find((each) => each.kind === 'accept' && each.device === callee?.name) ??
      moves.find((each) => each.kind === 'dial' && world.service.made.length === 0)
    if (move === undefined) return { ...world, left: scenario.budget }
    world = apply(world, move, scenario).world
  }
}

/** What the two do until they talk. */
const FOR_THAT = { alice: 1, bob: 1, carol: 1 }
