import { isRecord } from '../fields'

/** A message of protoo, the JSON request-and-notification framing that the SDK's signalling speaks. */
export type Frame =
  | { readonly type: 'request'; readonly id: number; readonly method: string; readonly data: unknown }
  | { readonly type: 'notification'; readonly method: string; readonly data: unknown }

/** Reads a frame; null for anything else, also for a response, since this side asks nothing. */
export function parseFrame(text: string): Frame | null {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(message) || typeof message.method !== 'string') return null
  if (message.notification === true)
    return { type: 'notification', method: message.method, data: message.data }
  if (message.request !== true || typeof message.id !== 'number') return null
  return { type: 'request', id: message.id, method: message.method, data: message.data }
}

/**
 * Writes the answer to a request. To protoo it is always a success: the SDK looks for what went wrong in the `code` in
 * `data`.
 */
export function responseFrame(id: number, data: object): string {
  return JSON.stringify({ response: true, id, ok: true, data })
}

/** Writes what a client is told unasked. */
export function notificationFrame(method: string, data: object): string {
  return JSON.stringify({ notification: true, method, data })
}
