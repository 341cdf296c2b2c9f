import { FIGURE_NAMES, figuresOf, type Figure } from '../../../tools/bench/figures'
import type { Outcome, Row } from '../../../tools/bench/runBench'
import type { Summary } from '../../../tools/bench/statistics'
import { timedCall } from './timedCall'

/** What the bench has found at 25 ms; 100, in each round, but for what is given. */
export function outcome(
  module: Partial<Record<Figure, Summary>> = {},
  bare: Partial<Record<Figure, Summary>> = {},
): Outcome {
  const firstCall = figuresOf(timedCall())
  return {
    rows: [row('module', module), row('bare', bare)],
    pages: (['module', 'bare'] as const).map((kit) => ({
      kit,
      firstCall,
      heapPerCall: 40.12345,
      connectionsHeld: 0,
    })),
    failed: [],
  }
}

function row(kit: Row['kit'], of: Partial<Record<Figure, Summary>>): Row {
  const steady = (figure: Figure) => [figure, { median: 100, spread: 0, rounds: 3 }]
  const figures = { ...Object.fromEntries(FIGURE_NAMES.map(steady)), ...of } as Row['figures']
  return { kit, latency: 25, slowdown: 1, figures, example: timedCall() }
}
