import { WebSocket } from 'ws'

type Listener<T> = (value: T) => void

/** The websocket of a mini program: one listener an event, and messages in the host's envelope. */
export class SocketTask<M> {
  private readonly socket: WebSocket
  private onOpened: Listener<object> = () => undefined
  private onFailed: Listener<{ errMsg: string }> = () => undefined
  private onEnded: Listener<{ code: number; reason: string }> = () => undefined
  private onText: Listener<M> = () => undefined

  constructor(url: string, envelope: (text: string) => M) {
    this.socket = new WebSocket(url)
    this.socket.on('open', () => this.onOpened({ header: {} }))
    this.socket.on('message', (data) => this.onText(envelope(data.toString())))
    this.socket.on('close', (code, reason) => this.onEnded({ code, reason: reason.toString() }))
    this.socket.on('error', ({ message }) => this.onFailed({ errMsg: message }))
  }

  onOpen(listener: typeof this.onOpened): void {
    this.onOpened = listener
  }

  onError(listener: typeof this.onFailed): void {
    this.onFailed = listener
  }

  onClose(listener: typeof this.onEnded): void {
    this.onEnded = listener
  }

  onMessage(listener: typeof this.onText): void {
    this.onText = listener
  }

  send({ data }: { data: string }): void {
    this.socket.send(data)
  }

  close({ code, reason, complete }: { code?: number; reason?: string; complete?: () => void }): void {
    this.socket.close(code, reason)
    complete?.()
  }
}
