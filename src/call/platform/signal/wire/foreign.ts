import { fieldsOf, type Fields } from './fields'

// The one place where what others have sent is parsed and copied. It comes at any length and depth, in the middle of an
// SDK's own work, and a kit's messages are a few hundred characters, three levels deep.

/** More text (characters) than this is not read. */
const LONGEST = 16 * 1024

/** Nor what lies deeper than this: some engines go through JSON by recursion, and run out of stack at some thousands. */
const DEEPEST = 32

/** So many of a list are read. */
const MOST = 5_000

/** The JSON object in a text; undefined for anything else, and for one that is too long or nested too deep. */
export function parseForeign(text: unknown): Fields | undefined {
  if (typeof text !== 'string' || text.length > LONGEST || depthOf(text) > DEEPEST) return undefined
  try {
    return fieldsOf(JSON.parse(text))
  } catch {
    // Not JSON: some other program's message, or a kit's that sends plain text.
    return undefined
  }
}

/**
 * A value out of `parseForeign` as text: a string as it is, anything else as JSON.
 * @param longest - where it is cut (characters), never through a character that takes two of them
 */
export function foreignText(value: unknown, longest: number): string {
  if (value === undefined || value === null) return ''
  return cut(typeof value === 'string' ? value : JSON.stringify(value), longest)
}

/** What `read` makes of each of a list; one that it makes nothing of, or cannot read, costs only itself. */
export function readEach<T>(values: unknown, read: (value: unknown) => T | undefined): readonly T[] {
  if (!Array.isArray(values)) return []
  return values.slice(0, MOST).flatMap((value: unknown) => {
    try {
      return read(value) ?? []
    } catch {
      // Nothing that JSON can hold does that; an SDK may hand on something else.
      return []
    }
  })
}

function cut(text: string, longest: number): string {
  const isHalved = /[\uD800-\uDBFF]/.test(text.charAt(longest - 1)) && text.length > longest
  return text.slice(0, isHalved ? longest - 1 : longest)
}

/** How deep the lists and objects in a JSON text lie; what stands in its strings does not count. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1))
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}
