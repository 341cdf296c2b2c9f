import { WebSocket } from 'ws'

interface Told {
  readonly cmd: number
  readonly body: Readonly<Record<string, unknown>>
}

interface User {
  readonly uid: number
  readonly url: string
  readonly audio_on: boolean
  readonly video_on: boolean
}

/** Speaks the mini programs' gateway as read in the SDK, and nothing else of the SDK. */
export class GatewayClient {
  readonly told: Told[] = []
  readonly closed: Promise<number>
  private readonly answers = new Map<number, (told: Told) => void>()
  private watchers: (() => void)[] = []
  private seq = 1

  private constructor(private readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => socket.once('close', resolve))
    socket.on('message', (raw) => {
      const { seq, cmd, body } = JSON.parse(raw.toString())
      if (seq === undefined) this.told.push({ cmd, body })
      else this.answers.get(seq)?.({ cmd, body })
      for (const watcher of this.watchers.splice(0)) watcher()
    })
  }

  /** @param host host and port of the cloud */
  static async connect(host: string): Promise<GatewayClient> {
    const socket = new WebSocket(`ws://${host}/rtc/gateway`)
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    return new GatewayClient(socket)
  }

  send(text: string): void {
    this.socket.send(text)
  }

  ask(cmd: number, body: object = {}): Promise<Told> {
    const seq = this.seq++
    const answer = new Promise<Told>((resolve) => this.answers.set(seq, resolve))
    this.send(JSON.stringify({ cmd, seq, body }))
    return answer
  }

  /** Logs in; the members by their uid. */
  async login(uid: number, token: string): Promise<ReadonlyMap<number, User>> {
    const { body } = await this.ask(0, { uid, token, cid: 1, mode: 0 })
    // The shape is what the tests that call this look at.
    const users = (body.userlist ?? []) as readonly User[]
    return new Map(users.map((user) => [user.uid, user]))
  }

  /** Waits until `count` pushes of this number came, and returns the body of the last. */
  async hears(cmd: number, count = 1): Promise<Told['body']> {
    for (;;) {
      const last = this.told.filter((told) => told.cmd === cmd)[count - 1]
      if (last) return last.body
      await new Promise<void>((resolve) => this.watchers.push(resolve))
    }
  }

  /** Numbers of the pushes so far, after everything the server sent before now has come. */
  async heard(): Promise<readonly number[]> {
    await this.ask(2)
    return this.told.map(({ cmd }) => cmd)
  }

  end(): void {
    this.socket.terminate()
  }
}
