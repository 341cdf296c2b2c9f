import type { Line } from './line'

/** The past calls of one account, and which are not to come back. */
export interface Book {
  /** The latest first; one for each call. */
  readonly lines: readonly Line[]
  /** The ids of calls that were deleted one by one, the latest last. */
  readonly gone: readonly string[]
  /** Everything up to this time (ms since 1970) was deleted at once. */
  readonly clearedTo: number
}

/** An account's before its first call. */
export const EMPTY: Book = { lines: [], gone: [], clearedTo: 0 }

/** So many ids of deleted calls are remembered; the service was told to delete the older ones long ago. */
const GONE_KEPT = 500

/** The book with one more call in it, or with what is new of one that is there. The same book where nothing is new. */
export function withLine(book: Book, added: Line): Book {
  if (book.gone.includes(added.id)) return book
  const namesakes = book.lines.filter(({ id }) => id === added.id)
  const known = namesakes.find(({ userId }) => userId === added.userId)
  const stands = known === undefined ? false : known.seen || !added.seen
  // The room of a call that this device was in: anybody else who names it was not in that call.
  const isStrangers = !added.seen && namesakes.some((line) => line.seen && line.userId !== added.userId)
  if (isStrangers) return book
  if (known !== undefined && stands) return withTold(book, known, added)
  const others = book.lines.filter(({ id, userId, seen }) => {
    return id !== added.id || (userId !== added.userId && (seen || !added.seen))
  })
  return { ...book, lines: inOrder(others, { ...added, name: added.name || (known?.name ?? '') }) }
}

/**
 * Of a call that another device answered, this one knows how long it took from the record alone. Of one that it knows by
 * records only, the first stands, and the earliest time: whoever writes again lifts no line to the top.
 */
function withTold(book: Book, known: Line, told: Line): Book {
  const others = book.lines.filter((line) => line !== known)
  if (known.outcome === 'elsewhere' && told.outcome === 'answered' && known.duration !== told.duration) {
    return { ...book, lines: inOrder(others, { ...known, duration: told.duration }) }
  }
  if (known.seen || known.at <= told.at) return book
  return { ...book, lines: inOrder(others, { ...known, at: told.at }) }
}

function inOrder(lines: readonly Line[], added: Line): readonly Line[] {
  const at = lines.findIndex((line) => line.at <= added.at)
  return at < 0 ? [...lines, added] : [...lines.slice(0, at), added, ...lines.slice(at)]
}

/** Several at once, out of pages that may reach further back than what was deleted. */
export function withOlder(book: Book, lines: readonly Line[]): Book {
  return lines.filter(({ at }) => at > book.clearedTo).reduce(withLine, book)
}

/** The book after every line went through `change`; the same where none changed. */
export function changed(book: Book, change: (line: Line) => Line): Book {
  const lines = book.lines.map(change)
  return lines.some((line, index) => line !== book.lines[index]) ? { ...book, lines } : book
}

/** Nothing is unread any more. */
export function allRead(book: Book): Book {
  return changed(book, (line) => (line.unread ? { ...line, unread: false } : line))
}

/** Without a call, for good. */
export function without(book: Book, id: string): Book {
  return {
    ...book,
    lines: book.lines.filter((line) => line.id !== id),
    gone: [...book.gone.filter((one) => one !== id), id].slice(-GONE_KEPT),
  }
}

/** Without all that there is, nor what is older. */
export function cleared({ lines, gone, clearedTo }: Book): Book {
  return { lines: [], gone, clearedTo: Math.max(clearedTo, lines[0]?.at ?? 0) }
}

/**
 * Both, as two pages of a browser have them. What one has deleted stays so, and what one has shown is not unread; else ours
 * stands of the same call.
 */
export function merged(ours: Book, theirs: Book): Book {
  const read = new Set(theirs.lines.filter(({ unread }) => !unread).map(nameOf))
  const clearedTo = Math.max(ours.clearedTo, theirs.clearedTo)
  const gone = [...new Set([...theirs.gone, ...ours.gone])].slice(-GONE_KEPT)
  const lines = ours.lines.filter(({ id, at }) => at > clearedTo && !gone.includes(id))
  const both = withOlder({ lines, gone, clearedTo }, theirs.lines)
  return changed(both, (line) => (line.unread && read.has(nameOf(line)) ? { ...line, unread: false } : line))
}

/** What is one call's alone: anybody may name another's room. */
function nameOf({ id, userId }: Line): string {
  return JSON.stringify([id, userId])
}
