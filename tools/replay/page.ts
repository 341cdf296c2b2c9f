import { arrowsOf, clockDifference, stretchesOf, type Arrow, type Lane, type Stretch } from './lanes'
import type { Replayed } from './replay'
import { waitsOf, type Wait } from './waits'

const ROW = 22
const TOP = 48
const LANE = 170
const LEFT = 110
/** From the middle outwards: what both sides share stands between them. */
const ORDER: readonly (readonly Lane[])[] = [
  ['user', 'media', 'device', 'service'],
  ['service', 'device', 'media', 'user'],
]
const COLOURS = {
  idle: '#c8ccd2',
  calling: '#e0a030',
  called: '#3f8ae0',
  connecting: '#9060d0',
  inCall: '#2f9e5a',
}

/**
 * One page with the way of one side, or of both of a call: lanes for users, devices, media and service, and below them how
 * long everything took. What the pointer rests on shows the state behind it.
 */
export function pageOf(sides: readonly (readonly Replayed[])[]): string {
  const [one = [], other] = sides
  const ahead = [0, other === undefined ? 0 : clockDifference(one, other)]
  const of = <T>(read: (steps: readonly Replayed[], side: number, ahead: number) => readonly T[]) =>
    sides.flatMap((steps, side) => read(steps, side, ahead[side] ?? 0))
  const arrows = [...of(arrowsOf)].sort((before, after) => before.at - after.at)
  const stretches = of(stretchesOf)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A call, step by step</title>
<style>
body { font: 13px/1.4 system-ui, sans-serif; margin: 24px; color: #1c2430; background: #fff }
svg { display: block; font: 11px system-ui, sans-serif; overflow: visible }
text.at { fill: #707a88 } .differs text, .differs line { fill: #c02020; stroke: #c02020 }
g.arrow:hover line { stroke-width: 3 } .legend span { margin-right: 16px } .legend i { display: inline-block; width: 12px; height: 12px; margin-right: 4px; vertical-align: -2px }
</style></head><body>
<h1>A call, step by step</h1>
<p>${sides.length === 2 ? `The second side’s clock is ${ahead[1]} ms ahead, by the first invite that both know; its times are set back by that.` : 'One side.'} Rest the pointer on an arrow to see the call after it. Red: the machine does otherwise now.</p>
<p class="legend">${Object.entries(COLOURS)
    .map(([status, colour]) => `<span><i style="background:${colour}"></i>${status}</span>`)
    .join('')}</p>
${sequence(arrows, stretches, sides.length)}
<h2>How long it took</h2>
${waterfall(of(waitsOf))}
</body></html>
`
}

/** Where a lane stands. Both sides share the service. */
function x(side: number, lane: Lane): number {
  const at = (ORDER[side] ?? []).indexOf(lane)
  return LEFT + LANE * (side === 0 ? at : at + 3)
}

function sequence(arrows: readonly Arrow[], stretches: readonly Stretch[], sides: number): string {
  const height = TOP + (arrows.length + 1) * ROW
  const start = arrows[0]?.at ?? 0
  const heads = Array.from({ length: sides }, (_, side) =>
    (ORDER[side] ?? [])
      .filter((lane) => side === 0 || lane !== 'service')
      .map((lane) => {
        const at = x(side, lane)
        return `<text x="${at}" y="20" text-anchor="middle" font-weight="600">${lane}${lane === 'service' ? '' : ` ${side + 1}`}</text><line x1="${at}" y1="28" x2="${at}" y2="${height}" stroke="#dfe3e8"/>`
      })
      .join(''),
  )
  const y = (time: number) => TOP + ROW * arrows.filter(({ at }) => at <= time).length
  const lives = stretches.map(
    ({ side, status, from, to }) =>
      `<rect x="${x(side, 'device') - 3}" y="${y(from) - ROW}" width="6" height="${Math.max(2, y(to) - y(from))}" fill="${COLOURS[status]}"><title>${status}</title></rect>`,
  )
  const rows = arrows.map((arrow, row) => arrowAt(arrow, TOP + row * ROW, arrow.at - start))
  return `<svg width="${LEFT + LANE * (sides === 2 ? 7 : 4)}" height="${height}">
<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#4a5564"/></marker></defs>
${[...heads, ...lives, ...rows].join('\n')}
</svg>`
}

function arrowAt({ side, from, to, label, detail, differs }: Arrow, y: number, since: number): string {
  const [start, end] = [x(side, from), x(side, to)]
  const line =
    start === end
      ? `<circle cx="${start}" cy="${y}" r="4" fill="#4a5564"/>`
      : `<line x1="${start}" y1="${y}" x2="${end}" y2="${y}" stroke="#4a5564" marker-end="url(#tip)"/>`
  const middle = start === end ? `x="${start + 8}"` : `x="${(start + end) / 2}" text-anchor="middle"`
  return `<g class="arrow${differs ? ' differs' : ''}"><title>${escaped(detail)}</title><text class="at" x="4" y="${y + 4}">+${since} ms</text>${line}<text ${middle} y="${y - 4}">${escaped(label)}</text></g>`
}

function waterfall(waits: readonly Wait[]): string {
  const start = Math.min(...waits.map(({ from }) => from))
  const end = Math.max(...waits.map(({ from, to }) => to ?? from))
  const scale = 600 / Math.max(1, end - start)
  const rows = waits.map(({ side, label, from, to }, row) => {
    const [left, width] = [220 + (from - start) * scale, Math.max(2, ((to ?? end) - from) * scale)]
    const y = row * ROW
    return `<text x="4" y="${y + 14}">${side + 1} · ${escaped(label)}</text><rect x="${left}" y="${y + 4}" width="${width}" height="12" fill="${to === null ? '#e5b0b0' : '#8fb6e8'}"/><text x="${left + width + 6}" y="${y + 14}">${to === null ? 'never' : `${to - from} ms`}</text>`
  })
  return `<svg width="960" height="${waits.length * ROW + 8}">${rows.join('\n')}</svg>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
