import type { PastCall } from '../engine/pastCalls'
import type { CallError } from '../error/CallError'
import { filled, type HistoryTexts } from '../locales'
import { isolated } from '../locales/personName'
import { clockText, daysBetween } from './days'

/** Days are called by their weekday for so long. */
const WEEK = 7

/**
 * What a day is called, seen from today.
 * @param day - its beginning, in ms since 1970
 * @param today - the beginning of today
 */
export function dayText(texts: HistoryTexts, day: number, today: number): string {
  const ago = daysBetween(day, today)
  const date = new Date(day)
  if (ago === 0) return texts.today
  if (ago === 1) return texts.yesterday
  if (ago > 1 && ago < WEEK) return texts.weekdays[date.getDay()] ?? ''
  const year = date.getFullYear()
  const template = year === new Date(today).getFullYear() ? texts.date : texts.dateOfYear
  const month = texts.months[date.getMonth()] ?? ''
  return filled(template, { day: String(date.getDate()), month, year: String(year) })
}

/**
 * A whole row, as one says it.
 * @param name - of the far side
 * @param day - what its day is called
 */
export function rowSentence(texts: HistoryTexts, call: PastCall, name: string, day: string): string {
  const { type, outcome, direction, duration, at } = call
  const became = texts.outcome[outcome][direction]
  return filled(texts.spoken[direction], {
    type: typeText(texts, type),
    name: isolated(name),
    day,
    time: clockText(at),
    outcome: duration > 0 ? `${became}, ${lastedText(texts, duration)}` : became,
  })
}

/** What to do where the service was not reached; empty for all else, of which the sentences speak of a call. */
export function networkSentence(error: CallError): string {
  return error.code === 'NETWORK' ? error.sentence : ''
}

function typeText({ audio, video }: HistoryTexts, type: PastCall['type']): string {
  return type === 2 ? video : audio
}

function lastedText({ lasted, lastedSeconds }: HistoryTexts, duration: number): string {
  const minutes = Math.floor(duration / 60)
  const template = minutes > 0 ? lasted : lastedSeconds
  return filled(template, { minutes: String(minutes), seconds: String(duration % 60) })
}
