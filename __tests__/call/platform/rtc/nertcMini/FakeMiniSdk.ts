import type {
  MiniClient,
  MiniEvents,
  MiniJoinOptions,
  MiniSdk,
  MiniUid,
} from '../../../../../src/call/platform/rtc/nertcMini/sdk'

/** NERTC's mini-program SDK as a call sees it: one client until it is forgotten. */
export class FakeMiniSdk implements MiniSdk {
  readonly clients: FakeMiniClient[] = []
  private instance: FakeMiniClient | null = null

  Client = () => {
    if (this.instance === null) {
      this.instance = new FakeMiniClient()
      this.clients.push(this.instance)
    }
    return this.instance
  }
  destroy = () => {
    this.instance = null
  }

  get last(): FakeMiniClient {
    const client = this.clients.at(-1)
    if (client === undefined) throw new Error('no client was made')
    return client
  }
}

type Answer = () => Promise<unknown>

export class FakeMiniClient implements MiniClient {
  /** What was asked, in order. */
  readonly done: string[] = []
  readonly joined: MiniJoinOptions[] = []
  /** What the next call of a method does, in place of working. */
  readonly answers = new Map<string, Answer[]>()
  pushUrl = 'push-1'
  private readonly listeners = new Map<string, (event: never) => void>()

  on = <Name extends keyof MiniEvents>(name: Name, listener: (event: MiniEvents[Name]) => void) => {
    this.listeners.set(name, listener)
  }
  off = <Name extends keyof MiniEvents>(name: Name) => {
    if (!this.listeners.delete(name)) throw new Error(`nothing listens to ${name}`)
  }
  tell<Name extends keyof MiniEvents>(name: Name, event: MiniEvents[Name]): void {
    this.listeners.get(name)?.(event as never)
  }
  get listenerCount(): number {
    return this.listeners.size
  }

  join = async (options: MiniJoinOptions) => {
    this.joined.push(options)
    await this.act('join')
    return { cid: 7 }
  }
  publish = async (kind: string) => {
    await this.act('publish', kind)
    return this.pushUrl
  }
  subscribe = async (uid: MiniUid, kind: string) => {
    await this.act('subscribe', `${uid} ${kind}`)
    return { url: `play-${uid}` }
  }
  mute = (kind: string) => this.act('mute', kind)
  unmute = (kind: string) => this.act('unmute', kind)
  leave = () => this.act('leave')
  destroy = () => {
    this.done.push('destroy')
  }

  /** The next call of a method fails, or takes as long as `answer` does. */
  next(method: string, answer: Answer): void {
    this.answers.set(method, [...(this.answers.get(method) ?? []), answer])
  }

  private async act(method: string, about = ''): Promise<void> {
    this.done.push(`${method} ${about}`.trimEnd())
    await this.answers.get(method)?.shift()?.()
  }
}
