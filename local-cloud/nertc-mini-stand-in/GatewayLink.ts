import { fieldsOf, parseFields, type Fields } from './fields'
import { mini, type SocketTask } from './miniGlobals'

/** ms, all as in SDK 4.6.10. */
const HEARTBEAT_EVERY = 3_000
const SILENT_FOR = 10_000
const RECONNECT_AFTER = 7_000
const RECONNECTS = 8
const LOGIN_WITHIN = 5_000

/** Numbers of the gateway's messages, as in SDK 4.6.10. */
const LOGIN = 0
const HEARTBEAT = 2
const HEARD_HEARTBEAT = 3
const LOGOUT = 4

interface Around {
  readonly url: string
  readonly login: Fields
  /** After each login: everybody who is there. */
  readonly onLogin: (users: readonly Fields[]) => void
  readonly onPush: (cmd: number, body: Fields) => void
  readonly onReconnecting: (count: number) => void
  readonly onReconnected: () => void
  /** It was given up. */
  readonly onGone: () => void
}

/** The socket to the gateway: logs in, keeps alive, comes back by itself. */
export class GatewayLink {
  private socket: SocketTask | null = null
  private seq = 1
  private readonly waiting = new Map<number, (body: Fields) => void>()
  private heartbeat: ReturnType<typeof setInterval> | null = null
  private silence: ReturnType<typeof setTimeout> | null = null
  private retry: ReturnType<typeof setTimeout> | null = null
  private attempts = 0
  private closed = false

  constructor(private readonly around: Around) {}

  /** Fails where the gateway cannot be reached, or refuses. */
  async open(): Promise<void> {
    try {
      await this.connect()
    } catch (thrown) {
      this.close()
      throw thrown
    }
  }

  async ask(cmd: number, body: Fields): Promise<Fields> {
    const answer = await this.send(cmd, body)
    // The SDK rejects with the answer as it came.
    if (answer.code !== 200) throw Object.assign(new Error(String(answer.errmsg ?? 'refused')), answer)
    return answer
  }

  /** Leaves, and does not come back. */
  close(): void {
    if (this.closed) return
    this.closed = true
    if (this.retry !== null) clearTimeout(this.retry)
    const { socket } = this
    if (socket !== null) {
      void this.send(LOGOUT, {})
      socket.close({ code: 1000 })
    }
    this.release()
  }

  private connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => {
        settle(new Error('the gateway does not answer'))
        this.socket?.close({ code: 1000 })
      }, LOGIN_WITHIN)
      const settle = (error: unknown) => {
        clearTimeout(tooLate)
        if (error === undefined) resolve()
        else reject(error)
      }
      const socket = mini().connectSocket({ url: this.around.url, fail: (error) => settle(error) })
      this.socket = socket
      socket.onOpen(() => void this.login().then(() => settle(undefined), settle))
      socket.onMessage(({ data }) => this.receive(parseFields(data)))
      socket.onError((error) => settle(error))
      socket.onClose(() => {
        settle(new Error('the gateway closed the socket'))
        if (this.socket === socket) this.lost()
      })
    })
  }

  private async login(): Promise<void> {
    const answer = await this.send(LOGIN, this.around.login)
    if (answer.code !== 200 || !Array.isArray(answer.userlist)) {
      throw Object.assign(new Error('the gateway refused the login'), { code: answer.code })
    }
    this.attempts = 0
    this.heartbeat = setInterval(() => this.beat(), HEARTBEAT_EVERY)
    this.around.onLogin(answer.userlist.map(fieldsOf))
  }

  private beat(): void {
    this.silence ??= setTimeout(() => this.socket?.close({ code: 1000 }), SILENT_FOR)
    this.socket?.send({ data: JSON.stringify({ cmd: HEARTBEAT, seq: this.seq++, body: {} }) })
  }

  private send(cmd: number, body: Fields): Promise<Fields> {
    const seq = this.seq++
    const answer = new Promise<Fields>((resolve) => this.waiting.set(seq, resolve))
    this.socket?.send({ data: JSON.stringify({ cmd, seq, body: withoutFalse(body) }) })
    return answer
  }

  private receive({ cmd, seq, body }: Fields): void {
    const told = fieldsOf(body)
    if (cmd === HEARD_HEARTBEAT && this.silence !== null) {
      clearTimeout(this.silence)
      this.silence = null
    }
    const answered = typeof seq === 'number' ? this.waiting.get(seq) : undefined
    if (typeof seq === 'number') this.waiting.delete(seq)
    if (answered !== undefined) answered(told)
    else if (typeof cmd === 'number') this.around.onPush(cmd, told)
  }

  private lost(): void {
    this.release()
    if (this.closed) return
    this.attempts += 1
    if (this.attempts > RECONNECTS) {
      this.closed = true
      this.around.onGone()
      return
    }
    this.around.onReconnecting(this.attempts)
    this.retry = setTimeout(() => {
      // A failure shows as a closed socket, which tries again.
      this.connect().then(
        () => this.around.onReconnected(),
        () => undefined,
      )
    }, RECONNECT_AFTER)
  }

  private release(): void {
    this.socket = null
    this.waiting.clear()
    if (this.heartbeat !== null) clearInterval(this.heartbeat)
    if (this.silence !== null) clearTimeout(this.silence)
    this.heartbeat = null
    this.silence = null
  }
}

/** The SDK sends no `false`: it leaves the field out. */
function withoutFalse(body: Fields): Fields {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== false))
}
