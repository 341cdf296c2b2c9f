import { RELIABLE_PUSH } from '../../guesses'
import { toWireCode } from './code'
import type { Command } from './commands'

/** A request packet. `serial` is what its answer is matched by. */
export interface Request extends Command {
  readonly serial: number
  /** In the order in which the command declares them; what the SDK left out makes no gap. */
  readonly params: readonly unknown[]
}

/** Reads a request, `{"SER","SID","CID","Q":[{"t","v"}…]}`; null if the text is none. */
export function parseRequest(json: string): Request | null {
  let packet: unknown
  try {
    packet = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof packet !== 'object' || packet === null) return null
  const { SER: serial, SID: sid, CID: cid, Q: query } = packet as Partial<Record<string, unknown>> // checked next
  if (typeof serial !== 'number' || typeof sid !== 'number' || typeof cid !== 'number') return null
  if (!Array.isArray(query)) return null
  return { serial, sid, cid, params: query.map(paramValue) }
}

function paramValue(param: unknown): unknown {
  if (typeof param !== 'object' || param === null || !('v' in param)) return undefined
  return param.v
}

/** The answer to a request; `code` as the SDK shows it. */
export function encodeReply(request: Request, code: number, body: readonly unknown[]): string {
  const { sid, cid, serial } = request
  return JSON.stringify({ sid, cid, ser: serial, code: toWireCode(sid, code), r: body })
}

/** A push. With a `readId` it is wrapped so that the SDK marks it as read under that number. */
export function encodePush(command: Command, body: readonly unknown[], readId?: number): string {
  const { sid, cid } = command
  if (readId === undefined) return JSON.stringify({ sid, cid, ser: 0, code: 200, r: body })
  return JSON.stringify({
    ...RELIABLE_PUSH,
    ser: 0,
    code: 200,
    r: [readId, { headerPacket: { sid, cid }, body }],
  })
}
