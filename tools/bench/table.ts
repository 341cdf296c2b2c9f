import { FIGURE_NAMES, FIGURES, type Figure } from './figures'
import type { Outcome, Row } from './runBench'
import { nameOf, type Setting } from './settings'
import { isUnsteady, type Summary } from './statistics'

/** What stands where two figures are not held against each other. */
const NOT_COMPARED = 'not compared'

interface Pair {
  readonly setting: Setting
  readonly figure: Figure
  readonly module: Summary
  readonly bare: Summary
}

/** Each figure of both kits, in each setting. */
function pairsOf(rows: readonly Row[]): Pair[] {
  const settings = rows.filter(({ kit }) => kit === 'module')
  return FIGURE_NAMES.flatMap((figure) =>
    settings.map((module) => {
      const isBeside = (row: Row) => row.kit === 'bare' && nameOf(row) === nameOf(module)
      const bare = rows.find(isBeside)
      if (bare === undefined) throw new Error(`no calls of the bare SDKs at ${nameOf(module)}`)
      return { setting: module, figure, module: module.figures[figure], bare: bare.figures[figure] }
    }),
  )
}

/**
 * What was not taken on a quiet machine, in words; none where all of it can be compared. It is the bare page's rounds that
 * are looked at: the module's may lie apart for reasons of its own.
 */
export function unsteadyOf(rows: readonly Row[]): string[] {
  return pairsOf(rows)
    .filter(({ figure, bare }) => FIGURES[figure].unit === 'ms' && isUnsteady(bare))
    .map(
      ({ figure, setting, bare }) => `${FIGURES[figure].what} at ${nameOf(setting)}: ${shown(figure, bare)}`,
    )
}

/** The figures as a table: a line for each figure and setting, with what the module takes for each ms of the bare SDKs. */
export function tableOf({ rows, pages }: Outcome): string {
  const isQuiet = unsteadyOf(rows).length === 0
  const lines = pairsOf(rows).map(({ figure, setting, module, bare }) => [
    FIGURES[figure].what,
    nameOf(setting),
    shown(figure, module),
    shown(figure, bare),
    isQuiet ? (module.median / bare.median).toFixed(2) : NOT_COMPARED,
  ])
  const [module, bare] = (['module', 'bare'] as const).map((kit) => pages.find((each) => each.kit === kit))
  const once = [
    ...(['called', 'painted', 'opened'] as const).map((figure) => [
      `${FIGURES[figure].what}, first call`,
      nameOf(rows[0] ?? { latency: 0, slowdown: 1 }),
      whole(module?.firstCall[figure]),
      whole(bare?.firstCall[figure]),
      '',
    ]),
    ['heap that stays of each call, KB', '', whole(module?.heapPerCall), whole(bare?.heapPerCall), ''],
    ['connections held in the end', '', whole(module?.connectionsHeld), whole(bare?.connectionsHeld), ''],
  ]
  return asMarkdown([['', 'one way', 'module', 'bare SDKs', 'ratio'], ...lines, ...once])
}

function shown(figure: Figure, { median, spread }: Summary): string {
  const value = FIGURES[figure].unit === 'ms' ? `${Math.round(median)} ms` : `${Math.round(median * 100)} %`
  return `${value} ± ${Math.round(spread * 50)} %`
}

function whole(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value))
}

function asMarkdown(lines: readonly (readonly string[])[]): string {
  const [head = []] = lines
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const drawn = lines.map(
    (line) => `| ${widths.map((width, column) => (line[column] ?? '').padEnd(width)).join(' | ')} |`,
  )
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [drawn[0], rule, ...drawn.slice(1)].join('\n')
}
