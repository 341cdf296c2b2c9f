import type { FaultPush, Faults } from '../../faults'
import type { Command } from '../wire/commands'
import type { Device } from './device'
import type { Devices } from './devices'

/** Something to tell devices unasked. */
export interface Push {
  readonly command: Command
  readonly body: readonly unknown[]
  /** Under which number the device marks it as read. */
  readonly readId?: number
  /** What a fault calls it. */
  readonly faultName?: FaultPush
}

/** Where pushes leave the server, and where a fault meets them. */
export class Outbox {
  constructor(
    private readonly devices: Devices,
    private readonly faults: Faults,
  ) {}

  /** Sends to every device of the account that is online, and tells whether there was one. */
  toAccount(account: string, push: Push): boolean {
    const devices = this.devices.of(account)
    for (const device of devices) this.toDevice(device, push)
    return devices.length > 0
  }

  /** Sends to the account's other devices that are online, so that they hear what this one did. */
  toOthersOf(device: Device, push: Push): void {
    for (const other of this.devices.othersOf(device)) this.toDevice(other, push)
  }

  private toDevice(device: Device, push: Push): void {
    const send = () => device.push(push.command, push.body, push.readId)
    const fault = push.faultName === undefined ? null : this.faults.forPush(push.faultName, device.account)
    if (!fault) return send()
    switch (fault.action) {
      case 'drop':
        return
      case 'duplicate':
        send()
        return send()
      case 'delay':
        return device.connection.later(fault.ms, send)
    }
  }
}
