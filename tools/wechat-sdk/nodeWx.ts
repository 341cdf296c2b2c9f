import { WebSocket } from 'ws'
import { OwnTimers } from './OwnTimers'

interface RequestOptions {
  readonly url: string
  readonly method?: string
  readonly header?: Readonly<Record<string, string>>
  readonly data?: unknown
  readonly success?: (result: object) => void
  readonly fail?: (error: { readonly errMsg: string }) => void
  readonly complete?: (result: object) => void
}

interface ConnectOptions {
  readonly url: string
  readonly protocols?: readonly string[]
  readonly success?: (result: object) => void
  readonly fail?: (error: { readonly errMsg: string }) => void
  readonly complete?: (result: object) => void
}

/** What an SDK that only signals needs of WeChat, on Node. Reaches this machine and nothing else. */
export class NodeWx {
  /** Addresses on other machines that were asked for, and not reached. */
  readonly stray: string[] = []
  /** How many sockets were opened so far. */
  connections = 0
  private readonly sockets = new Set<WebSocket>()
  private readonly timers = new OwnTimers()

  /** `wx.request`, for text and JSON. An address on another machine fails, and is noted. */
  readonly request = (options: RequestOptions): object => {
    this.send(options).then(
      (result) => {
        options.success?.(result)
        options.complete?.(result)
      },
      (cause: unknown) => {
        const error = { errMsg: `request:fail ${String(cause)}` }
        options.fail?.(error)
        options.complete?.(error)
      },
    )
    return { abort: () => undefined }
  }

  /** `wx.connectSocket`, whose task is returned at once. An address on another machine fails, and is noted. */
  readonly connectSocket = (options: ConnectOptions): object => {
    if (!this.isHere(options.url)) {
      const error = { errMsg: `connectSocket:fail ${options.url} is not on this machine` }
      setImmediate(() => {
        options.fail?.(error)
        options.complete?.(error)
      })
      return socketTask(null)
    }
    const socket = new WebSocket(options.url, [...(options.protocols ?? [])])
    // An error is followed by a close, which is told.
    socket.on('error', () => undefined)
    this.sockets.add(socket)
    this.connections += 1
    setImmediate(() => {
      options.success?.({ errMsg: 'connectSocket:ok' })
      options.complete?.({ errMsg: 'connectSocket:ok' })
    })
    return socketTask(socket)
  }

  /** What a script finds around it. */
  get globals(): object {
    const { request, connectSocket, timers } = this
    return { wx: { request, connectSocket, getSystemInfoSync }, ...timers.globals }
  }

  /** How many sockets are not closed yet, those included that are about to be. */
  get openConnections(): number {
    return [...this.sockets].filter(({ readyState }) => readyState !== WebSocket.CLOSED).length
  }

  /** Ends every socket and timer, also those that were forgotten. */
  close(): void {
    this.timers.close()
    this.sockets.forEach((socket) => socket.terminate())
  }

  private async send({ url, method = 'GET', header = {}, data }: RequestOptions): Promise<object> {
    if (!this.isHere(url)) throw new Error(`${url} is not on this machine`)
    const body = method.toUpperCase() === 'GET' ? undefined : bodyOf(data, header)
    const response = await fetch(url, { method: method.toUpperCase(), headers: header, body })
    return { statusCode: response.status, data: parse(await response.text()), header: {} }
  }

  private isHere(url: string): boolean {
    const here = ['127.0.0.1', 'localhost'].includes(new URL(url).hostname)
    if (!here) this.stray.push(url)
    return here
  }
}

const getSystemInfoSync = () => ({ platform: 'android', system: 'Android 14', SDKVersion: '3.0.0' })

function socketTask(socket: WebSocket | null): object {
  return {
    send({ data, success }: { data: string; success?: () => void }) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(data)
      success?.()
    },
    close({ code = 1000, reason = '', success, complete }: CloseOptions = {}) {
      socket?.close(code, reason)
      success?.()
      complete?.()
    },
    onOpen: (listener: (result: object) => void) => socket?.on('open', () => listener({})),
    onMessage: (listener: (message: { data: string }) => void) =>
      socket?.on('message', (data) => listener({ data: data.toString() })),
    onError: (listener: (error: object) => void) =>
      socket?.on('error', ({ message }) => listener({ errMsg: message })),
    onClose: (listener: (event: object) => void) =>
      socket?.on('close', (code, reason) => listener({ code, reason: reason.toString() })),
  }
}

interface CloseOptions {
  readonly code?: number
  readonly reason?: string
  readonly success?: () => void
  readonly complete?: () => void
}

/** An object goes out as the header asks, JSON unless it says otherwise. */
function bodyOf(data: unknown, header: Readonly<Record<string, string>>): string {
  if (typeof data === 'string') return data
  const type = Object.entries(header).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  if (!/form-urlencoded/i.test(type) || typeof data !== 'object' || data === null)
    return JSON.stringify(data ?? {})
  const fields = Object.entries(data).map(([name, value]) => [name, String(value)])
  return new URLSearchParams(fields).toString()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
