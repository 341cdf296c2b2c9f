import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readCommandLine, runTool, wholeNumber } from './process/options'
import type { CrowdHabits } from './soak/crowd/Crowd'
import { crowdComplaint, crowdReport } from './soak/crowd/crowdReport'
import { runCrowd } from './soak/crowd/runCrowd'
import { runSoak, type SoakRow } from './soak/runSoak'

const USAGE = `usage: npm run soak [-- --calls 10000 --faults 5 --seed 1]
       npm run soak -- --users 100000 [--outage 60 --calls-an-hour 1 --talk 180 --seed 1]

Makes calls between two call objects, one after another, on a simulated service, and shows that nothing piles up.
  --calls          how many
  --faults         how many of a hundred messages are lost, doubled or late
  --seed           the same seed makes the same calls

With --users it is very many at once, and the service goes away for a while: shows what it is asked when it is back.
  --users          how many are signed in
  --outage         how long the service is away, in s
  --calls-an-hour  how many calls each of them makes
  --talk           how long they talk, in s: the mean`

const ROWS = 10
/** So much (MB) the heap may grow between the second row, when everything is warm, and the last. */
const MOST_GROWTH = 8

/** The IM SDK (10.8.1) tries to connect every 1.6 s at first, and every 8 s from then on: by then all are back. */
const BACK_WITHIN = 8_000

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
  const text = { type: 'string' } as const
  const options = {
    calls: text,
    faults: text,
    seed: text,
    users: text,
    outage: text,
    'calls-an-hour': text,
    talk: text,
  }
  const { values } = readCommandLine({ args, options })
  const seed = wholeNumber('seed', values.seed, 1, 2 ** 31)
  collectable()
  const complaint =
    values.users === undefined
      ? await soakTwo({
          calls: wholeNumber('calls', values.calls, 10_000, 10_000_000),
          faults: wholeNumber('faults', values.faults, 5, 100),
          seed,
        })
      : await soakMany({
          users: wholeNumber('users', values.users, 100_000, 1_000_000),
          outage: wholeNumber('outage', values.outage, 60, 3_600) * 1_000,
          callsAnHour: wholeNumber('calls-an-hour', values['calls-an-hour'], 1, 60),
          talk: wholeNumber('talk', values.talk, 180, 3_600) * 1_000,
          seed,
        })
  console.log(`\n${complaint ?? 'Nothing piles up.'}`)
  process.exitCode = complaint === null ? 0 : 1
})

interface TwoOptions {
  readonly calls: number
  /** Of a hundred. */
  readonly faults: number
  readonly seed: number
}

async function soakTwo({ calls, faults, seed }: TwoOptions): Promise<string | null> {
  console.log(`${calls} calls, something happens to ${faults} % of the messages, seed ${seed}\n`)
  console.log(COLUMNS.map((column) => column.padStart(10)).join(''))
  const result = await runSoak({ calls, seed, faults: faults / 100, rows: ROWS, onRow: printRow })
  console.log('\nends, on both sides:')
  for (const [reason, count] of result.ends)
    if (count > 0) console.log(`${String(count).padStart(10)}  ${reason}`)
  return complaintOf(result.rows, result.stuck)
}

async function soakMany(habits: CrowdHabits & { readonly outage: number }): Promise<string | null> {
  const { users, callsAnHour, talk, outage, seed } = habits
  console.log(
    `${users} users, each calls ${callsAnHour} times an hour for ${talk / 1_000} s; ${outage / 1_000} s without the service, seed ${seed}`,
  )
  const onStep = (step: string) => console.log(`  ${step}`)
  const result = await runCrowd({ ...habits, backWithin: BACK_WITHIN, onStep })
  console.log(`\n${crowdReport(result)}`)
  return crowdComplaint(result)
}

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
