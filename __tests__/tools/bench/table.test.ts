import type { Summary } from '../../../tools/bench/statistics'
import { tableOf, unsteadyOf } from '../../../tools/bench/table'
import { outcome } from './outcome'

const summary = (median: number, spread: number): Summary => ({ median, spread, rounds: 3 })
const lineOf = (table: string, what: string) =>
  table
    .split('\n')
    .find((line) => line.startsWith(`| ${what}`))
    ?.split('|')
    .map((cell) => cell.trim())

test('a figure of the module stands beside that of the bare SDKs, with the ratio', () => {
  const table = tableOf(outcome({ called: summary(60, 0.1) }, { called: summary(50, 0.2) }))
  const line = lineOf(table, 'dial → called')
  expect(line?.slice(2, 6)).toEqual(['25 ms', '60 ms ± 5 %', '50 ms ± 10 %', '1.20'])
})

test('nothing is compared where the rounds of the bare page lie too far apart', () => {
  const busy = outcome({}, { ended: summary(400, 0.9) })
  expect(unsteadyOf(busy.rows)).toEqual(['hang up → ended on the other side at 25 ms: 400 ms ± 45 %'])
  expect(lineOf(tableOf(busy), 'dial → called')?.[5]).toBe('not compared')
})

test('it is compared where only the rounds of the module do', () => {
  expect(unsteadyOf(outcome({ ended: summary(400, 0.9) }, {}).rows)).toEqual([])
})
