import { accountOf } from '../machine/terms/account'
import type { PastOutcome } from '../engine/pastCalls'
import type { HostPort } from '../platform/ports'
import { EMPTY, merged, type Book } from './book'
import type { Line } from './line'

const VERSION = 1
const OUTCOMES: readonly PastOutcome[] = [
  'answered',
  'missed',
  'cancelled',
  'refused',
  'busy',
  'elsewhere',
  'failed',
]

/** The book of one account on the device. */
export interface KeptBook {
  /** What is kept; an empty book where nothing is, or nothing that can be read. */
  read(): Book
  /**
   * Keeps a book.
   * @returns the same, with what another page of the browser has kept meanwhile
   */
  write(book: Book): Book
}

/**
 * Keeps a book under the account's own key. Where the device keeps nothing, it lives as long as the app.
 * @param most - so many calls are kept, the latest ones; fewer where the device has no room for them
 * @param keepsNothing - told once, where there is no room for any
 */
export function createKeptBook(
  storage: HostPort['storage'],
  account: string,
  most: number,
  keepsNothing: () => void = () => undefined,
): KeptBook {
  const key = `taro-nertc-call.history.${accountOf(account)}`
  let written: string | null = null
  let isToldOfLoss = false

  function keep(book: Book): void {
    for (let lines = book.lines.slice(0, most); ; lines = lines.slice(0, lines.length >> 1)) {
      const text = textOf({ ...book, lines })
      if (storage.set(key, text)) {
        written = text
        return
      }
      if (lines.length === 0) break
    }
    if (!isToldOfLoss) keepsNothing()
    isToldOfLoss = true
  }

  return {
    read() {
      written = storage.get(key)
      return parse(written)
    },
    write(book) {
      const found = storage.get(key)
      const whole = found === null || found === written ? book : merged(book, parse(found))
      keep(whole)
      return whole
    },
  }
}

type Row = readonly unknown[]

function textOf({ lines, gone, clearedTo }: Book): string {
  const rows = lines.map(
    ({ id, userId, name, direction, type, outcome, duration, at, unread, seen }): Row => [
      id,
      userId,
      name,
      direction === 'in' ? 1 : 0,
      type,
      OUTCOMES.indexOf(outcome),
      duration,
      at,
      unread ? 1 : 0,
      seen ? 1 : 0,
    ],
  )
  return JSON.stringify({ version: VERSION, clearedTo, gone, rows })
}

function parse(text: string | null): Book {
  if (text === null) return EMPTY
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return EMPTY
    // Any object can be read by key; what stands there is checked.
    const { version, clearedTo, gone, rows } = value as Readonly<Record<string, unknown>>
    if (version !== VERSION || !isNumber(clearedTo)) return EMPTY
    return {
      clearedTo,
      gone: listOf(gone).filter(isText),
      lines: listOf(rows)
        .flatMap((row) => lineOf(listOf(row)) ?? [])
        .sort((one, other) => other.at - one.at),
    }
  } catch {
    // Written by another version, or cut off while it was written.
    return EMPTY
  }
}

function lineOf([id, userId, name, incoming, type, outcome, duration, at, unread, seen]: Row):
  Line | undefined {
  const known = isNumber(outcome) ? OUTCOMES[outcome] : undefined
  if (!isText(id) || !isText(userId) || !isText(name) || known === undefined) return undefined
  if ((type !== 1 && type !== 2) || !isNumber(duration) || !isNumber(at)) return undefined
  return {
    id,
    userId,
    name,
    direction: incoming === 1 ? 'in' : 'out',
    type,
    outcome: known,
    duration,
    at,
    unread: unread === 1,
    seen: seen === 1,
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
