import { isRecord, wholeNumber } from '../fields'
import type { UnknownRecord } from '../fields'

/** One message of the mini programs' gateway: `{ cmd, seq, body }` in JSON, by number. Read in SDK 4.6.10. */
export interface Packet {
  readonly cmd: number
  /** Comes back with the answer. */
  readonly seq: number
  readonly body: UnknownRecord
}

/** What the SDK asks. */
export const REQUEST = { login: 0, heartbeat: 2, logout: 4, publish: 10, mute: 11, subscribe: 16 } as const

/** Answers with a number of their own; the others share one, see `GATEWAY_DONE`. */
export const ANSWER = { login: 1, heartbeat: 3, logout: 9 } as const

/** What the SDK is told without having asked. */
export const PUSH = { mute: 15, join: 20, leave: 21, roomClosed: 23, kicked: 24, published: 26 } as const

/** Reads a message; null for anything else. */
export function parsePacket(text: string): Packet | null {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(message)) return null
  const cmd = wholeNumber(message.cmd)
  const seq = wholeNumber(message.seq)
  if (cmd === null || seq === null) return null
  return { cmd, seq, body: isRecord(message.body) ? message.body : {} }
}

/**
 * Writes a message.
 * @param seq - that of the request it answers; absent in what is told unasked
 */
export function packetText(cmd: number, body: object, seq?: number): string {
  return JSON.stringify({ cmd, seq, body })
}
