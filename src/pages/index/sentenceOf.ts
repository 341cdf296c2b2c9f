import { CallError } from '@/call'

/** What to tell the user of a failed command; nothing where the user took the call back. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof CallError)) return String(error)
  return error.code === 'CANCELLED' ? '' : error.sentence
}
