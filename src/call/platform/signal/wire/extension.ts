import type { Fields } from './fields'
import { parseForeign } from './foreign'

/** Ids are uuids, account names or numbers; what is longer than this (characters) is none. */
export const LONGEST_ID = 256

/**
 * The version that other kits read. They go by it: below 1.1.0 they take the signalling channel's id for the name of
 * the media room. It names the kit whose wire format this is, not this package.
 */
const WIRE_VERSION = '4.2.0'

/** What every message of a call carries, so that no kit has to do with a message it cannot parse. */
export function encodeExtension(callId: string, fields: Fields): string {
  return JSON.stringify({ callId, version: WIRE_VERSION, callType: 0, reason: 0, ...fields })
}

/** The JSON object in a `serverExtension`; undefined for anything else. */
export function decodeExtension(extension: unknown): Fields | undefined {
  return parseForeign(extension)
}
