import { isProperty, type Property } from '../wire/property'
import { MESSAGE } from '../wire/tables'

/** The message type of call records (话单). */
export const CALL_RECORD = 12

/** A call record as the control API shows it; times in ms, durations in whole seconds. */
export interface CallRecord {
  readonly from: string
  readonly to: string
  readonly type: number
  readonly channelId: string
  readonly status: number
  readonly durations: readonly { readonly accid: string; readonly duration: number }[]
  readonly time: number
}

/** Reads a message as a call record; null if it is none, or a malformed one. */
export function readCallRecord(message: Property): CallRecord | null {
  if (Number(message[MESSAGE.type]) !== CALL_RECORD) return null
  const content = parse(message[MESSAGE.attachment])
  if (!isProperty(content)) return null
  const { type, channelId, status, durations } = content as Partial<Record<string, unknown>> // checked next
  if (typeof type !== 'number' || typeof status !== 'number' || typeof channelId !== 'string') return null
  return {
    from: String(message[MESSAGE.from]),
    to: String(message[MESSAGE.to]),
    type,
    channelId,
    status,
    durations: Array.isArray(durations) ? durations.flatMap(readDuration) : [],
    time: Number(message[MESSAGE.time]),
  }
}

function readDuration(entry: unknown): CallRecord['durations'] {
  const { accid, duration } = (isProperty(entry) ? entry : {}) as Partial<Record<string, unknown>> // checked next
  return typeof accid === 'string' && typeof duration === 'number' ? [{ accid, duration }] : []
}

function parse(json: unknown): unknown {
  try {
    return JSON.parse(String(json))
  } catch {
    return null
  }
}
