import type { V2NIMSignallingEvent } from 'nim-web-sdk-ng/dist/esm/nim/src/V2NIMSignallingService'
import { EVENT_TYPE } from '../im/signalling/event'
import type { EventName } from '../im/signalling/event'
import type { Nim, NimEvents } from './Nim'

const LOGIN_EVENTS = [
  'onLoginStatus',
  'onLoginFailed',
  'onKickedOffline',
  'onLoginClientChanged',
  'onConnectStatus',
  'onDisconnected',
  'onConnectFailed',
  'onDataSync',
] as const
const SIGNALLING_EVENTS = [
  'onOnlineEvent',
  'onOfflineEvent',
  'onMultiClientEvent',
  'onSyncRoomInfoList',
] as const

const SYNCED = 3

interface Told {
  readonly event: string
  readonly value: unknown
}

/** One instance of the SDK, with everything it tells written down. */
export class SdkDevice {
  /** Not yet taken by `hears`, in the order it came. */
  told: Told[] = []
  private watchers: (() => void)[] = []

  constructor(
    readonly account: string,
    readonly nim: Nim,
  ) {
    this.listen(nim.V2NIMLoginService, LOGIN_EVENTS)
    this.listen(nim.V2NIMSignallingService, SIGNALLING_EVENTS)
    this.listen(nim.V2NIMMessageService, ['onReceiveMessages'])
    this.listen(nim.V2NIMUserService, ['onUserProfileChanged'])
  }

  /** The SDK's signalling service. */
  get signalling() {
    return this.nim.V2NIMSignallingService
  }

  /**
   * The device's name, which the SDK makes at its login.
   * @throws an error if the account is not logged in
   */
  get clientId(): string {
    const client = this.nim.V2NIMLoginService.getCurrentLoginClient()
    if (!client) throw new Error(`${this.account} is not logged in`)
    return client.clientId
  }

  /** Logs in with the account's own token unless another is given. Rejects with the SDK's error. */
  login(token = `${this.account}-token`): Promise<void> {
    return this.nim.V2NIMLoginService.login(this.account, token)
  }

  /** Logs out. Rejects with the SDK's error, as where the server has put the device out. */
  logout(): Promise<void> {
    return this.nim.V2NIMLoginService.logout()
  }

  /** Waits until the SDK has been told, after its login, all that waited for it. */
  async isSynced(): Promise<void> {
    const { V2NIMLoginService: logins } = this.nim
    await this.hears(
      'onDataSync',
      () => logins.getDataSync()?.every(({ state }) => Number(state) === SYNCED) ?? false,
    )
  }

  /** Waits for an event of the SDK, takes it, and gives back what it brought. */
  async hears<E extends keyof NimEvents>(
    event: E,
    fits: (value: NimEvents[E][0]) => boolean = () => true,
  ): Promise<NimEvents[E][0]> {
    for (;;) {
      for (const told of this.told) {
        // The SDK's typings say what an event of this name brings.
        const value = told.value as NimEvents[E][0]
        if (told.event !== event || !fits(value)) continue
        this.told = this.told.filter((other) => other !== told)
        return value
      }
      await new Promise<void>((resolve) => this.watchers.push(resolve))
    }
  }

  /** Waits for a signalling event of that kind while online. */
  hearsSignal(name: EventName): Promise<V2NIMSignallingEvent> {
    return this.hears('onOnlineEvent', ({ eventType }) => eventType === Number(EVENT_TYPE[name]))
  }

  /** Names of the signalling events that were not taken, after all that the server sent before now has come. */
  async signalsLeft(): Promise<string[]> {
    await this.roundTrip()
    const names = new Map<number, string>(Object.entries(EVENT_TYPE).map(([name, type]) => [type, name]))
    return this.told.flatMap(({ event, value }) => {
      if (event !== 'onOnlineEvent') return []
      return names.get(Number((value as V2NIMSignallingEvent).eventType)) ?? []
    })
  }

  /** The answer comes behind everything that was sent before it. */
  async roundTrip(): Promise<void> {
    await this.nim.V2NIMUserService.getUserListFromCloud([this.account])
  }

  private listen(service: object, events: readonly string[]): void {
    // The typings have a listener type for each event; this listener takes what any event brings first.
    const { on } = service as { on: (event: string, listener: (value?: unknown) => void) => void }
    for (const event of events) {
      on.call(service, event, (value) => {
        this.told.push({ event, value })
        for (const watcher of this.watchers.splice(0)) watcher()
      })
    }
  }
}
