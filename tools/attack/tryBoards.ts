import { Listr, type ListrLogger, type ListrLogLevels, type ListrTask } from 'listr2'
import { shownAs } from '../process/shownAs'
import type { Board, Failure, Tally } from './attack'
import { reasonOf } from './summary'
import { tryBoard } from './tryBoard'

/** How often it is told how far a board is, in ms. */
const BEAT_MS = 10_000

/**
 * Tries boards one after the other, and shows how far each is and what fails.
 * @param logger - gets plain lines of it, also on a terminal; they go to standard output unless given
 * @throws what a board's `open` throws; the boards after it are not tried
 */
export async function tryBoards(
  boards: readonly Board[],
  logger?: ListrLogger<ListrLogLevels>,
): Promise<readonly Tally[]> {
  const tallies: Tally[] = []
  const boardTask = (board: Board): ListrTask => ({
    title: board.name,
    async task(_, task) {
      const failed: Failure[] = []
      let done = 0
      const howFar = () => `${board.name}: ${done} of ${board.attacks.length} tried, ${failed.length} failed`
      const beat = setInterval(() => (task.output = howFar()), BEAT_MS)
      try {
        const tally = await tryBoard(board, (tried, failure) => {
          done = tried
          if (failure === null) return
          failed.push(failure)
          task.output = `failed: ${failure.name}: ${reasonOf(failure)}`
        })
        tallies.push(tally)
        task.title = howFar()
      } finally {
        clearInterval(beat)
      }
    },
  })
  await new Listr(boards.map(boardTask), {
    concurrent: false,
    registerSignalListeners: false,
    ...shownAs(logger),
  }).run()
  return tallies
}
