import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readCommandLine, runTool, wholeNumber } from './process/options'
import { runSoak, type SoakRow } from './soak/runSoak'

const USAGE = `usage: npm run soak [-- --calls 10000 --faults 5 --seed 1]

Makes calls between two call objects, one after another, on a simulated service, and shows that nothing piles up.
  --calls    how many
  --faults   how many of a hundred messages are lost, doubled or late
  --seed     the same seed makes the same calls`

const ROWS = 10
/** So much (MB) the heap may grow between the second row, when everything is warm, and the last. */
const MOST_GROWTH = 8

const COLUMNS: readonly (keyof SoakRow)[] = [
  'calls',
  'heap',
  'timers',
  'sessions',
  'listeners',
  'unsent',
  'rooms',
  'records',
]

runTool(USAGE, async (args) => {
  const { values } = readCommandLine({
    args,
    options: { calls: { type: 'string' }, faults: { type: 'string' }, seed: { type: 'string' } },
  })
  const calls = wholeNumber('calls', values.calls, 10_000, 10_000_000)
  const faults = wholeNumber('faults', values.faults, 5, 100)
  const seed = wholeNumber('seed', values.seed, 1, 2 ** 31)
  collectable()
  console.log(`${calls} calls, something happens to ${faults} % of the messages, seed ${seed}\n`)
  console.log(COLUMNS.map((column) => column.padStart(10)).join(''))
  const result = await runSoak({ calls, seed, faults: faults / 100, rows: ROWS, onRow: printRow })
  console.log('\nends, on both sides:')
  for (const [reason, count] of result.ends)
    if (count > 0) console.log(`${String(count).padStart(10)}  ${reason}`)
  const complaint = complaintOf(result.rows, result.stuck)
  console.log(complaint === null ? '\nNothing piles up.' : `\n${complaint}`)
  process.exitCode = complaint === null ? 0 : 1
})

function printRow(row: SoakRow): void {
  const shown = COLUMNS.map((column) => (column === 'heap' ? row.heap.toFixed(1) : String(row[column])))
  console.log(shown.map((text) => text.padStart(10)).join(''))
}

function complaintOf(rows: readonly SoakRow[], stuck: number): string | null {
  if (stuck > 0) return `${stuck} calls did not come to an end.`
  const held = rows.find(({ timers, sessions, listeners, unsent, rooms }) =>
    [timers, sessions, listeners, unsent, rooms].some((count) => count > 0),
  )
  if (held !== undefined) return `Something is still held after ${held.calls} calls.`
  const growth = (rows.at(-1)?.heap ?? 0) - (rows[1]?.heap ?? 0)
  return growth > MOST_GROWTH ? `The heap has grown by ${growth.toFixed(1)} MB.` : null
}

/** Makes garbage collection callable, so that what is left is what is held. */
function collectable(): void {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  if (typeof gc === 'function') Object.assign(globalThis, { gc })
}
