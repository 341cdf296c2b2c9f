import type { Command } from '../wire/commands'
import { encodePush } from '../wire/packet'
import { encodeProperty, type Property } from '../wire/property'
import { CLIENT } from '../wire/tables'
import type { Connection } from './connection'

/** What a device said of itself when it logged in. */
export interface DeviceInfo {
  readonly account: string
  /** The SDK instance's own id; stays the same when it reconnects. */
  readonly clientId: string
  /** New with every login. */
  readonly connectionId: string
  readonly connectedAt: number
  readonly clientType: number
  readonly customClientType: number
  readonly customTag: string | undefined
  readonly os: string | undefined
  /** Of the application that it says it is of; undefined where it does not say. */
  readonly appKey: string | undefined
}

/** A connection that an account is logged in on. */
export class Device {
  constructor(
    readonly info: DeviceInfo,
    readonly connection: Connection,
  ) {}

  /** Whose device it is. */
  get account(): string {
    return this.info.account
  }

  /** What the device is known by when it comes back over another connection. */
  get clientId(): string {
    return this.info.clientId
  }

  /**
   * Tells the device something unasked, past all faults; what a fault may meet goes through `Outbox`.
   * @param readId - the number under which the device marks it as read; absent where it need not
   */
  push(command: Command, body: readonly unknown[], readId?: number): void {
    this.connection.send(encodePush(command, body, readId))
  }

  /** How this device is shown to itself and to the account's other devices. */
  toProperty(): Property {
    const { clientId, connectionId, clientType, customClientType, connectedAt, customTag, os } = this.info
    return encodeProperty(CLIENT, {
      clientId,
      connectionId,
      ip: '127.0.0.1',
      port: '0',
      type: clientType,
      customClientType,
      time: String(connectedAt),
      customTag,
      os,
      loginType: 1,
    })
  }
}
