import type { Clock } from '../contracts'
import type { Users } from './account/users'
import type { Handlers } from './handler'
import type { Device } from './link/device'
import type { Messages } from './message/messages'
import type { Signalling } from './signalling/signalling'
import { type Command, PUSH, sameCommand } from './wire/commands'
import { isProperty } from './wire/property'
import { SYNC } from './wire/tables'

/** Where that comes from which a device is told after it logged in. */
export interface SyncParts {
  readonly users: Users
  readonly messages: Messages
  readonly signalling: Signalling
  readonly clock: Clock
}

/** What a device is told after it logged in, and how it says that it has heard. */
export function syncRequests({ users, messages, signalling, clock }: SyncParts): Handlers {
  const pushIfAny = (device: Device, command: Command, items: readonly unknown[]) => {
    if (items.length > 0) device.push(command, [items])
  }
  return {
    sync: (device, [param]) => {
      const wanted = isProperty(param) ? param : {}
      if (SYNC.myInfo in wanted) device.push(PUSH.myProfile, [users.toProperty(device.account)])
      if (SYNC.offlineMessages in wanted) {
        pushIfAny(device, PUSH.offlineMessages, messages.unread.of(device.account))
      }
      if (SYNC.signalling in wanted) {
        pushIfAny(device, PUSH.signalRooms, signalling.roomsOf(device.account))
        pushIfAny(device, PUSH.signalOffline, signalling.unread.of(device.account))
      }
      return [clock.now()]
    },
    markRead: (device, [sid, cid, ids]) => {
      const read = { sid: Number(sid), cid: Number(cid) }
      const numbers = Array.isArray(ids) ? ids.map(Number) : []
      if (sameCommand(read, PUSH.message)) messages.unread.markRead(device.account, numbers)
      if (sameCommand(read, PUSH.signalEvent)) signalling.unread.markRead(device.account, numbers)
      return null
    },
  }
}
