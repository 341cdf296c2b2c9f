import { WebSocket } from 'ws'

interface Told {
  readonly method: string
  // What a notification holds differs per method; tests look at single fields.
  readonly data: Record<string, never>
}

/** Speaks the SDK's signalling, and nothing else of the SDK. */
export class SignalClient {
  readonly told: Told[] = []
  /** Settles with the close code when the socket is gone. */
  readonly closed: Promise<number>
  private readonly answers = new Map<number, (data: Record<string, unknown>) => void>()
  private watchers: (() => void)[] = []
  private nextId = 1

  private constructor(private readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => socket.once('close', resolve))
    socket.on('message', (raw) => {
      const message = JSON.parse(raw.toString())
      if (message.response) this.answers.get(message.id)?.(message.data)
      else this.told.push({ method: message.method, data: message.data })
      for (const watcher of this.watchers.splice(0)) watcher()
    })
  }

  /** Fails with the HTTP status where the server turns it away. */
  static async connect(address: string): Promise<SignalClient> {
    const socket = new WebSocket(`${address}&cid=1&uid=1&deviceid=d`, 'protoo')
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    return new SignalClient(socket)
  }

  send(message: string | object): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  }

  request(method: string, data: object = {}): Promise<Record<string, unknown>> {
    const id = this.nextId++
    const answer = new Promise<Record<string, unknown>>((resolve) => this.answers.set(id, resolve))
    this.send({ request: true, id, method, data: { requestId: `r${id}`, ...data } })
    return answer
  }

  notify(method: string, data: object = {}): void {
    this.send({ notification: true, method, data })
  }

  /** Waits until `count` notifications of this method came, and returns the data of the last. */
  async hears(method: string, count = 1): Promise<Told['data']> {
    for (;;) {
      const heard = this.told.filter((told) => told.method === method)
      const last = heard[count - 1]
      if (last) return last.data
      await new Promise<void>((resolve) => this.watchers.push(resolve))
    }
  }

  /** Methods told so far, after everything the server sent before now has come. */
  async methods(): Promise<readonly string[]> {
    await this.request('Heartbeat')
    return this.told.map(({ method }) => method)
  }

  end(): void {
    this.socket.terminate()
  }
}
