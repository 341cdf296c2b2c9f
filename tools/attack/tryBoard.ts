import type { Attack, Board, Failure, Tally } from './attack'

/** The same board with those attacks alone whose names, or whose board's, have `text` in them. */
export function onlyThose(board: Board, text: string): Board {
  const wanted = text.toLowerCase()
  const fits = ({ name }: Attack) => `${board.name} ${name}`.toLowerCase().includes(wanted)
  return { ...board, attacks: board.attacks.filter(fits) }
}

/**
 * Tries every attack of a board, some at a time. One that fails keeps no other from being tried.
 * @param onTried - is told after each how many were tried, and what failed, if it did
 * @throws what `open` throws
 */
export async function tryBoard(
  board: Board,
  onTried: (tried: number, failure: Failure | null) => void = () => undefined,
): Promise<Tally> {
  const waiting = [...board.attacks]
  const failures: Failure[] = []
  let tried = 0
  const lane = async () => {
    for (let attack = waiting.shift(); attack !== undefined; attack = waiting.shift()) {
      const failure = await tryOne(board, attack)
      if (failure !== null) failures.push(failure)
      tried += 1
      onTried(tried, failure)
    }
  }
  if (waiting.length === 0) return { tried, failures }
  try {
    await board.open?.()
    await Promise.all(Array.from({ length: board.atOnce }, lane))
  } finally {
    await board.close?.()
  }
  return { tried, failures }
}

async function tryOne(board: Board, attack: Attack): Promise<Failure | null> {
  const way: string[] = []
  try {
    await attack.run((step) => way.push(step))
    return null
  } catch (error) {
    return { board: board.name, name: attack.name, way, error }
  }
}
