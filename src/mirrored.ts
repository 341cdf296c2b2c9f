import type { CallTexts } from '@/call'

/** Says which way what follows is written. */
const FROM_RIGHT = '\u2067'
const END = '\u2069'

/**
 * A language that nobody speaks, written from the right: to see that a page is, before there are words in one that is. Its
 * letters are those it is made of, and it is longer, as most languages are.
 */
export function mirrored(texts: CallTexts): CallTexts {
  const turned = (text: string) => `${FROM_RIGHT}${text}${END}`
  const all = <T extends object>(group: T): T => {
    const entries = Object.entries(group).map(([key, said]: [string, unknown]) => [
      key,
      typeof said === 'string' ? turned(said) : all(said as object),
    ])
    // The same keys, and texts as before.
    return Object.fromEntries(entries) as T
  }
  return {
    page: all(texts.page),
    ends: all(texts.ends),
    errors: all(texts.errors),
    lacks: all(texts.lacks),
    parts: texts.parts,
  }
}
