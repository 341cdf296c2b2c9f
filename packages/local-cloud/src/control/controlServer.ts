import type { IncomingMessage, ServerResponse } from 'node:http'
import { isOwnOrigin } from '../http/cors'
import type { CloudControl } from './control'
import {
  readAdmit,
  readCompletedRecord,
  readDisconnect,
  readFault,
  readKick,
  readLatency,
  readLoginPolicy,
  readNothing,
  readRtc,
} from './orders'
import { OrderError } from './reader'
import type { CloudState } from './state'

const PREFIX = '/control/'
const MAX_BODY_BYTES = 64 * 1024

/** The control API over HTTP. Serves this machine only, and no page of another origin. */
export class ControlServer {
  private readonly orders: ReadonlyMap<string, (body: unknown) => void>

  constructor(
    control: CloudControl,
    private readonly state: () => Promise<CloudState>,
  ) {
    this.orders = new Map([
      ['latency', (body: unknown) => control.latency(readLatency(body))],
      ['disconnect', (body) => control.disconnect(readDisconnect(body))],
      ['admit', (body) => control.admit(readAdmit(body))],
      ['kick', (body) => control.kick(readKick(body))],
      ['loginPolicy', (body) => control.loginPolicy(readLoginPolicy(body))],
      ['completedRecord', (body) => control.completedRecord(readCompletedRecord(body))],
      ['fault', (body) => control.fault(readFault(body))],
      ['rtc', (body) => control.rtc(readRtc(body))],
      ['forget', plain(() => control.forget())],
      ['reset', plain(() => control.reset())],
    ])
  }

  /** True if the request was for the control API, which answers it then. */
  handleRequest(request: IncomingMessage, response: ServerResponse): boolean {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (!pathname.startsWith(PREFIX)) return false
    this.serve(request, response, pathname.slice(PREFIX.length)).catch((error: unknown) => {
      answer(response, error instanceof OrderError ? 400 : 500, { error: String(messageOf(error)) })
    })
    return true
  }

  private async serve(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    if (!isLoopback(request.socket.remoteAddress) || !isOwnOrigin(request)) {
      return answer(response, 403, { error: 'The control API serves this machine only.' })
    }
    const order = this.orders.get(name)
    if (name === 'state' && request.method === 'GET') return answer(response, 200, await this.state())
    if (order && request.method === 'POST') {
      order(await readJson(request))
      return answer(response, 200, {})
    }
    const known = name === 'state' || order
    if (known)
      return answer(response, 405, { error: `${name} is not for ${request.method ?? 'this method'}.` })
    return answer(response, 400, { error: `There is no order ${name}.` })
  }
}

/** An order that says nothing but its name. */
function plain(act: () => void): (body: unknown) => void {
  return (body) => {
    readNothing(body)
    act()
  }
}

/** Whether an address is this machine's own, in IPv4, IPv6 or as one in the other. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address)
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = ''
  request.setEncoding('utf8')
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > MAX_BODY_BYTES) throw new OrderError('The body is too long.')
  }
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new OrderError('The body is not JSON.')
  }
}

function messageOf(error: unknown): unknown {
  return error instanceof Error ? error.message : error
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
