import type { RequestOutcome, WireData } from '../../protocol'
import { fromBase64, toWire } from '../network/bytes'
import { ApiFailure } from './ApiFailure'
import type { Room } from './Room'

interface RequestOptions {
  readonly url: string
  readonly method?: string
  readonly header?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly data?: unknown
  readonly dataType?: string
  readonly responseType?: 'text' | 'arraybuffer'
  readonly timeout?: number
}

const TIMEOUT_MS = 60_000

/** The numbers of failures, by platform. */
const CODES = {
  weapp: { timeout: 5, refused: 600002, unreachable: 600001 },
  alipay: { timeout: 13, refused: 11, unreachable: 12 },
} as const

/**
 * HTTP requests, to this machine only: the process refuses every other.
 * @claim weapp | A request fails with errno 5 in time, 600001 without network, 600002 outside the listed domains. | https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html
 * @claim alipay | A request fails with error 13 in time, 12 without network, 11 outside the listed domains; the answer has `status` and `headers`. | https://opendocs.alipay.com/mini/api/owycmh
 */
export const requestRoom: Room = ({ api, network, platform }) => {
  const run = async (options: RequestOptions) => {
    const method = (options.method ?? 'GET').toUpperCase()
    const headers = { ...options.header, ...options.headers }
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const outcome = await network.request({
      url: hasBody ? options.url : withQuery(options.url, options.data),
      method,
      headers: hasBody ? withContentType(headers) : headers,
      body: hasBody ? bodyOf(options.data) : undefined,
      timeoutMs: options.timeout ?? TIMEOUT_MS,
    })
    if ('failure' in outcome) throw new ApiFailure(outcome.reason, CODES[platform][outcome.failure])
    const data = dataOf(outcome, options)
    return platform === 'weapp'
      ? { data, statusCode: outcome.status, header: outcome.headers, cookies: [] }
      : { data, status: outcome.status, headers: outcome.headers }
  }

  const name = 'request'
  api.asynchronous(name, run)
  const send = api.members[name] as (options: RequestOptions) => object | undefined
  // Beside what every API returns, a task that can be taken back; what is on its way runs to its end.
  const task = { abort() {}, onHeadersReceived() {}, offHeadersReceived() {} }
  api.members[name] = (options: RequestOptions) => Object.assign(send(options) ?? {}, task)
}

function withQuery(url: string, data: unknown): string {
  if (typeof data !== 'object' || data === null) return url
  const address = new URL(url)
  Object.entries(data).forEach(([name, value]) => address.searchParams.append(name, String(value)))
  return address.href
}

function withContentType(headers: Record<string, string>): Record<string, string> {
  const isSet = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
  return isSet ? headers : { ...headers, 'content-type': 'application/json' }
}

function bodyOf(data: unknown): WireData | undefined {
  if (data === undefined || data === null) return undefined
  if (data instanceof ArrayBuffer || typeof data === 'string') return toWire(data)
  return { text: JSON.stringify(data) }
}

function dataOf({ base64 }: Extract<RequestOutcome, { status: number }>, options: RequestOptions): unknown {
  const bytes = fromBase64(base64)
  if (options.responseType === 'arraybuffer') return bytes.buffer
  const text = new TextDecoder().decode(bytes)
  if ((options.dataType ?? 'json').toLowerCase() !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Not JSON after all: the text, as the platforms do it.
    return text
  }
}
