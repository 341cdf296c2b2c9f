import type { TimedCall } from './oneCall'

/** Something that happened on one of the sides. */
interface Happening {
  readonly at: number
  readonly side: 'caller' | 'callee'
  readonly what: string
  readonly way: 'in' | 'out' | 'own' | 'mark'
}

/** A part of a call: from a tap until what it is for was seen. */
const PARTS = [
  { title: 'dial', from: 'dial', until: 'painted' },
  { title: 'accept', from: 'accept', until: 'frame' },
  { title: 'hang up', from: 'hangUp', until: 'ended' },
] as const

const WIDTH = 900
const LEFT = 250
const ROW = 15
const HEAD = 34
const COLOURS = { caller: '#2563eb', callee: '#c2410c' } as const

/**
 * A call as a picture: for each part of it a line for everything that happened, below each other in the order in which it
 * did, with a dot at its time.
 * @param title - whose call it is
 */
export function waterfallOf(call: TimedCall, title: string): string {
  const all = happeningsIn(call)
  const drawn: string[] = []
  let top = HEAD
  for (const part of PARTS) {
    const begin = momentOf(all, part.from)
    const end = momentOf(all, part.until)
    const inside = all.filter(({ at }) => at >= begin && at <= end)
    drawn.push(heading(top, `${part.title}: ${Math.round(end - begin)} ms`))
    top += ROW + 4
    for (const each of inside) {
      drawn.push(line(top, each, each.at - begin, end - begin))
      top += ROW
    }
    top += ROW
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${top}" font-family="sans-serif" font-size="11">`,
    `<rect width="${WIDTH}" height="${top}" fill="#fff"/>`,
    `<text x="10" y="20" font-size="14" font-weight="600">${escaped(title)}</text>`,
    ...(['caller', 'callee'] as const).map(
      (side, index) =>
        `<text x="${LEFT + 200 + index * 80}" y="20" fill="${COLOURS[side]}" font-weight="600">${side}</text>`,
    ),
    ...drawn,
    '</svg>',
    '',
  ].join('\n')
}

function happeningsIn(call: TimedCall): Happening[] {
  const sides = ['caller', 'callee'] as const
  return sides
    .flatMap((side) => [
      ...call[side].messages.map(({ at, way, what }) => ({ at, way, what, side })),
      ...Object.entries(call[side].marks).map(([what, at]) => ({ at, way: 'mark' as const, what, side })),
    ])
    .sort((one, other) => one.at - other.at)
}

/** When something was marked last: the first picture is there when both sides have theirs. */
function momentOf(all: readonly Happening[], mark: string): number {
  const moments = all.filter(({ way, what }) => way === 'mark' && what === mark).map(({ at }) => at)
  return Math.max(...moments)
}

function heading(top: number, text: string): string {
  return `<text x="10" y="${top + 11}" font-size="12" font-weight="600">${escaped(text)}</text>`
}

function line(top: number, { side, what, way }: Happening, after: number, whole: number): string {
  const x = LEFT + ((WIDTH - LEFT - 60) * after) / Math.max(whole, 1)
  const y = top + ROW / 2
  const colour = COLOURS[side]
  const arrow = { in: '← ', out: '→ ', own: '', mark: '● ' }[way]
  const weight = way === 'mark' ? ' font-weight="600"' : ''
  return [
    `<text x="10" y="${y + 4}" fill="${colour}"${weight}>${escaped(`${side} ${arrow}${what}`)}</text>`,
    `<line x1="${LEFT}" y1="${y}" x2="${x.toFixed(1)}" y2="${y}" stroke="#e2e4ea"/>`,
    `<circle cx="${x.toFixed(1)}" cy="${y}" r="${way === 'mark' ? 4 : 3}" fill="${colour}"/>`,
    `<text x="${(x + 8).toFixed(1)}" y="${y + 4}" fill="#666">${Math.round(after)}</text>`,
  ].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
