import type { Handlers } from '../handler'
import type { Devices } from '../link/devices'

/** Requests about the account's own devices. */
export function clientRequests(devices: Devices): Handlers {
  return {
    logout: (device) => {
      // Behind the reply, which is still to be sent.
      device.connection.later(0, () => device.connection.close())
      return []
    },
    kickOffline: (device, [ids]) => {
      const wanted = Array.isArray(ids) ? ids : []
      const kicked = devices.othersOf(device).filter((other) => wanted.includes(other.clientId))
      for (const other of kicked) devices.kick(other, 3, device)
      return [kicked.map((other) => other.clientId)]
    },
  }
}
