import { CallError } from '../../../error/CallError'
import { refusedError } from '../../../error/refusedError'
import type { CallErrorCode } from '../../../machine/terms/errorCode'

/**
 * The SDK's own codes, some as numbers and some as digits (read in SDK 4.6.10), where the channel server's are numbers: -2 also stands for a request that did not
 * get through, 401 for a gateway that cannot be reached, 403 for too many reconnects.
 */
const NETWORK: readonly unknown[] = [-2, '401', '403']

/** What to look at where the SDK's own words say little: it has none for a domain that is not listed. */
const HINTS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [-2, "the channel server was not reached: are NERTC's domains among the mini program's request domains?"],
  ['401', "the gateway was not reached: are NERTC's domains among the mini program's socket domains?"],
  ['420', 'the gateway named no address to push to, or has refused the login, which the SDK does not tell.'],
])

/** What the mini-program SDK failed with, as a CallError that names the step. */
export function miniError(step: string, thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown
  const code = field(thrown, 'code')
  const reason = field(thrown, 'reason') ?? field(thrown, 'message') ?? ''
  const hint = HINTS.get(code)
  const words =
    `${step} failed${code === undefined ? '' : ` with ${String(code)}`} ${String(reason)}`.trimEnd()
  const detail = hint === undefined ? words : `${words} (${hint} See docs/wechat.md.)`
  const answer = typeof code === 'number' ? code : undefined
  return refusedError(detail, answer, thrown) ?? new CallError(codeOf(code), detail, thrown)
}

function codeOf(code: unknown): CallErrorCode {
  return NETWORK.includes(code) ? 'NETWORK' : 'RTC_JOIN_FAILED'
}

function field(thrown: unknown, key: 'code' | 'reason' | 'message'): unknown {
  if (typeof thrown !== 'object' || thrown === null || !(key in thrown)) return undefined
  // `in` has just shown the key to be there; nothing is assumed of what it holds.
  return (thrown as Readonly<Record<typeof key, unknown>>)[key]
}
