import { randomUUID } from 'node:crypto'
import type { Clock } from '../../contracts'
import { REPEATED_LOGIN_WHILE_TAKEN } from '../../guesses'
import type { Bars } from '../link/bars'
import type { Connection } from '../link/connection'
import { Device } from '../link/device'
import type { Devices } from '../link/devices'
import { CODE, Refusal } from '../wire/code'
import { decodeProperty, integer, text } from '../wire/property'
import { LOGIN } from '../wire/tables'
import { accountName, type Accounts } from './accounts'

const BY_HAND = 1

/** Lets devices in, by account, token and policy. */
export class Login {
  /** Whether an account may be logged in on several devices at once. */
  multi = true

  constructor(
    private readonly accounts: Accounts,
    private readonly devices: Devices,
    private readonly bars: Bars,
    private readonly clock: Clock,
  ) {}

  /**
   * Logs the connection in.
   * @returns the device; null where the control API keeps it out, for which the connection is to be cut
   * @throws Refusal `accountNotExist`, `wrongToken`, `badParameter`, `multiLoginForbidden`
   */
  enter(connection: Connection, param: unknown): Device | null {
    const fields = decodeProperty(LOGIN, param)
    const account = accountName(text(fields.account) ?? '')
    const clientId = text(fields.clientId)
    if (!this.accounts.exists(account)) throw new Refusal(CODE.accountNotExist)
    if (!this.accounts.tokenFits(account, text(fields.token) ?? '')) throw new Refusal(CODE.wrongToken)
    if (clientId === undefined) throw new Refusal(CODE.badParameter)
    if (this.bars.isOut(account, clientId)) return null

    const device = new Device(
      {
        account,
        clientId,
        connectionId: randomUUID(),
        connectedAt: this.clock.now(),
        clientType: integer(fields.clientType) ?? 0,
        customClientType: integer(fields.customClientType) ?? 0,
        customTag: text(fields.customTag),
        os: text(fields.os),
        appKey: text(fields.appKey),
      },
      connection,
    )
    if (!this.multi) this.putOutOthers(device, integer(fields.byHand) === BY_HAND)
    this.devices.add(device)
    return device
  }

  private putOutOthers(device: Device, byHand: boolean): void {
    const others = this.devices.othersOf(device).filter((other) => other.clientId !== device.clientId)
    if (others.length > 0 && !byHand) throw new Refusal(REPEATED_LOGIN_WHILE_TAKEN)
    for (const other of others) this.devices.kick(other, 1, device)
  }
}
