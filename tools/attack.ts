import { FAULT_BOARD } from './attack/faults/faultBoard'
import { peerBoard } from './attack/peers/peerBoard'
import { summaryOf } from './attack/summary'
import { onlyThose } from './attack/tryBoard'
import { tryBoards } from './attack/tryBoards'
import { endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { readCommandLine, runTool, UsageError } from './process/options'

const USAGE = `usage: npm run attack [-- --only TEXT]

Attacks calls, and says after which attack something does not hold, with the way there:
  faults of the service   each message of each way that a call goes, lost, doubled, late or refused, once, on the whole
                          module with the unmodified IM SDK in Node
  the built app           hostile peers with raw clients, links and downloads, pages that are loaded again or copied,
                          clocks that are set, and a sample of the faults, on the demo app in Chromium
  --only                  the attacks alone that have this text in their name, or their board's`

runTool(USAGE, async (args) => {
  const { values } = readCommandLine({ args, options: { only: { type: 'string' } } })
  const { only = '' } = values
  const boards = [FAULT_BOARD, peerBoard()]
    .map((board) => onlyThose(board, only))
    .filter(({ attacks }) => attacks.length > 0)
  if (boards.length === 0) throw new UsageError(`--only ${only}: no attack has this text in its name`)
  onStop(() => endCaptured())
  for (const board of boards) await board.prepare?.()
  const tallies = await tryBoards(boards)
  console.log(`\n${summaryOf(tallies)}`)
  // What the IM SDK still waits for would keep this process.
  process.exit(tallies.some(({ failures }) => failures.length > 0) ? 1 : 0)
})
