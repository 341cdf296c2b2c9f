import { graphemesOf } from './graphemes'
import { isSign } from './signs'

/** What a page shows of a name; a longer one is cut. */
const MOST_GRAPHEMES = 64
/** However much is heaped upon each (UTF-16 units). */
const LONGEST = 256
/** No more than this is looked at (UTF-16 units). */
const LOOKED_AT = 2_048
/** More marks than any script sets on one letter. */
const MOST_MARKS = 4

/** A flag that says by tags of which country it is. */
const TAGGED_FLAG = '\u{1f3f4}'

/**
 * A name as a page may show it. Whoever it is of has chosen it, and may want to pass for nobody, or for somebody else:
 * what is not seen goes, what turns the direction of a line goes, and what is too long is cut between two characters.
 * @returns empty where nothing of it can be seen
 */
export function readableName(name: string): string {
  let cut = ''
  for (const grapheme of graphemesOf(seenOf(name)).slice(0, MOST_GRAPHEMES)) {
    if (cut.length + grapheme.length > LONGEST) break
    cut += grapheme
  }
  return cut.trim()
}

/** A name to stand among other words: written from right to left, it turns none of them around. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

function seenOf(name: string): string {
  const words = name
    .slice(0, LOOKED_AT)
    .split(/\s+/)
    .map(seenOfWord)
    .filter((word) => word !== '')
  return words.join(' ')
}

function seenOfWord(word: string): string {
  const seen: string[] = []
  let base: string | null = null
  let marks = 0
  for (const sign of Array.from(word)) {
    if (isSign(sign, 'unseen')) continue
    if (!isSign(sign, 'mark', 'joiner', 'selector', 'tag')) {
      base = sign
      marks = 0
    } else if (isSign(sign, 'tag') ? base !== TAGGED_FLAG : base === null || ++marks > MOST_MARKS) {
      // Loose, or heaped up.
      continue
    }
    seen.push(sign)
  }
  while (isSign(seen[seen.length - 1] ?? '', 'joiner')) seen.pop()
  return seen.join('')
}
