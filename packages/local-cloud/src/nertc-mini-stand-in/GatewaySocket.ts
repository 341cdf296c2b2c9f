import { fieldsOf, parseFields, type Fields } from './fields'
import { mini, type SocketTask } from './miniGlobals'

/** ms, all as in SDK 4.6.10. */
const HEARTBEAT_EVERY = 3_000
const SILENT_FOR = 10_000
const LOGIN_WITHIN = 5_000
const ANSWER_WITHIN = 10_000

/** Numbers of the gateway's messages, as in SDK 4.6.10. */
const LOGIN = 0
const HEARTBEAT = 2
const HEARD_HEARTBEAT = 3
const LOGOUT = 4

interface Around {
  readonly url: string
  readonly onPush: (cmd: number, body: Fields) => void
  /** A request got no answer for ten seconds; it goes on waiting. */
  readonly onOverTime: (cmd: number) => void
  /** It broke, or is silent. Not told after `close`. */
  readonly onLost: () => void
}

/** One connection to the gateway. */
export class GatewaySocket {
  private task: SocketTask | null = null
  private seq = 1
  private readonly waiting = new Map<number, (body: Fields) => void>()
  private readonly overTimes = new Set<ReturnType<typeof setTimeout>>()
  private heartbeat: ReturnType<typeof setInterval> | null = null
  private silence: ReturnType<typeof setTimeout> | null = null
  private over = false

  constructor(private readonly around: Around) {}

  /**
   * Connects and logs in.
   * @returns the answer, also where the gateway refuses: the SDK does not look at its code
   * @throws where there is no socket to be had, or no answer within 5 s; settles never where the socket breaks before
   */
  login(body: Fields): Promise<Fields> {
    return new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => {
        if (this.over) return
        reject({ code: '401', reason: 'ws connect timmout' })
        this.lost()
      }, LOGIN_WITHIN)
      const fail = () => reject({ code: '401', reason: 'mini: failed to connect' })
      const task = mini().connectSocket({ url: this.around.url, fail })
      this.task = task
      task.onOpen(() => {
        void this.ask(LOGIN, body).then((answer) => {
          clearTimeout(tooLate)
          this.heartbeat = setInterval(() => this.beat(), HEARTBEAT_EVERY)
          resolve(answer)
        })
      })
      task.onMessage(({ data }) => this.receive(parseFields(data)))
      task.onError(() => this.lost())
      task.onClose(() => this.lost())
    })
  }

  /** The answer, whatever it says; never settles where the connection breaks before it comes. */
  ask(cmd: number, body: Fields): Promise<Fields> {
    const seq = this.seq++
    const overTime = setTimeout(() => this.around.onOverTime(cmd), ANSWER_WITHIN)
    this.overTimes.add(overTime)
    const answer = new Promise<Fields>((resolve) => this.waiting.set(seq, resolve))
    this.task?.send({ data: JSON.stringify({ cmd, seq, body: withoutFalse(body) }) })
    return answer.finally(() => {
      clearTimeout(overTime)
      this.overTimes.delete(overTime)
    })
  }

  /** Logs out, and ends it. */
  close(): void {
    if (this.over) return
    void this.ask(LOGOUT, {})
    this.end()
  }

  private beat(): void {
    this.silence ??= setTimeout(() => this.lost(), SILENT_FOR)
    this.task?.send({ data: JSON.stringify({ cmd: HEARTBEAT, seq: this.seq++, body: {} }) })
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
    else if (typeof cmd === 'number' && !this.over) this.around.onPush(cmd, told)
  }

  private lost(): void {
    if (this.over) return
    this.end()
    this.around.onLost()
  }

  private end(): void {
    this.over = true
    this.overTimes.forEach((timer) => clearTimeout(timer))
    if (this.heartbeat !== null) clearInterval(this.heartbeat)
    if (this.silence !== null) clearTimeout(this.silence)
    this.task?.close({ code: 1000 })
  }
}

/** The SDK sends no `false`: it leaves the field out. */
function withoutFalse(body: Fields): Fields {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== false))
}
