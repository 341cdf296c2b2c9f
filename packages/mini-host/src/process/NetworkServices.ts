import { WebSocket } from 'ws'
import type {
  ProcessServices,
  RequestOrder,
  RequestOutcome,
  SocketEvent,
  SocketOrder,
  WireData,
} from '../protocol'

type TellPage = (id: number, event: SocketEvent) => void

/** The phone's network, from this process: no origins, any header, and nowhere but this machine. */
export class NetworkServices implements ProcessServices {
  /** What the mini program wanted of other machines. */
  readonly refused: string[] = []
  private readonly sockets = new Map<number, WebSocket>()

  constructor(private readonly tell: TellPage) {}

  async request({ url, method, headers, body, timeoutMs }: RequestOrder): Promise<RequestOutcome> {
    if (!this.isAllowed(url)) return { failure: 'refused', reason: 'url not in domain list' }
    try {
      const signal = AbortSignal.timeout(timeoutMs)
      const response = await fetch(url, {
        method,
        headers: { ...headers },
        body: bodyOf(body),
        signal,
      })
      const bytes = Buffer.from(await response.arrayBuffer())
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        base64: bytes.toString('base64'),
      }
    } catch (error) {
      return failureOf(error)
    }
  }

  async openSocket({ id, url, protocols, headers }: SocketOrder): Promise<void> {
    if (!this.isAllowed(url)) {
      this.tell(id, { type: 'error', reason: 'url not in domain list' })
      this.tell(id, { type: 'close', code: 1006, reason: '' })
      return
    }
    const socket = new WebSocket(url, [...protocols], { headers: { ...headers } })
    this.sockets.set(id, socket)
    // One of an app that was ended has nobody to tell, and the next app counts from one again.
    const tell = (event: SocketEvent) => {
      if (this.sockets.get(id) === socket) this.tell(id, event)
    }
    socket.on('open', () => tell({ type: 'open' }))
    socket.on('message', (data, isBinary) => {
      const bytes = Buffer.isBuffer(data)
        ? data
        : Buffer.concat(Array.isArray(data) ? data : [Buffer.from(data)])
      const wire = isBinary ? { base64: bytes.toString('base64') } : { text: bytes.toString() }
      tell({ type: 'message', data: wire })
    })
    socket.on('error', ({ message }) => tell({ type: 'error', reason: message }))
    socket.on('close', (code, reason) => {
      tell({ type: 'close', code, reason: reason.toString() })
      if (this.sockets.get(id) === socket) this.sockets.delete(id)
    })
  }

  async sendSocket(id: number, data: WireData): Promise<void> {
    const socket = this.sockets.get(id)
    if (socket?.readyState === WebSocket.OPEN) socket.send(bytesOf(data))
  }

  async closeSocket(id: number, code: number, reason: string): Promise<void> {
    this.sockets.get(id)?.close(code, reason)
  }

  async cutSockets(): Promise<void> {
    this.sockets.forEach((socket) => socket.terminate())
  }

  /** The app is ended: its connections are gone, and nobody hears of that. */
  forgetSockets(): void {
    const ended = [...this.sockets.values()]
    this.sockets.clear()
    ended.forEach((socket) => socket.terminate())
  }

  private isAllowed(url: string): boolean {
    const isLocal = isLoopback(url)
    if (!isLocal) this.refused.push(url)
    return isLocal
  }
}

/** Whether an address, of whatever scheme, is on this machine; one that cannot be read is not. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)
}

function bytesOf(data: WireData): string | Buffer {
  return 'text' in data ? data.text : Buffer.from(data.base64, 'base64')
}

function bodyOf(data: WireData | undefined): string | Uint8Array<ArrayBuffer> | undefined {
  if (data === undefined || 'text' in data) return data?.text
  return Uint8Array.from(Buffer.from(data.base64, 'base64'))
}

function failureOf(error: unknown): RequestOutcome {
  const isTimeout = error instanceof Error && error.name === 'TimeoutError'
  if (isTimeout) return { failure: 'timeout', reason: 'timeout' }
  return { failure: 'unreachable', reason: error instanceof Error ? error.message : String(error) }
}
