import { PUSH } from '../wire/commands'
import type { Device } from './device'

/** Why a device is put out: 1 by a new login, 2 by the server, 3 by another device of the account. */
export type KickReason = 1 | 2 | 3

const DESCRIPTION: Readonly<Record<KickReason, string>> = {
  1: 'logged in on another device',
  2: 'put out by the server',
  3: 'put out by another device',
}

/** Who is told that a device came or went. */
export interface DeviceWatcher {
  /** A device has logged in, for the first time or back over a new connection. */
  deviceCame(account: string, clientId: string): void
  /** A device's connection has ended, and no newer one took its place. */
  deviceWent(account: string, clientId: string): void
}

const JUST_CAME = 2
const JUST_WENT = 3

/** The devices that are online. */
export class Devices {
  private readonly online = new Set<Device>()

  constructor(private readonly watcher: DeviceWatcher) {}

  /** An account's devices, in the order in which they logged in. */
  of(account: string): Device[] {
    return [...this.online].filter((device) => device.account === account)
  }

  /** An account's devices but this one. */
  othersOf(device: Device): Device[] {
    return this.of(device.account).filter((other) => other !== device)
  }

  /** Those of an account that an order of the control API means: one, or all. */
  matching(account: string, clientId?: string): Device[] {
    return this.of(account).filter((device) => clientId === undefined || device.clientId === clientId)
  }

  /** Takes a device in. A connection that the same device left behind ends. */
  add(device: Device): void {
    const before = this.othersOf(device).find((other) => other.clientId === device.clientId)
    this.online.add(device)
    if (before) {
      this.online.delete(before)
      before.connection.cut()
    } else {
      for (const other of this.othersOf(device))
        other.push(PUSH.clientsChanged, [JUST_CAME, [device.toProperty()]])
    }
    this.watcher.deviceCame(device.account, device.clientId)
  }

  /** The device's connection has ended. */
  remove(device: Device): void {
    if (!this.online.delete(device)) return
    for (const other of this.othersOf(device))
      other.push(PUSH.clientsChanged, [JUST_WENT, [device.toProperty()]])
    this.watcher.deviceWent(device.account, device.clientId)
  }

  /** Puts a device out, so that its SDK does not come back by itself. `by` is the device to whose login it gives way. */
  kick(device: Device, reason: KickReason, by: Device = device): void {
    const { clientType, customClientType } = by.info
    device.push(PUSH.kicked, [clientType, reason, DESCRIPTION[reason], customClientType])
    device.connection.close()
  }

  /** Breaks every device's connection, as a network does. Who has not logged in is not known here. */
  cutAll(): void {
    for (const device of [...this.online]) device.connection.cut()
  }
}
