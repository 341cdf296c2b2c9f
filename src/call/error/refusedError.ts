import type { CallErrorCode } from '../machine/terms/errorCode'
import { CallError } from './CallError'

interface Refusal {
  readonly code: CallErrorCode
  /** What it means, and what mends it, for the developer: nothing that a user does would. */
  readonly cure: string
}

const OTHER_KEY =
  "is the appKey given to createCall() the IM instance's? Tokens are good in its application only"

/** Answers of NERTC's channel server (as its SDKs for phones document them) that say how the application is set up. */
const REFUSALS: Readonly<Record<number, Refusal | undefined>> = {
  401: { code: 'TOKEN_INVALID', cure: `the token was not taken: ${OTHER_KEY}.` },
  403: {
    code: 'TOKEN_INVALID',
    cure:
      `the application may not make calls: has it, in Yunxin's console, bought audio and video calls 2.0, and is that ` +
      `paid for and not expired? Or the token was not taken: ${OTHER_KEY}.`,
  },
  414: { code: 'RTC_JOIN_FAILED', cure: `the service takes a parameter for wrong: ${OTHER_KEY}.` },
}

/**
 * The error of a join that the media service refused because of how the app is set up.
 * @param words - what failed, with the service's own words, for the log
 * @param answer - the channel server's code
 * @returns undefined for an answer that says nothing of that
 */
export function refusedError(
  words: string,
  answer: number | undefined,
  cause: unknown,
): CallError | undefined {
  const refusal = answer === undefined ? undefined : REFUSALS[answer]
  if (refusal === undefined) return undefined
  const detail = `${words} (the media service answered ${answer}: ${refusal.cure})`
  return new CallError(refusal.code, detail, cause, 'mediaService')
}
