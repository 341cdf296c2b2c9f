import { FAULT_BOARD } from './attack/faults/faultBoard'
import { summaryOf } from './attack/summary'
import { onlyThose } from './attack/tryBoard'
import { tryBoards } from './attack/tryBoards'
import { readCommandLine, runTool, UsageError } from './process/options'

const USAGE = `usage: npm run attack [-- --only TEXT]

Attacks calls: every single fault of the signalling service in every way that a call goes, on the whole module with the
unmodified IM SDK. Says after which of them something does not hold, and the way there.
  --only    the attacks alone whose name has this text in it, or whose board's`

const BOARDS = [FAULT_BOARD]

runTool(USAGE, async (args) => {
  const { values } = readCommandLine({ args, options: { only: { type: 'string' } } })
  const { only = '' } = values
  const boards = BOARDS.map((board) => onlyThose(board, only)).filter(({ attacks }) => attacks.length > 0)
  if (boards.length === 0) throw new UsageError(`--only ${only}: no attack has this text in its name`)
  const tallies = await tryBoards(boards)
  console.log(`\n${summaryOf(tallies)}`)
  // What the IM SDK still waits for would keep this process.
  process.exit(tallies.some(({ failures }) => failures.length > 0) ? 1 : 0)
})
