import { FIGURE_NAMES, figuresOf, type Figure } from '../../../tools/bench/figures'
import type { Outcome, Row } from '../../../tools/bench/runBench'
import { tableOf, unsteadyOf } from '../../../tools/bench/table'
import type { Summary } from '../../../tools/bench/statistics'
import { timedCall } from './timedCall'

function row(kit: Row['kit'], of: Partial<Record<Figure, Summary>>): Row {
  const steady = (figure: Figure) => [figure, { median: 100, spread: 0, rounds: 3 }]
  const figures = { ...Object.fromEntries(FIGURE_NAMES.map(steady)), ...of } as Row['figures']
  return { kit, latency: 25, slowdown: 1, figures, example: timedCall() }
}

function outcome(module: Partial<Record<Figure, Summary>>, bare: Partial<Record<Figure, Summary>>): Outcome {
  const firstCall = figuresOf(timedCall())
  return {
    rows: [row('module', module), row('bare', bare)],
    pages: (['module', 'bare'] as const).map((kit) => ({
      kit,
      firstCall,
      heapPerCall: 40,
      connectionsHeld: 0,
    })),
  }
}

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
