import type { Row } from './runBench'
import { FIGURES, type Figure } from './oneCall'

/** The figures as a table: a line for each figure and latency, with what the module takes for each ms of the bare SDKs. */
export function tableOf(rows: readonly Row[]): string {
  const latencies = [...new Set(rows.map(({ latency }) => latency))]
  const lines = Object.entries(FIGURES).flatMap(([figure, what]) =>
    latencies.map((latency) => {
      const [ours, bare] = (['module', 'bare'] as const).map((kit) => {
        const row = rows.find((each) => each.kit === kit && each.latency === latency)
        // The keys of FIGURES are all there are.
        return row?.figures[figure as Figure]
      })
      if (ours === undefined || bare === undefined) return []
      return [
        what,
        `${latency} ms`,
        `${Math.round(ours.median)} ± ${Math.round(ours.spread * 50)} %`,
        `${Math.round(bare.median)} ± ${Math.round(bare.spread * 50)} %`,
        (ours.median / bare.median).toFixed(2),
      ]
    }),
  )
  return asMarkdown([['', 'one way', 'module, ms', 'bare SDKs, ms', 'ratio'], ...lines])
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
