import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Answer } from './DelayedExchange'

const MAX_BODY = 64 * 1024

/** Lets a page of any origin read the answer, as the service does: apps call it from their own. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*')
  response.setHeader('Access-Control-Allow-Methods', 'POST, GET, DELETE, OPTIONS')
  response.setHeader('Access-Control-Expose-Headers', 'Location')
  response.setHeader('Access-Control-Allow-Headers', request.headers['access-control-request-headers'] ?? '*')
}

/** The whole body as text. Fails where it is too long or breaks off. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > MAX_BODY) throw new Error('request body is too long')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** An answer in JSON. Its HTTP status is always 200, as the SDK looks for what went wrong in the body's `code`. */
export function jsonAnswer(body: object): Answer {
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

/** Turns a websocket away as a server that is down for the moment. */
export function refuseUpgrade(socket: Duplex): void {
  // A client that hung up meanwhile is no fault.
  socket.on('error', () => undefined)
  socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}
