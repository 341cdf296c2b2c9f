import type { SocketEvent } from '../../protocol'
import { fromWire, toWire } from '../network/bytes'
import { ApiFailure } from './ApiFailure'
import type { Callbacks } from './ApiTable'
import type { Premises } from './Room'

/** What an app gives to connectSocket, as far as the host reads it. */
export interface SocketOptions extends Callbacks {
  readonly url: string
  readonly header?: Readonly<Record<string, string>>
  readonly protocols?: readonly string[]
  /** Alipay: a socket of its own, with a task. */
  readonly multiple?: boolean
}

type Listener = (detail: object) => void

const [CONNECTING, OPEN, CLOSING, CLOSED] = [0, 1, 2, 3]

/**
 * A SocketTask.
 * @claim weapp | send fails unless the socket is open; onMessage gets `{ data }`. | https://developers.weixin.qq.com/miniprogram/dev/api/network/websocket/SocketTask.html
 * @claim alipay | onMessage gets `{ data: { data, isBuffer } }`. Read in the Alipay adapter of nim-web-sdk-ng. | https://www.npmjs.com/package/nim-web-sdk-ng
 */
export function createSocketTask(
  { api, network, thread, platform }: Premises,
  options: SocketOptions,
): object {
  const listeners: Record<SocketEvent['type'], Set<Listener>> = {
    open: new Set(),
    message: new Set(),
    error: new Set(),
    close: new Set(),
  }
  let readyState = CONNECTING

  const detailOf = (event: SocketEvent): object => {
    if (event.type === 'open') return { header: {} }
    if (event.type === 'error') return { errMsg: event.reason }
    if (event.type === 'close') return { code: event.code, reason: event.reason }
    const data = fromWire(event.data)
    return platform === 'weapp' ? { data } : { data: { data, isBuffer: typeof data !== 'string' } }
  }
  const id = network.openSocket(
    { url: options.url, headers: options.header ?? {}, protocols: options.protocols ?? [] },
    (event) => {
      if (event.type === 'open') readyState = OPEN
      if (event.type === 'close') readyState = CLOSED
      listeners[event.type].forEach((listener) => thread.run(() => listener(detailOf(event))))
    },
  )

  const task: Record<string, unknown> = {
    socketTaskId: id,
    CONNECTING,
    OPEN,
    CLOSING,
    CLOSED,
    send(given: { readonly data: unknown } & Callbacks) {
      api.method('SocketTask.send', given, ({ data }) => {
        if (readyState !== OPEN) throw new ApiFailure('SocketTask.readyState is not OPEN')
        network.send(id, toWire(data))
      })
    },
    close(given: { readonly code?: number; readonly reason?: string } & Callbacks = {}) {
      if (readyState !== CLOSED) readyState = CLOSING
      api.method('SocketTask.close', given, ({ code, reason }) =>
        network.close(id, code ?? 1000, reason ?? ''),
      )
    },
  }
  Object.defineProperty(task, 'readyState', { enumerable: true, get: () => readyState })
  for (const [type, set] of Object.entries(listeners)) {
    const name = `${type.charAt(0).toUpperCase()}${type.slice(1)}`
    task[`on${name}`] = (listener: Listener) => void set.add(listener)
    task[`off${name}`] = (listener?: Listener) => void (listener ? set.delete(listener) : set.clear())
  }
  return task
}
