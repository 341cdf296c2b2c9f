import type { Fields } from './fields'
import { GatewaySocket } from './GatewaySocket'

/** As in SDK 4.6.10: how long it waits before it tries again, in ms, and how often it does. */
const RECONNECT_AFTER = 7_000
const RECONNECTS = 8

interface Around {
  readonly url: string
  readonly login: Fields
  /** After each login: what the gateway answered, also where it refuses. */
  readonly onLogin: (answer: Fields) => void
  readonly onPush: (cmd: number, body: Fields) => void
  readonly onOverTime: (cmd: number) => void
  readonly onReconnecting: (count: number) => void
  readonly onReconnected: () => void
  /** It was closed, or given up. */
  readonly onGone: (givenUp: boolean) => void
}

/** The way to the gateway: comes back by itself, also where it never was. */
export class GatewayLink {
  private socket: GatewaySocket | null = null
  private retry: ReturnType<typeof setTimeout> | null = null
  private attempts = 0
  private closed = false

  constructor(private readonly around: Around) {}

  /** Settles never where the first connection breaks before the login: what comes of it tells `onReconnected`. */
  open(): Promise<void> {
    return this.connect()
  }

  /** The answer, whatever it says. */
  async ask(cmd: number, body: Fields): Promise<Fields> {
    if (this.socket === null) throw new TypeError('there is no connection')
    return this.socket.ask(cmd, body)
  }

  /** Leaves, and does not come back. */
  close(): void {
    if (this.closed) return
    this.end()
    this.around.onGone(false)
  }

  private async connect(): Promise<void> {
    this.attempts += 1
    const { url, login, onPush, onOverTime, onLogin } = this.around
    const socket = new GatewaySocket({ url, onPush, onOverTime, onLost: () => this.lost() })
    this.socket = socket
    const answer = await socket.login(login)
    onLogin(answer)
    if (Array.isArray(answer.userlist)) this.attempts = 0
  }

  private lost(): void {
    this.socket = null
    if (this.closed) return
    if (this.attempts > RECONNECTS) {
      this.end()
      this.around.onGone(true)
      return
    }
    this.around.onReconnecting(this.attempts)
    this.retry = setTimeout(() => {
      // A failure is told as a loss too, which tries again.
      this.connect().then(
        () => this.around.onReconnected(),
        () => undefined,
      )
    }, RECONNECT_AFTER)
  }

  private end(): void {
    this.closed = true
    if (this.retry !== null) clearTimeout(this.retry)
    this.socket?.close()
    this.socket = null
  }
}
