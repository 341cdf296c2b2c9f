import type { NimInstance } from '../../../../src/call/platform/signal/nimInstance'

type Listener = (event: unknown) => void

/** Listeners of one service of the IM SDK, by event. */
export class FakeEmitter {
  private readonly listeners = new Map<string, Set<Listener>>()

  readonly on = (name: string, listener: Listener): void => {
    const known = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, known.add(listener))
  }

  readonly off = (name: string, listener: Listener): void => {
    this.listeners.get(name)?.delete(listener)
  }

  emit(name: string, event: unknown): void {
    this.listeners.get(name)?.forEach((listener) => listener(event))
  }

  get count(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0)
  }
}

interface Request {
  readonly name: string
  readonly args: readonly unknown[]
}

/** The service's error, as the SDK throws it. */
export function nimFailure(code: number): Error {
  return Object.assign(new Error(`V2NIMError ${code}`), { code, desc: String(code) })
}

export function roomReply(channelId = 'room-1', members: unknown = [member('alice', 11)]) {
  return {
    roomInfo: { channelInfo: { channelId }, members },
    rtcInfo: { rtcToken: 'secret' },
    callStatus: 200,
  }
}

export function member(accountId: string, uid: unknown) {
  return { accountId, uid, joinTime: 1, expireTime: 2, deviceId: 'd' }
}

/** An IM instance that notes what it is asked and answers as told. */
export class FakeNim {
  readonly login = new FakeEmitter()
  readonly signalling = new FakeEmitter()
  readonly messages = new FakeEmitter()
  readonly requests: Request[] = []
  account = 'alice'
  status = 1
  loginStamp: unknown = undefined
  /** The account's other devices. */
  clients: unknown = []
  /** The next answers by request: a value, or an Error to fail with. */
  readonly answers = new Map<string, unknown[]>()
  users: unknown = []
  /** Told of each request as it is made. */
  onAsk: (name: string, args: readonly unknown[]) => void = () => undefined
  /** Without a connection no request gets through. */
  isCut = false
  private readonly held = new Map<string, () => void>()

  /** Keeps the next reply to a request back until `release`. */
  hold(name: string): void {
    this.held.set(name, () => undefined)
  }

  release(name: string): void {
    this.held.get(name)?.()
    this.held.delete(name)
  }

  answer(name: string, ...answers: unknown[]): void {
    this.answers.set(name, answers)
  }

  asked(name: string): readonly unknown[][] {
    return this.requests.filter((request) => request.name === name).map(({ args }) => [...args])
  }

  get listenerCount(): number {
    return this.login.count + this.signalling.count + this.messages.count
  }

  readonly instance: NimInstance = {
    V2NIMLoginService: {
      on: this.login.on,
      off: this.login.off,
      getLoginUser: () => this.account,
      getLoginStatus: () => this.status,
      getCurrentLoginClient: () => ({ timestamp: this.loginStamp }),
      getLoginClients: () => this.clients,
    },
    V2NIMSignallingService: {
      on: this.signalling.on,
      off: this.signalling.off,
      call: (params) => this.ask('call', [params], roomReply()),
      callSetup: (params) =>
        this.ask('callSetup', [params], roomReply('room-1', [member('alice', 11), member('bob', 22)])),
      joinRoom: (params) => this.ask('joinRoom', [params], roomReply()),
      cancelInvite: (params) => this.ask('cancelInvite', [params], undefined),
      rejectInvite: (params) => this.ask('rejectInvite', [params], undefined),
      closeRoom: (...args) => this.ask('closeRoom', args, undefined),
      leaveRoom: (...args) => this.ask('leaveRoom', args, undefined),
      sendControl: (...args) => this.ask('sendControl', args, undefined),
      getRoomInfoByChannelName: (name) => this.ask('getRoomInfoByChannelName', [name], roomReply().roomInfo),
    },
    V2NIMMessageService: {
      on: this.messages.on,
      off: this.messages.off,
      sendMessage: (...args) => this.ask('sendMessage', args, {}),
    },
    V2NIMMessageCreator: {
      createCallMessage: (type, channelId, status, durations) => ({ type, channelId, status, durations }),
    },
    V2NIMConversationIdUtil: { p2pConversationId: (accountId) => `${this.account}|1|${accountId}` },
    V2NIMUserService: { getUserList: (ids) => this.ask('getUserList', [ids], this.users) },
  }

  private async ask(name: string, args: readonly unknown[], usual: unknown): Promise<unknown> {
    this.requests.push({ name, args })
    if (this.isCut) throw nimFailure(191002)
    this.onAsk(name, args)
    if (this.held.has(name)) await new Promise<void>((resolve) => this.held.set(name, resolve))
    const queue = this.answers.get(name)
    const answer = queue !== undefined && queue.length > 0 ? queue.shift() : usual
    if (answer instanceof Error) throw answer
    return answer
  }
}
