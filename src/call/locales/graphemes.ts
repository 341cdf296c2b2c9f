import { isSign } from './signs'

const JOINER = '\u200d'

/** What of ES2022 takes a text apart; not everywhere is there an `Intl` at all. */
interface SegmenterMaker {
  new (): Segmenter
}

interface Segmenter {
  segment(text: string): Iterable<{ readonly segment: string }>
}

/** To make one takes as long as drawing a button. */
let made: { readonly by: SegmenterMaker; readonly segmenter: Segmenter } | undefined

/**
 * A text by what people take for one character: a family of four, a flag, a letter with its accents. Where the platform
 * does not know (a mini program on an older phone), by the rules that matter for names.
 */
export function graphemesOf(text: string): readonly string[] {
  const segmenter = platformSegmenter()
  if (segmenter === undefined) return byRules(text)
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

function platformSegmenter(): Segmenter | undefined {
  if (typeof Intl === 'undefined') return undefined
  // Later than the library that the compiler knows, which is that of the oldest phone.
  const { Segmenter } = Intl as { readonly Segmenter?: SegmenterMaker }
  if (Segmenter === undefined) return undefined
  if (made?.by !== Segmenter) made = { by: Segmenter, segmenter: new Segmenter() }
  return made.segmenter
}

function byRules(text: string): readonly string[] {
  const graphemes: string[] = []
  for (const sign of Array.from(text)) {
    const before = graphemes[graphemes.length - 1]
    const belongs = before !== undefined && belongsTo(before, sign)
    if (belongs) graphemes[graphemes.length - 1] = before + sign
    else graphemes.push(sign)
  }
  return graphemes
}

function belongsTo(before: string, sign: string): boolean {
  if (isSign(sign, 'mark', 'joiner', 'selector', 'skinTone', 'tag')) return true
  const isHalf = isSign(before, 'flagLetter') && Array.from(before).length === 1
  return before.slice(-1) === JOINER || (isHalf && isSign(sign, 'flagLetter'))
}
